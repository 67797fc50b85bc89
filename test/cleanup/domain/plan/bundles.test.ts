import { describe, expect, it } from 'vitest';
import { boundTo, bundles } from '../../../../cleanup/domain/plan/bundles.ts';
import { anEpisode, aSeries, episodeFileId } from '../../../support/facts.ts';
import { keysOf, planned } from '../../../support/planning.ts';

/** Three seasons, of which the first two share a file, and a film. */
const shared = { file: episodeFileId(1001) };
const { remove } = planned({
  facts: {
    series: [
      aSeries({
        episodes: [
          anEpisode({ number: 1 }),
          anEpisode({ number: 2, ...shared }),
          anEpisode({ season: 2, ...shared }),
          anEpisode({ season: 2, number: 2 }),
          anEpisode({ season: 3 }),
        ],
      }),
    ],
  },
});
const itemOf = (key: string) => {
  const found = remove.find((item) => item.key === key);
  if (found === undefined) throw new Error(`${key} is not in ${keysOf(remove)}`);
  return found;
};

describe('boundTo', () => {
  it.each([
    { key: 'season:sonarr:7:1', expected: ['season:sonarr:7:2'] },
    { key: 'season:sonarr:7:3', expected: [] },
    { key: 'movie:radarr:1', expected: [] },
    { key: 'series:sonarr:7', expected: [] },
  ])('$key goes only with $expected', ({ key, expected }) => {
    expect(boundTo(itemOf(key))).toEqual(expected);
  });
});

describe('bundles', () => {
  it('holds every item once, those that share a file together', () => {
    const found = bundles(remove).map(keysOf);
    expect(found.flat().toSorted()).toEqual(keysOf(remove).toSorted());
    expect(found.filter((keys) => keys.length > 1)).toEqual([['season:sonarr:7:1', 'season:sonarr:7:2']]);
  });
});
