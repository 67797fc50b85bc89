import { describe, expect, it } from 'vitest';
import { firstNotices } from '../../../cleanup/app/first-notices.ts';
import { EMPTY_LEDGER, type Ledger } from '../../../cleanup/domain/facts/ledger.ts';
import type { Plan, PlanItem } from '../../../cleanup/domain/plan/plan.ts';
import { StateFailure } from '../../../cleanup/ports/state-failure.ts';
import { aMoviePlayed, DAY, NOW } from '../../support/facts.ts';
import { Household } from '../../support/world/applying.ts';
import { FakeShelf } from '../../support/world/fake-shelf.ts';
import { ran } from '../../support/world/running.ts';

const KEY = 'movie-file:radarr:2';

/** Films that leave soon, the second a day later than the first. */
const announce: Plan['announce'] = new Household({
  movies: [aMoviePlayed(4, 1), aMoviePlayed(3.5, 2)],
  series: [],
}).plan.announce.map(({ item: { announcedAt: _, ...item }, leavesAt }, index) => ({
  item: item as PlanItem,
  since: NOW,
  leavesAt: leavesAt + index * DAY,
}));
const [first, second] = announce;

const told = (ledger: Partial<Ledger>, unseen: readonly string[] = []) =>
  firstNotices({ ...EMPTY_LEDGER, ...ledger }, { announce }, new Set(unseen) as never);

describe('firstNotices', () => {
  it('says in the first live run when the first of all can go', () => {
    expect(announce).toHaveLength(2);
    expect(told({})).toEqual({ items: 2, announcedByDryRuns: 0, firstRemovalAt: first?.leavesAt });
  });

  it('says how many of them dry runs had announced', () => {
    expect(told({ dryAnnounced: { [KEY]: NOW } })).toMatchObject({ items: 2, announcedByDryRuns: 1 });
  });

  it.each([
    ['had announced', { announced: { 'movie-file:radarr:9': NOW } }],
    ['had removed', { removed: { 'radarr|movie:tmdb:9': { at: NOW, instance: 'radarr', files: 1 } } }],
  ])('has no news where live runs %s something, unless dry runs were between', (_, ledger) => {
    expect(told(ledger)).toBeUndefined();
    expect(told({ ...ledger, dryAnnounced: { [KEY]: NOW } })).toMatchObject({ announcedByDryRuns: 1 });
  });

  it('does not count what the household cannot see', () => {
    expect(told({}, [first?.item.key ?? ''])).toEqual({
      items: 1,
      announcedByDryRuns: 0,
      firstRemovalAt: second?.leavesAt,
    });
    expect(
      told(
        {},
        announce.map(({ item }) => item.key),
      ),
    ).toBeUndefined();
  });
});

describe('run, the first live one', () => {
  const house = () => {
    const one = new Household({ movies: [aMoviePlayed(4, 2)], series: [] });
    one.store.saved = { ...EMPTY_LEDGER, dryAnnounced: { [KEY]: NOW - DAY } };
    return one;
  };

  it('says that notices start now', async () => {
    expect(await ran(house())).toMatchObject({ firstNotices: { items: 1, announcedByDryRuns: 1 } });
  });

  it.each([
    [
      'the shelf cannot be written',
      (one: Household) => {
        const shelf = new FakeShelf();
        shelf.fault = () => 'refused';
        return { writers: { removers: one.servers.removers, shelf } };
      },
    ],
    [
      'the ledger cannot be written',
      (one: Household) => {
        one.store.around = (name) => {
          if (name === 'ledger') throw new StateFailure('disk full');
        };
        return {};
      },
    ],
  ])('does not say so when %s: then they do not', async (_, spoil) => {
    const one = house();
    expect(await ran(one, spoil(one))).not.toHaveProperty('firstNotices');
  });
});
