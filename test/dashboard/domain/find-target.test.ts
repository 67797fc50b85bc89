import { describe, expect, it } from 'vitest';
import { findTarget } from '../../../dashboard/domain/find-target.ts';
import type { House, KeptItem, LatestPlan } from '../../../dashboard/domain/house.ts';

const NOTHING = { items: 0, bytes: 0 };
const EACH = { movies: NOTHING, episodes: NOTHING };

function houseOf(kept: readonly KeptItem[], leaving: LatestPlan['remove'] = []): House {
  const plan: LatestPlan = {
    judgedAt: 0,
    complete: true,
    policy: { gracePeriodDays: 5, noticeDays: 2, keepTagLabel: 'keep' },
    refusals: [],
    remove: leaving,
    postponed: [],
    announce: [],
    kept,
    watched: EACH,
    eligible: EACH,
    watchedAndTagged: EACH,
  };
  return { plan, runs: [], removals: [], audit: [], problems: [] };
}

const keptItem = (key: string, ...codes: readonly string[]): KeptItem => ({
  key,
  kind: key.startsWith('movie') ? 'movie' : 'season',
  title: 'Heat',
  instance: key.startsWith('movie') ? 'radarr' : 'sonarr',
  sizeBytes: 1,
  search: 'heat',
  reasons: codes.map((code) => ({ code, unknown: false })),
});

const LEAVING: LatestPlan['remove'][number] = {
  ...{ key: 'movie:radarr:1', kind: 'movie', title: 'Heat', instance: 'radarr', entry: 1 },
  ...{ sizeBytes: 1, freedBytes: 1, clockAt: 0, dueAt: 0, posters: [], plays: [] },
};

describe('findTarget', () => {
  it.each([
    ['watched', ['keep-tag']],
    ['watched', ['keep-tag', 'in-grace', 'in-notice']],
    ['unwatched', ['keep-tag', 'not-watched']],
    ['another', ['keep-tag', 'not-watched', 'favorite']],
    ['another', ['keep-tag', 'kept-by-config']],
    ['another', ['keep-tag', 'a-code-of-a-later-version']],
  ])('knows that a film without its tag is %s: %j', (withoutTag, codes) => {
    expect(findTarget(houseOf([keptItem('movie:radarr:1', ...codes)]), 'movie:radarr:1')).toMatchObject({
      withoutTag,
      leaving: false,
    });
  });

  it('says of what is on the list that it leaves', () => {
    expect(findTarget(houseOf([], [LEAVING]), 'movie:radarr:1')).toMatchObject({
      withoutTag: 'leaves',
      leaving: true,
    });
  });

  it('claims of a series only what holds for all of it', () => {
    const series = (...codes: readonly (readonly string[])[]) =>
      findTarget(
        houseOf(codes.map((one, season) => keptItem(`season:sonarr:3:${season}`, ...one))),
        'series:sonarr:3',
      )?.withoutTag;
    expect(series(['keep-tag'], ['keep-tag', 'in-grace'])).toBe('watched');
    expect(series(['keep-tag'], ['keep-tag', 'not-watched'])).toBe('another');
  });

  it('finds nothing that does not stand in the state', () => {
    expect(findTarget(houseOf([keptItem('movie:radarr:1', 'keep-tag')]), 'movie:radarr:2')).toBeUndefined();
    expect(findTarget(houseOf([keptItem('nonsense', 'keep-tag')]), 'undefined')).toBeUndefined();
  });
});
