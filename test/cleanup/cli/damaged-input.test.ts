import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, replaced } from '../../support/json-places.ts';
import { forAllAsync, RANDOM_TEST } from '../../support/random-runs.ts';
import { run } from './recording-world.ts';
import { SNAPSHOT } from './sample-snapshot.ts';

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    'unknown',
    'none',
    'undated',
    0,
    -1,
    1e15,
    8.64e15,
    9e15,
    1e300,
    '9999-12-31T23:59:59Z',
    '0000-01-01T00:00:00Z',
  ),
);

describe('a snapshot with one value replaced by any other', () => {
  const places = placesOf(SNAPSHOT);

  it.each([
    ['plan --facts facts.json --format json --all', [0, 2, 4, 5]],
    ['plan --facts facts.json --all', [0, 2, 4, 5]],
    ['explain heat --facts facts.json', [0, 2, 5]],
    ['explain dark --facts facts.json --format json', [0, 2, 5]],
  ] as const)('lets `%s` end as the help says, never with a fault', RANDOM_TEST, async (line, codes) => {
    await forAllAsync(fc.tuple(fc.constantFrom(...places), odd), 150, async ([path, value]) => {
      const { code, out, err } = await run(line, { 'facts.json': replaced(SNAPSHOT, path, value) });
      expect(codes).toContain(code);
      if (code === 2) expect([out, err.length > 10]).toEqual(['', true]);
      else expect(out.length).toBeGreaterThan(10);
    });
  });
});
