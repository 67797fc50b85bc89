import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const TRAPS = 41;

describe('the traps of the servers', () => {
  it('are each held by a test that names its number', () => {
    const here = import.meta.dirname;
    const sources = readdirSync(here).map((name) => readFileSync(join(here, name), 'utf8'));

    const named = new Set(
      sources.flatMap((source) => [...source.matchAll(/'trap (\d+): /g)].map(([, number]) => Number(number))),
    );

    const all = Array.from({ length: TRAPS }, (_, index) => index + 1);
    expect(all.filter((trap) => !named.has(trap))).toEqual([]);
  });
});
