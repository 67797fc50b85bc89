import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CleanupFile } from '../../../cleanup/config/file-schema.ts';
import { Config } from '../../../lib/config/schema.ts';
import { type Outline, outlineOf } from '../../../program/config/outline.ts';
import { inlined } from '../../../scripts/reference/inlined.ts';
import { SetupFile } from '../../../setup/config/file-schema.ts';

type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** zod's own JSON Schema, with nothing left but what an outline says. */
function reduced(node: unknown): Outline {
  if (!isRecord(node)) return {};
  const { properties, additionalProperties, items, description } = node;
  const branches = [node['anyOf'], node['oneOf'], node['allOf']].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  return {
    ...(isRecord(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, property]) => [key, reduced(property)]),
      ),
    }),
    ...(isRecord(additionalProperties) && { additionalProperties: reduced(additionalProperties) }),
    ...(isRecord(items) && { items: reduced(items) }),
    ...(branches.length > 0 && { anyOf: branches.map(reduced) }),
    ...('const' in node && { const: node['const'] }),
    ...(typeof description === 'string' && { description }),
  };
}

const Everything = z.object({
  text: z.string().describe('words'),
  switched: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('a'), size: z.number().default(3) }).meta({ id: 'OutlineA' }),
    z.strictObject({ kind: z.literal(['b', 'c']), list: z.array(z.strictObject({ deep: z.boolean() })) }),
  ]),
  either: z.union([z.string(), z.strictObject({ key: z.string() })], 'one of them').exactOptional(),
  names: z.record(z.string(), z.strictObject({ of: z.number().describe('how many') })).prefault({}),
  changed: z.strictObject({ from: z.string() }).transform(({ from }) => from),
  prepared: z.preprocess((value) => value, z.strictObject({ inside: z.string() })),
  empty: z.strictObject({ something: z.string() }).readonly(),
  again: z
    .strictObject({ key: z.string() })
    .describe('the first words')
    .optional()
    .describe('the last words'),
});

describe('outlineOf', () => {
  it.each([
    ['every kind of part', Everything],
    ['media.yaml', Config],
    ['cleanup.yaml', CleanupFile],
    ['setup.yaml', SetupFile],
  ])("says of %s what zod's JSON Schema says", (_, schema) => {
    const json = inlined(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));

    expect(outlineOf(schema)).toEqual(reduced(json));
  });
});
