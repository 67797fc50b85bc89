import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('README.md', () => {
  const lines = readFileSync('README.md', 'utf8').split('\n');

  it('gives the two commands of a newcomer on its first screen', () => {
    const firstScreen = lines.slice(0, 50).join('\n');

    expect(firstScreen).toContain('npm ci && npm run synth');
    expect(firstScreen).toContain('npm test');
  });

  it('is two screens long', () => {
    expect(lines.length).toBeLessThanOrEqual(91);
  });
});

describe('ARCHITECTURE.md', () => {
  it('names for every invariant a file and a test that exist', () => {
    const text = readFileSync('ARCHITECTURE.md', 'utf8');
    const paths = [
      ...text.matchAll(
        /`((?:lib|charts|cleanup|clients|simulator|program|setup|demo|test|scripts|bench)\/[\w./-]+\.(?:ts|cjs))`/g,
      ),
    ];

    expect(paths.length).toBeGreaterThan(5);
    expect(paths.map((match) => match[1] ?? '').filter((path) => !existsSync(path))).toEqual([]);
  });
});
