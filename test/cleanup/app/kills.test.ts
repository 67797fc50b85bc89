import { describe, expect, it } from 'vitest';
import { anEpisode, aSeries, DAY } from '../../support/facts.ts';
import { Household } from '../../support/world/applying.ts';
import type { MemoryStore } from '../../support/world/memory-store.ts';
import { ran } from '../../support/world/running.ts';

class Kill extends Error {}

const household = () =>
  new Household({
    series: [
      aSeries({
        episodes: [anEpisode(), anEpisode({ number: 2 }), anEpisode({ season: 0 })],
      }),
    ],
  });

/** Kills the run before or after its write of that number. */
function killAt(index: number, when: 'before' | 'after'): MemoryStore['around'] {
  let seen = 0;
  return (_name, at) => {
    if (at !== when) return;
    if (seen === index) throw new Kill();
    seen += 1;
  };
}

/** How many writes an undisturbed run makes. */
async function writesOfARun(): Promise<readonly string[]> {
  const undisturbed = household();
  await ran(undisturbed);
  return undisturbed.store.writes;
}

const writes = await writesOfARun();
const boundaries = writes.flatMap((write, index) =>
  (['before', 'after'] as const).map((when) => ({ write, index, when })),
);

describe('run, killed at any boundary', () => {
  it('has boundaries to be killed at', () => {
    expect(boundaries.length).toBeGreaterThan(80);
  });

  it.each(boundaries)(
    '$when write $index ($write): the next runs finish or explain it',
    async ({ index, when }) => {
      const killed = household();
      const { servers, store, plan } = killed;
      const planned = new Set(plan.remove.flatMap(({ files }) => files.map(({ path }) => path)));
      const before = servers.paths;
      store.around = killAt(index, when);
      await expect(ran(killed)).rejects.toThrow(Kill);
      store.around = () => undefined;
      expect(before.filter((path) => !servers.paths.includes(path) && !planned.has(path))).toEqual([]);

      const unfinished = await store.journal.unfinished();
      const goneThen = before.filter((path) => !servers.paths.includes(path));
      // By then nobody is at a deletion any more.
      killed.now += DAY / 24;
      const next = await ran(killed);
      expect(next.plan.refusals).toEqual([]);
      expect(next.resumed.map(({ key }) => key)).toEqual(unfinished.map(({ item }) => item.key));
      for (const { kind, item } of next.resumed) {
        const gone = item.files.every(({ path }) => goneThen.includes(path));
        expect([gone ? 'finished' : 'given-up', item.kind === 'series' && kind]).toContain(kind);
      }
      killed.now += DAY;
      await ran(killed);
      expect(servers.paths).toEqual([]);
      expect(await store.journal.unfinished()).toEqual([]);
      // Every file that went is remembered as removed, and the series' entry could go.
      const files = Object.values(store.saved.removed).map((removal) => removal?.files ?? 0);
      expect(files.reduce((sum, one) => sum + one, 0)).toBe(before.length);
      expect(servers.facts.series).toEqual([]);
      expect(servers.facts.movies).toEqual([]);
    },
  );
});
