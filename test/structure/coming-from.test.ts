import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Config } from '../../lib/config/schema.ts';
import { knownKeys } from '../../program/config/known-keys.ts';

/** The right column's keys: dotted paths that begin with a section of media.yaml. */
function keysNamed(): readonly string[] {
  const sections = knownKeys(Config, []);
  return readFileSync('docs/coming-from.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| There'))
    .flatMap((line) => [...(line.split('|')[2] ?? '').matchAll(/`([A-Za-z0-9.]+)`/g)])
    .flatMap(([, key = '']) => (sections.includes(key.split('.')[0] ?? '') ? [key] : []));
}

describe('docs/coming-from.md', () => {
  it.each(keysNamed())('names %s, which media.yaml knows', (key) => {
    const path = key.split('.');
    const file = { vpn: { kind: 'gluetun' }, routes: { kind: 'ingress' } };
    expect(knownKeys(Config, path.slice(0, -1), file)).toContain(path.at(-1));
  });

  it('names keys at all', () => {
    expect(keysNamed().length).toBeGreaterThan(25);
  });
});
