import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLists } from '../../../dashboard/adapters/state/split-lists.ts';
import { temporaryFolder } from '../../support/state/temporary-folder.ts';

const NAMES = ['remove', 'announce', 'keep'] as const;

async function split(text: string, names: readonly string[]) {
  const path = join(temporaryFolder(), 'plan.json');
  writeFileSync(path, text);
  const found = new Map<string, unknown[]>(names.map((name) => [name, []]));
  const rest = await splitLists(
    path,
    Object.fromEntries(names.map((name) => [name, (element) => found.get(name)?.push(element)])),
  );
  return { found: Object.fromEntries(found), rest: JSON.parse(rest) };
}

describe('splitLists', () => {
  it('takes every list, in whatever order they stand in the file and are asked for', async () => {
    const list = fc.array(fc.record({ title: fc.string({ unit: 'grapheme' }), of: fc.jsonValue() }), {
      size: '+1',
    });
    const plan = fc.record({
      head: fc.jsonValue(),
      remove: list,
      announce: list,
      keep: list,
      tail: fc.jsonValue(),
    });
    const order = fc.shuffledSubarray(['head', ...NAMES, 'tail'] as const, { minLength: 5 });
    const asked = fc.shuffledSubarray([...NAMES], { minLength: 3 });
    await fc.assert(
      fc.asyncProperty(plan, order, asked, async (value, keys, names) => {
        const json = JSON.parse(JSON.stringify(Object.fromEntries(keys.map((key) => [key, value[key]]))));
        const { remove, announce, keep } = json;

        expect(await split(JSON.stringify(json), names)).toEqual({
          found: { remove, announce, keep },
          rest: { ...json, remove: [], announce: [], keep: [] },
        });
      }),
      { numRuns: 60 },
    );
  });

  it('does so over the borders of what is read at once', async () => {
    const list = Array.from({ length: 9_000 }, (_, id) => ({ id, title: '🎬 Ünïcödé' }));
    const value = {
      head: 'ü'.repeat(70_000),
      remove: [],
      announce: list,
      between: 'é'.repeat(70_001),
      keep: list,
    };

    expect(await split(JSON.stringify(value), NAMES)).toEqual({
      found: { remove: [], announce: list, keep: list },
      rest: { ...value, announce: [], keep: [] },
    });
  });
});
