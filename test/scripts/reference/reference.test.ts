import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { Config } from '../../../lib/config/schema.ts';
import { exampleOf } from '../../../scripts/reference/example-of.ts';
import { inlined } from '../../../scripts/reference/inlined.ts';
import { flat, keysOf, mappingsOf, type Node, nodeAt, rootNode } from '../../../scripts/reference/node.ts';
import { withProviders } from '../../../scripts/reference/providers.ts';
import { renderReference } from '../../../scripts/reference/render.ts';
import { SHAPES } from '../../../scripts/reference/shapes.ts';
import { keyOfDocument, placesOf } from '../../support/documents/reference-reader.ts';
import { valuesOf } from '../../support/documents/schema-values.ts';

const root = rootNode();
const places = placesOf(root);
const text = readFileSync('docs/configuration.md', 'utf8');

describe('docs/configuration.md', () => {
  it('is what the sources make; run `npm run schema` after a change of the schema', () => {
    expect(text).toBe(renderReference());
  });

  it('has a row for every key, found as a reader does: section by section, link by link', () => {
    const missing = places.filter(({ path }) => keyOfDocument(text, path) === undefined);
    expect(missing.map(({ path }) => path.join('.'))).toEqual([]);
    expect(places.length).toBeGreaterThan(400);
  });

  it('says of every key what it means', () => {
    const silent = places.filter(({ path }) => (keyOfDocument(text, path)?.meaning ?? '').length < 5);
    expect(silent.map(({ path }) => path.join('.'))).toEqual([]);
  });

  it('finds no row for a key that is not there', () => {
    expect(keyOfDocument(text, ['storage', 'nfs', 'sever'])).toBeUndefined();
    expect(keyOfDocument(text, ['apps', 'jellyfin', 'qualityProfile'])).toBeUndefined();
  });
});

describe('docs/vpn.md', () => {
  it('has the table of providers as the sources make it; run `npm run schema`', () => {
    const vpn = readFileSync('docs/vpn.md', 'utf8');
    expect(withProviders(vpn)).toBe(vpn);
    expect(vpn).toContain('| `mullvad` | UDP 51820 |');
  });
});

describe('exampleOf', () => {
  it('gives a value that the schema takes, at every key', () => {
    const refused = valuesOf(Config).flatMap(({ path, schema }) => {
      const node = inlined(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })) as Node;
      const example = exampleOf(node);
      // Mappings with keys of their own are shown key by key.
      if (example === undefined) return mappingsOf(node).length > 0 || isListOfMappings(node) ? [] : [path];
      return schema.safeParse(example).success ? [] : [`${path}: ${JSON.stringify(example)}`];
    });
    expect(refused).toEqual([]);
  });

  it('is what the document shows, as YAML that means the same', () => {
    const shown = keyOfDocument(text, ['storage', 'nfs', 'mountOptions'])?.example ?? '';
    expect(parseDocument(shown).toJS()).toEqual(exampleOf(nodeAt(root, ['storage', 'nfs', 'mountOptions'])));
  });
});

describe('SHAPES', () => {
  it.each(SHAPES)('$title is in every place that holds it what its section says', ({ keys, path }) => {
    const described = keysIn(nodeAt(root, path));
    const held = places.filter(
      ({ path: place, node }) => keys.includes(place.at(-1) ?? '') && keysIn(node).length > 0,
    );
    expect(held.length).toBeGreaterThan(0);
    expect(held.flatMap(({ node }) => keysIn(node).filter((key) => !described.includes(key)))).toEqual([]);
  });
});

function isListOfMappings(node: Node): boolean {
  const { items, additionalProperties } = flat(node);
  const entry = items ?? (typeof additionalProperties === 'object' ? additionalProperties : {});
  return mappingsOf(entry).length > 0;
}

function keysIn(node: Node): readonly string[] {
  const { items, additionalProperties } = flat(node);
  const entry = items ?? (typeof additionalProperties === 'object' ? additionalProperties : node);
  const entries = mappingsOf(entry);
  return entries.flatMap((mapping) => keysOf(mapping).map(([key]) => key));
}
