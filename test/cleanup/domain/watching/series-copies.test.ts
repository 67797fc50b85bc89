import { describe, expect, it } from 'vitest';
import type { EpisodeFacts, SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { aFavorite, anEpisode, aSeason, aSeries, aWatch, instance } from '../../../support/facts.ts';
import { judged, outcomes } from '../../../support/judging.ts';

const unwatched = { watches: [aWatch({ state: 'unplayed', lastPlayedAt: 'undated' })] } as const;
const missing = { file: 'none', watches: [], monitored: false } as const;
const noMarks = { favorites: [], seasons: [] } as const;
type Overrides = Parameters<typeof aSeries>[0];

const own = (episode: Partial<EpisodeFacts> = {}) =>
  aSeries({ episodes: [anEpisode(episode)], file: { path: '/hd.mkv' } });
const copy = (episode: Partial<EpisodeFacts> = {}, overrides: Overrides = {}) =>
  aSeries({
    instance: instance('sonarr-4k'),
    episodes: [anEpisode(episode)],
    file: { path: '/4k.mkv' },
    ...overrides,
  });

describe('judge, copies of a series in two instances (hazard 40)', () => {
  it.each<{ name: string; series: SeriesFacts; other: SeriesFacts; expected: string }>([
    {
      name: 'watching one copy is watching the episode',
      series: own(unwatched),
      other: copy(),
      expected: 'remove',
    },
    {
      name: 'another number is another episode',
      series: own(unwatched),
      other: copy({ number: 2 }),
      expected: 'not-watched',
    },
    {
      name: 'another season is another episode',
      series: own(unwatched),
      other: copy({ season: 2 }),
      expected: 'not-watched',
    },
    {
      name: 'another tvdb id is another series',
      series: own(unwatched),
      other: copy({}, { providerIds: { tvdb: 1 } }),
      expected: 'not-watched',
    },
    {
      name: 'a play of a copy that is not proven is none',
      series: own(unwatched),
      other: copy({}, { file: { path: '/4k.mkv', match: 'absent' } }),
      expected: 'not-watched watch-state-unknown?',
    },
    {
      name: 'nor is one of a copy whose links are unknown',
      series: own(),
      other: copy({}, { file: { path: '/4k.mkv', episodes: 'unknown' } }),
      expected: 'watch-state-unknown?',
    },
    {
      name: 'nor is one of a copy that contradicts itself',
      series: own(),
      other: copy({}, { file: { path: '/4k.mkv', episodes: [] } }),
      expected: 'watch-state-unknown?',
    },
    {
      name: 'a copy without a file says nothing',
      series: own(),
      other: copy(missing, noMarks),
      expected: 'remove',
    },
    {
      name: 'a mark on the other series protects',
      series: own(),
      other: copy({}, { favorites: [aFavorite({ favorite: true })] }),
      expected: 'favorite',
    },
    {
      name: 'a mark on the other season protects',
      series: own(),
      other: copy({}, { seasons: [aSeason({ favorites: [aFavorite({ favorite: true })] })] }),
      expected: 'favorite',
    },
    {
      name: 'a missing mark on the other series is unknown',
      series: own(),
      other: copy({}, { favorites: [] }),
      expected: 'favorite?',
    },
    {
      name: 'a missing mark on the other season is unknown',
      series: own(),
      other: copy({}, { seasons: [] }),
      expected: 'favorite?',
    },
    {
      name: 'a missing mark on the other season is unknown, whatever other seasons there are',
      series: own(),
      other: copy({}, { episodes: [anEpisode(), anEpisode({ season: 2, ...missing })], seasons: [] }),
      expected: 'favorite?',
    },
    {
      name: 'a mark on the other series protects also where the other has no file',
      series: own(),
      other: copy(missing, { favorites: [aFavorite({ favorite: true })], seasons: [] }),
      expected: 'favorite',
    },
    {
      name: 'no season of that number in the other says nothing',
      series: own(),
      other: copy({ season: 2 }),
      expected: 'remove',
    },
    {
      name: 'what plays in the other plays here',
      series: own(),
      other: copy({}, { playing: true }),
      expected: 'playing-now',
    },
    {
      name: 'what an episode says of playing there holds here',
      series: own(),
      other: copy({ playing: 'unknown' }),
      expected: 'playing-now?',
    },
    {
      name: 'the keep tag is of one copy only',
      series: own(),
      other: copy({}, { tags: ['keep'] }),
      expected: 'remove',
    },
  ])('$name: $expected', ({ series, other, expected }) => {
    expect(outcomes(judged({ facts: { movies: [], series: [series, other] } }))['season:sonarr:7:1']).toBe(
      expected,
    );
  });
});
