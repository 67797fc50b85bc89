import { describe, expect, it } from 'vitest';
import type { EpisodeFacts } from '../../../../cleanup/domain/facts/facts.ts';
import {
  aFavorite,
  anEpisode,
  aSeason,
  aWatch,
  daysAgo,
  episodeFileId,
  filesOf,
  NOW,
} from '../../../support/facts.ts';
import type { Case } from '../../../support/judging.ts';
import { outcomesFor, type SeriesLike } from '../../../support/series-outcomes.ts';

const unwatched = { watches: [aWatch({ state: 'unplayed', lastPlayedAt: 'undated' })] } as const;
const missing = { file: 'none', watches: [], monitored: false } as const;
const F9 = episodeFileId(9);
/** Two episodes in one file. */
const double = (first: Partial<EpisodeFacts>, second: Partial<EpisodeFacts>): SeriesLike => ({
  episodes: [anEpisode({ file: F9, ...first }), anEpisode({ number: 2, file: F9, ...second })],
});

describe('judge, series by episode', () => {
  const byTag = { tags: ['Cleanup-Episodes '], status: 'continuing' } as const;

  it.each<{ name: string; series: SeriesLike; rest?: Case; expected: Record<string, string> }>([
    {
      name: 'a daily show',
      series: { type: 'daily', status: 'continuing' },
      expected: { F1101: 'remove', F1102: 'remove' },
    },
    { name: 'a tagged series', series: byTag, expected: { F1101: 'remove', F1102: 'remove' } },
    {
      name: 'the policy',
      series: { status: 'continuing' },
      rest: { policy: { seriesMode: 'episode' } },
      expected: { F1101: 'remove', F1102: 'remove' },
    },
    {
      name: 'one episode unwatched',
      series: { ...byTag, episodes: [anEpisode(), anEpisode({ number: 2, ...unwatched })] },
      expected: { F1101: 'remove', F1102: 'not-watched' },
    },
    {
      name: 'one episode to come',
      series: { ...byTag, episodes: [anEpisode(), anEpisode({ number: 2, ...missing, airsAt: NOW })] },
      expected: { F1101: 'remove' },
    },
    {
      name: 'a standard series goes by season',
      series: { status: 'continuing', tags: ['cleanup'] },
      expected: { S1: 'latest-season-of-continuing-series' },
    },
    {
      name: 'an anime goes by season',
      series: { type: 'anime', status: 'continuing' },
      expected: { S1: 'latest-season-of-continuing-series' },
    },
    {
      name: 'a mark on its season',
      series: { ...byTag, seasons: [aSeason({ favorites: [aFavorite({ favorite: true })] })] },
      expected: { F1101: 'favorite', F1102: 'favorite' },
    },
  ])('$name', ({ series, rest, expected }) => {
    expect(outcomesFor(series, rest)).toEqual(expected);
  });
});

describe('judge, specials (hazard 30)', () => {
  const special = (overrides: Partial<EpisodeFacts> = {}) => anEpisode({ season: 0, ...overrides });

  it.each<{ name: string; series: SeriesLike; expected: Record<string, string> }>([
    {
      name: 'go one by one',
      series: { episodes: [special(), special({ number: 2, ...unwatched })] },
      expected: { F1001: 'remove', F1002: 'not-watched' },
    },
    {
      name: 'wait for no other special',
      series: {
        episodes: [special(), special({ number: 2, ...missing, airsAt: 'undated', monitored: true })],
      },
      expected: { F1001: 'remove' },
    },
    {
      name: 'wait for no season',
      series: { episodes: [special(), anEpisode(unwatched)] },
      expected: { F1001: 'remove', S1: 'not-watched' },
    },
    {
      name: 'hold up no season',
      series: { episodes: [special(unwatched), anEpisode()] },
      expected: { F1001: 'not-watched', S1: 'remove' },
    },
    {
      name: 'stay for a mark on season 0',
      series: {
        episodes: [special()],
        seasons: [aSeason({ number: 0, favorites: [aFavorite({ favorite: true })] })],
      },
      expected: { F1001: 'favorite' },
    },
    {
      name: 'are no latest season',
      series: { status: 'continuing', episodes: [special()] },
      expected: { F1001: 'remove' },
    },
  ])('$name', ({ series, expected }) => {
    expect(outcomesFor(series)).toEqual(expected);
  });
});

describe('judge, files with several episodes (hazard 14)', () => {
  const byEpisode = { policy: { seriesMode: 'episode' } } as const;
  const across = (first: Partial<EpisodeFacts>, second: Partial<EpisodeFacts>): SeriesLike => ({
    episodes: [
      anEpisode({ file: F9, ...first }),
      anEpisode({ number: 2 }),
      anEpisode({ season: 2, file: F9, ...second }),
      anEpisode({ season: 2, number: 2 }),
    ],
  });

  it.each<{ name: string; series: SeriesLike; rest?: Case; expected: Record<string, string> }>([
    {
      name: 'goes when all of it was watched',
      series: double({}, {}),
      rest: byEpisode,
      expected: { F9: 'remove', series: 'remove' },
    },
    {
      name: 'stays for one that was not',
      series: double({}, unwatched),
      rest: byEpisode,
      expected: { F9: 'not-watched shared-file' },
    },
    {
      name: 'stays for one of unknown state',
      series: double({}, { watches: [aWatch({ state: 'unknown' })] }),
      rest: byEpisode,
      expected: { F9: 'watch-state-unknown? shared-file?' },
    },
    {
      name: 'is shared by none when both stay',
      series: double(unwatched, unwatched),
      rest: byEpisode,
      expected: { F9: 'not-watched' },
    },
    {
      name: 'takes the clock of the latest',
      series: double({}, { watches: [aWatch({ lastPlayedAt: daysAgo(1) })] }),
      rest: byEpisode,
      expected: { F9: 'in-grace' },
    },
    {
      name: 'waits for a play just seen',
      series: double({}, { watches: [aWatch({ lastPlayedAt: 'undated' })] }),
      rest: byEpisode,
      expected: { F9: 'in-grace' },
    },
    {
      name: 'across seasons goes with both',
      series: across({}, {}),
      expected: { S1: 'remove', S2: 'remove', series: 'remove' },
    },
    {
      name: 'across seasons stays for the second',
      series: across({}, unwatched),
      expected: { S1: 'shared-file', S2: 'season-partly-watched' },
    },
    {
      name: 'across seasons stays for the first',
      series: across(unwatched, {}),
      expected: { S1: 'season-partly-watched', S2: 'shared-file' },
    },
    {
      name: 'across seasons stays for an unknown',
      series: across({}, { airsAt: 'unknown' }),
      expected: { S1: 'shared-file?', S2: 'season-incomplete?' },
    },
    {
      name: 'across seasons waits for the later clock',
      series: across({}, { watches: [aWatch({ lastPlayedAt: daysAgo(1) })] }),
      expected: { S1: 'in-grace', S2: 'in-grace' },
    },
    {
      name: 'across seasons waits for a play just seen',
      series: across({}, { watches: [aWatch({ lastPlayedAt: 'undated' })] }),
      expected: { S1: 'in-grace', S2: 'in-grace' },
    },
    {
      name: 'across seasons waits for the later notice',
      series: across({}, {}),
      rest: {
        ledger: {
          announced: {
            'episode-file:sonarr:9': daysAgo(9),
            'episode-file:sonarr:1102': daysAgo(9),
            'episode-file:sonarr:1202': daysAgo(1),
          },
        },
      },
      expected: { S1: 'in-notice', S2: 'in-notice' },
    },
    {
      name: 'is all that the second season has',
      series: { episodes: [anEpisode({ file: F9 }), anEpisode({ season: 2, file: F9 })] },
      expected: { S1: 'remove', series: 'remove' },
    },
    {
      name: 'of a season and a special goes with the season',
      series: { episodes: [anEpisode({ file: F9 }), anEpisode({ season: 0, file: F9 })] },
      expected: { S1: 'remove', series: 'remove' },
    },
    {
      name: 'of a season and a special stays for the special',
      series: { episodes: [anEpisode({ file: F9 }), anEpisode({ season: 0, file: F9, ...unwatched })] },
      expected: { S1: 'not-watched' },
    },
    {
      name: 'of a season and a special stays for a mark on the special',
      series: {
        episodes: [
          anEpisode({ file: F9 }),
          anEpisode({ season: 0, file: F9, watches: [aWatch({ favorite: true })] }),
        ],
      },
      expected: { S1: 'favorite' },
    },
    {
      name: 'of a season and a special stays for a mark on season 0',
      series: {
        episodes: [anEpisode({ file: F9 }), anEpisode({ season: 0, file: F9 })],
        seasons: [aSeason(), aSeason({ number: 0, favorites: [aFavorite({ favorite: true })] })],
      },
      expected: { S1: 'favorite' },
    },
    {
      name: 'of a season and a special takes the later clock',
      series: {
        episodes: [
          anEpisode({ file: F9 }),
          anEpisode({ season: 0, file: F9, watches: [aWatch({ lastPlayedAt: daysAgo(1) })] }),
        ],
      },
      expected: { S1: 'in-grace' },
    },
  ])('$name', ({ series, rest, expected }) => {
    expect(outcomesFor(series, rest)).toEqual(expected);
  });

  describe.each([1, 2])('bound seasons, of which season %i', (season) => {
    const bound = (own: Partial<EpisodeFacts>) => [
      anEpisode({ file: F9 }),
      anEpisode({ season: 2, file: F9 }),
      anEpisode({ season: season === 1 ? 2 : 1, number: 2 }),
      anEpisode({ season, number: 2, ...own }),
    ];

    it('has a file of unknown import, both wait', () => {
      const file = episodeFileId(77);
      const episodes = bound({ file });
      const files = filesOf(episodes).map((held) =>
        held.id === file ? { ...held, importedAt: 'unknown' as const } : held,
      );
      expect(outcomesFor({ episodes, files })).toEqual({ S1: 'in-grace?', S2: 'in-grace?' });
    });

    it('has a play without a date that was just seen, both wait even without a grace period', () => {
      const episodes = bound({ watches: [aWatch({ lastPlayedAt: 'undated' })] });
      const outcome = outcomesFor({ episodes }, { policy: { gracePeriodDays: 0 } });
      expect(outcome).toEqual({ S1: 'in-grace', S2: 'in-grace' });
    });
  });

  it('binds a chain of seasons', () => {
    const [a, b] = [episodeFileId(91), episodeFileId(92)];
    const episodes = [
      anEpisode({ season: 1, file: a }),
      anEpisode({ season: 2, file: a }),
      anEpisode({ season: 2, number: 2, file: b }),
      anEpisode({ season: 3, file: b }),
      anEpisode({ season: 3, number: 2, ...unwatched }),
      anEpisode({ season: 4 }),
    ];
    expect(outcomesFor({ episodes })).toEqual({
      S1: 'shared-file',
      S2: 'shared-file',
      S3: 'season-partly-watched',
      S4: 'remove',
    });
  });
});
