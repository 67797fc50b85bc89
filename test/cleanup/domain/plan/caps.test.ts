import { describe, expect, it } from 'vitest';
import type { Limits } from '../../../../cleanup/domain/policy/policy.ts';
import {
  aMovie,
  aMovieFile,
  anEpisode,
  aSeries,
  aWatch,
  daysAgo,
  episodeFileId,
  movieFileId,
  movieId,
} from '../../../support/facts.ts';
import { keysOf, planned } from '../../../support/planning.ts';

/** Movies 1, 2, 3 … of these sizes, the first the longest due. */
function movies(...sizes: readonly (number | 'unknown')[]) {
  return sizes.map((sizeBytes, index) =>
    aMovie({
      id: movieId(index + 1),
      providerIds: { tmdb: index + 1 },
      file: aMovieFile({ id: movieFileId(index + 1), path: `/${index}`, sizeBytes }),
      watches: [aWatch({ lastPlayedAt: daysAgo(20 - index) })],
    }),
  );
}

const ids = (keys: readonly string[]) => keys.map((key) => key.replace('movie:radarr:', '')).join(' ');

describe('makePlan, caps', () => {
  it.each<{
    name: string;
    sizes: readonly (number | 'unknown')[];
    limits: Partial<Limits>;
    remove: string;
    postponed: readonly string[];
  }>([
    {
      name: 'as many items as fit go',
      sizes: [1, 1, 1],
      limits: { maxItemsPerRun: 3 },
      remove: '1 2 3',
      postponed: [],
    },
    {
      name: 'the longest due go, the rest waits',
      sizes: [1, 1, 1],
      limits: { maxItemsPerRun: 2 },
      remove: '1 2',
      postponed: ['3 item-cap'],
    },
    {
      name: 'nothing goes at a cap of none',
      sizes: [1],
      limits: { maxItemsPerRun: 0 },
      remove: '',
      postponed: ['1 item-cap'],
    },
    {
      name: 'nothing goes at a cap that is no number',
      sizes: [1],
      limits: { maxItemsPerRun: Number.NaN },
      remove: '',
      postponed: ['1 item-cap'],
    },
    {
      name: 'as many bytes as fit go',
      sizes: [4, 6],
      limits: { maxBytesPerRun: 10 },
      remove: '1 2',
      postponed: [],
    },
    {
      name: 'what is just as large as the cap goes',
      sizes: [10],
      limits: { maxBytesPerRun: 10 },
      remove: '1',
      postponed: [],
    },
    {
      name: 'what does not fit waits, and what comes after it',
      sizes: [4, 7, 1],
      limits: { maxBytesPerRun: 10 },
      remove: '1',
      postponed: ['2 byte-cap', '3 byte-cap'],
    },
    {
      name: 'what never fits is passed over',
      sizes: [4, 11, 6],
      limits: { maxBytesPerRun: 10 },
      remove: '1 3',
      postponed: ['2 over-byte-cap'],
    },
    {
      name: 'an unknown size never fits',
      sizes: ['unknown', 6],
      limits: { maxBytesPerRun: 10 },
      remove: '2',
      postponed: ['1 over-byte-cap'],
    },
    {
      name: 'an unknown size goes where no bytes are counted',
      sizes: ['unknown', 6],
      limits: {},
      remove: '1 2',
      postponed: [],
    },
    {
      name: 'no bytes fit a cap that is no number',
      sizes: [1],
      limits: { maxBytesPerRun: Number.NaN },
      remove: '',
      postponed: ['1 over-byte-cap'],
    },
  ])('$name', ({ sizes, limits, remove, postponed }) => {
    const plan = planned({ facts: { movies: movies(...sizes), series: [] }, limits });

    expect(ids(keysOf(plan.remove))).toBe(remove);
    expect(plan.postponed.map(({ item, because }) => `${ids([item.key])} ${because}`)).toEqual(postponed);
    expect(plan.keep).toEqual([]);
  });

  it('never splits a season, and postpones a series with it', () => {
    const facts = { movies: [], series: [aSeries({ episodes: [anEpisode(), anEpisode({ season: 2 })] })] };
    const plan = planned({ facts, limits: { maxItemsPerRun: 1 } });

    expect(keysOf(plan.remove)).toEqual(['season:sonarr:7:1']);
    expect(plan.postponed).toMatchObject([
      { item: { key: 'season:sonarr:7:2' }, because: 'item-cap' },
      { item: { key: 'series:sonarr:7' }, because: 'bound' },
    ]);
  });

  it('counts a series as an item', () => {
    const facts = { movies: [], series: [aSeries()] };
    expect(planned({ facts, limits: { maxItemsPerRun: 1 } }).postponed).toMatchObject([
      { item: { kind: 'series' }, because: 'item-cap' },
    ]);
  });

  it('takes a season with the special that shares a file with it', () => {
    const episodes = [anEpisode(), anEpisode({ season: 0, file: episodeFileId(1101) })];
    const plan = planned({ facts: { movies: [], series: [aSeries({ episodes })] } });
    expect(keysOf(plan.remove)).toEqual(['season:sonarr:7:1', 'series:sonarr:7']);
  });

  describe('where a file is shared by two seasons', () => {
    const file = episodeFileId(9);
    const episodes = [
      anEpisode({ file }),
      anEpisode({ number: 2 }),
      anEpisode({ season: 2, file }),
      anEpisode({ season: 2, number: 2 }),
      anEpisode({ season: 3 }),
    ];
    const facts = { movies: [], series: [aSeries({ episodes, status: 'ended' })] };
    const policy = { removeEndedSeries: false };

    it('lists it once', () => {
      const { remove } = planned({ facts, policy });
      expect(remove.map((item) => item.files.map(({ id }) => id))).toEqual([[9, 1102], [1202], [1301]]);
    });

    it.each([
      { name: 'takes both', limits: { maxItemsPerRun: 2 }, remove: 2 },
      { name: 'passes them over where both can never go', limits: { maxItemsPerRun: 1 }, remove: 1 },
      { name: 'takes neither by bytes', limits: { maxBytesPerRun: 2_999_999_999 }, remove: 1 },
    ])('$name', ({ limits, remove }) => {
      expect(planned({ facts, policy, limits }).remove).toHaveLength(remove);
    });

    it('leaves no room to others, once they wait for the next run', () => {
      const longerDue = movies(1);
      const plan = planned({ facts: { ...facts, movies: longerDue }, policy, limits: { maxItemsPerRun: 2 } });

      expect(keysOf(plan.remove)).toEqual(['movie:radarr:1']);
      expect(plan.postponed).toMatchObject([
        { item: { key: 'season:sonarr:7:1' }, because: 'item-cap' },
        { item: { key: 'season:sonarr:7:2' }, because: 'item-cap' },
        { item: { key: 'season:sonarr:7:3' }, because: 'item-cap' },
      ]);
    });

    it('says which cap they can never meet', () => {
      expect(planned({ facts, policy, limits: { maxItemsPerRun: 1 } }).postponed).toMatchObject([
        { item: { key: 'season:sonarr:7:1' }, because: 'over-item-cap' },
        { item: { key: 'season:sonarr:7:2' }, because: 'over-item-cap' },
      ]);
    });
  });
});
