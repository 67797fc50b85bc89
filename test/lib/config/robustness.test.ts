import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseConfig } from '../../../lib/config/parse.ts';
import { arbitraryMediaYaml, arbitrarySettings } from '../../support/arbitrary-config.ts';

type Path = readonly string[];

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (!isMapping(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsIn(child, [...path, key]))];
}

/** `value` with junk at `path`; undefined takes the key out. */
function spoilt(value: unknown, [key, ...rest]: Path, junk: unknown): unknown {
  if (key === undefined || !isMapping(value)) return junk;
  return { ...value, [key]: spoilt(value[key], rest, junk) };
}

const junk = fc.constantFrom<unknown>(undefined, null, '', 'junk', -1, 3.5, true, [], ['x'], {}, { junk: 1 });

const spoiltSettings = fc
  .tuple(arbitrarySettings, fc.array(fc.tuple(fc.nat(), junk), { minLength: 1, maxLength: 4 }))
  .map(([settings, spoils]) =>
    spoils.reduce<unknown>((value, [index, by]) => {
      const [, ...paths] = pathsIn(value);
      const path = paths[index % Math.max(paths.length, 1)];
      return path === undefined ? value : spoilt(value, path, by);
    }, settings),
  );

describe('parseConfig', () => {
  it('answers for any text, and names a place and a problem in every line', { timeout: 300_000 }, () => {
    const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), arbitraryMediaYaml);
    fc.assert(
      fc.property(anyText, fc.nat(), (text, cut) => {
        const loaded = parseConfig('media.yaml', text.slice(0, cut % (text.length + 1)));
        const errors = loaded.kind === 'invalid' ? loaded.errors : [];
        expect(loaded.kind === 'valid' || errors.length > 0).toBe(true);
        for (const { where, what } of errors) {
          expect(where).toMatch(/^media\.yaml(:\d+:\d+)?( .+)?$/s);
          expect(what).toMatch(/\S/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('survives any value in any place', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(spoiltSettings, (settings) => {
        const loaded = parseConfig('media.yaml', stringify(settings));
        expect(loaded.kind === 'valid' || loaded.errors.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
