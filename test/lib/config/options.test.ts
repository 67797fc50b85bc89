import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mediaSchema } from '../../../lib/config/json-schema.ts';
import { parseConfig } from '../../../lib/config/parse.ts';
import { inlined } from '../../../scripts/reference/inlined.ts';
import { arbitraryMediaYaml } from '../../support/arbitrary-config.ts';

interface Node {
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An option as the schema knows it: its path with * for names and list positions. */
interface Option {
  readonly path: string;
  readonly described: boolean;
}

function optionsBelow(schema: unknown, path: string): readonly Option[] {
  if (!isNode(schema)) return [];
  const branches = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])];
  const properties = Object.entries(isNode(schema['properties']) ? schema['properties'] : {});
  return [
    ...branches.flatMap((branch) => optionsBelow(branch, path)),
    ...optionsBelow(schema['additionalProperties'], `${path}.*`),
    ...optionsBelow(schema['items'], `${path}.*`),
    ...properties.flatMap(([key, child]) => [
      { path: `${path}.${key}`, described: isNode(child) && typeof child['description'] === 'string' },
      ...optionsBelow(child, `${path}.${key}`),
    ]),
  ];
}

/** Words a value may be: kinds, providers, profiles. */
function wordsBelow(schema: unknown, path: string): readonly string[] {
  if (!isNode(schema)) return [];
  const branches = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])];
  const properties = Object.entries(isNode(schema['properties']) ? schema['properties'] : {});
  const words = 'const' in schema ? [schema['const']] : listOf(schema['enum']);
  return [
    ...words.map((word) => `${path} = ${String(word)}`),
    ...branches.flatMap((branch) => wordsBelow(branch, path)),
    ...wordsBelow(schema['additionalProperties'], `${path}.*`),
    ...properties.flatMap(([key, child]) => wordsBelow(child, `${path}.${key}`)),
  ];
}

function used(value: unknown, path: string, schemaPaths: ReadonlySet<string>): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => used(item, `${path}.*`, schemaPaths));
  if (!isNode(value)) return [path, `${path} = ${String(value)}`];
  return Object.entries(value).flatMap(([key, child]) => {
    const named = `${path}.${key}`;
    const here = schemaPaths.has(named) ? named : `${path}.*`;
    return [here, ...used(child, here, schemaPaths)];
  });
}

const schema = inlined(mediaSchema());
const options = optionsBelow(schema, '');
const paths = new Set(options.map(({ path }) => path));

describe('the options of media.yaml', () => {
  it('are all there to be looked at', () => {
    expect(paths).toContain('.storage.nfs.server');
    expect(paths).toContain('.apps.radarr.*.qualityProfile');
    expect(paths).toContain('.cleanup.policy.watchedBy.users');
    expect(paths.size).toBeGreaterThan(150);
  });

  it('each have a description, the help of editors', () => {
    expect(options.filter(({ described }) => !described).map(({ path }) => path)).toEqual([]);
  });

  const samples = fc.sample(arbitraryMediaYaml, { numRuns: 600, seed: 4711 });
  const exercised = new Set(samples.flatMap((text) => used(parse(text), '', paths)));

  it('are all exercised by the random configurations', () => {
    expect([...paths].filter((path) => !exercised.has(path))).toEqual([]);
  });

  it('are exercised with every word they accept', () => {
    expect(wordsBelow(schema, '').filter((word) => !exercised.has(word))).toEqual([]);
  });
});

describe('arbitraryMediaYaml', () => {
  it('makes valid files only', () => {
    fc.assert(
      fc.property(arbitraryMediaYaml, (text) => {
        const loaded = parseConfig('media.yaml', text);
        expect(loaded.kind === 'invalid' ? loaded.errors : []).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
