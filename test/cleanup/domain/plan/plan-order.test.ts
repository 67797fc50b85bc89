import { describe, expect, it } from 'vitest';
import { episodeWatchKey, movieWatchKey, playKey } from '../../../../cleanup/domain/facts/keys.ts';
import { byDue } from '../../../../cleanup/domain/plan/plan-order.ts';
import {
  ANNA,
  aFavorite,
  aMoviePlayed,
  anEpisode,
  aSeries,
  aUser,
  aWatch,
  BEN,
  daysAgo,
  episodeFileId,
  episodeId,
  instance,
  seriesId,
  untouched,
} from '../../../support/facts.ts';
import { keysOf, planned } from '../../../support/planning.ts';

/** Two seasons, of which the second came in first, and two specials: all of it due at the same time. */
function aSeriesNamed(id: number) {
  const own = (number: number) => ({
    id: episodeId(id * 10 + number),
    file: episodeFileId(id * 10 + number),
  });
  const episodes = [
    anEpisode({ season: 2, ...own(1) }),
    anEpisode({ season: 1, ...own(2) }),
    anEpisode({ season: 0, number: 1, ...own(3) }),
    anEpisode({ season: 0, number: 2, ...own(4) }),
  ];
  return aSeries({ id: seriesId(id), providerIds: { tvdb: id }, episodes });
}

const movies = [
  aMoviePlayed(10, 20),
  aMoviePlayed(10, 3),
  aMoviePlayed(12, 9),
  { ...aMoviePlayed(10, 4), instance: instance('alpha') },
];
const series = [aSeriesNamed(8), aSeriesNamed(7)];
// So many titles of one user in one minute would be the work of a tool, and so would two series with the same dates.
const annas = { watches: [aWatch({ lastPlayedAt: 'undated' }), untouched()] };
const bens = {
  watches: [untouched({ user: ANNA }), aWatch({ user: BEN, lastPlayedAt: 'undated' })],
};
const heartless = [aFavorite(), aFavorite({ user: BEN })];
const facts = {
  users: [aUser(), aUser({ id: BEN, name: 'Ben' })],
  movies: movies.map((movie) => ({ ...movie, ...annas })),
  series: series.map((one) => ({
    ...one,
    favorites: heartless,
    seasons: one.seasons.map((season) => ({ ...season, favorites: heartless })),
    episodes: one.episodes.map((episode) => ({ ...episode, ...bens })),
  })),
};
const undatedSince = Object.fromEntries([
  ...facts.movies.map((movie) => [playKey(ANNA, movieWatchKey(movie)), daysAgo(movie.id === 9 ? 12 : 10)]),
  ...facts.series.flatMap((one) =>
    one.episodes.map((episode) => [playKey(BEN, episodeWatchKey(one, episode)), daysAgo(10)]),
  ),
]);
const { remove } = planned({ facts, ledger: { undatedSince }, policy: { watchedBy: 'any' } });

describe('byDue', () => {
  it.each([
    { name: 'as they come', items: remove },
    { name: 'the other way round', items: remove.toReversed() },
    { name: 'from the middle on', items: [...remove.slice(5), ...remove.slice(0, 5)] },
    { name: 'by title', items: remove.toSorted((one, other) => (one.key < other.key ? -1 : 1)) },
  ])('brings items into one order, given $name', ({ items }) => {
    expect(keysOf(items.toSorted(byDue))).toEqual([
      'movie:radarr:9',
      'movie:alpha:4',
      'movie:radarr:3',
      'movie:radarr:20',
      'season:sonarr:7:1',
      'season:sonarr:7:2',
      'season:sonarr:8:1',
      'season:sonarr:8:2',
      'episode-file:sonarr:73',
      'episode-file:sonarr:74',
      'episode-file:sonarr:83',
      'episode-file:sonarr:84',
      'series:sonarr:7',
      'series:sonarr:8',
    ]);
  });

  it.each(remove.map((item) => ({ item, key: item.key })))(
    'puts $key neither before nor after itself',
    ({ item }) => {
      expect(byDue(item, item)).toBe(0);
    },
  );
});
