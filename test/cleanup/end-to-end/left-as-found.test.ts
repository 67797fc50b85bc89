import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../cleanup/domain/facts/facts.ts';
import { seedsOf } from '../../support/random-runs.ts';
import { calmNight, liveAll, MANY_NIGHTS, troubledNight } from '../../support/simulated/nights.ts';
import { truthOf } from '../../support/simulated/truth.ts';

/** Which flags of a library are on, by what they are of: of movies with a file, and of seasons with all their files. */
function flagsOf({ movies, series }: Facts, whole: (instance: string, ids: readonly number[]) => boolean) {
  const flags = new Map<string, boolean | 'unknown'>();
  for (const { instance, id, file, monitored } of movies) {
    if (file !== 'none') flags.set(`movie ${instance} ${id}`, monitored);
  }
  for (const { instance, id, seasons, episodes } of series) {
    for (const { number, monitored } of seasons) {
      const own = episodes.filter(({ season }) => season === number);
      if (
        !whole(
          instance,
          own.flatMap(({ file }) => (typeof file === 'number' ? [file] : [])),
        )
      )
        continue;
      flags.set(`season ${instance} ${id} ${number}`, monitored);
      for (const one of own) flags.set(`episode ${instance} ${one.id}`, one.monitored);
    }
  }
  return flags;
}

describe('nights with failing servers and kills', () => {
  it('leave what was not removed monitored as it was', MANY_NIGHTS, async () => {
    let compared = 0;
    await liveAll(seedsOf(20), async (nights) => {
      const { simulator, seed } = nights;
      const before = truthOf(simulator);
      for (let night = 0; night < 4; night++) await troubledNight(nights);
      await calmNight(nights);
      const after = truthOf(simulator);
      const left = new Set(
        after.series.flatMap(({ instance, files }) => files.map(({ id }) => `${instance} ${id}`)),
      );
      const isWhole = (instance: string, ids: readonly number[]) =>
        ids.every((id) => left.has(`${instance} ${id}`));
      const was = flagsOf(before, isWhole);
      for (const [what, monitored] of flagsOf(after, () => true)) {
        if (!was.has(what)) continue;
        compared += 1;
        expect({ seed, what, monitored }).toEqual({ seed, what, monitored: was.get(what) });
      }
    });
    expect(compared).toBeGreaterThan(100);
  });
});
