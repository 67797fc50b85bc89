import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/deployment.md'];
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);

describe.each(documents)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  it('names only npm scripts that exist', () => {
    const named = [...text.matchAll(/npm run ([a-z][a-z:-]*)/g)].map((match) => match[1]);

    expect(named.filter((name) => !scripts.includes(name ?? ''))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)[^)]*\)/g)].map(
      (match) => match[1] ?? '',
    );

    expect(targets.filter((target) => !existsSync(join(dirname(document), target)))).toEqual([]);
  });
});

describe('README.md', () => {
  it('gives the two commands of a newcomer on its first screen', () => {
    const firstScreen = readFileSync('README.md', 'utf8').split('\n').slice(0, 50).join('\n');

    expect(firstScreen).toContain('npm ci && npm run synth');
    expect(firstScreen).toContain('npm test');
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
