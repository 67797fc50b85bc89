import { describe, expect, it } from 'vitest';
import { either, isAnything, monitoredOf } from '../../../../cleanup/app/apply/monitored.ts';
import type { EpisodeFacts, Facts } from '../../../../cleanup/domain/facts/facts.ts';
import type { PlanItem } from '../../../../cleanup/domain/plan/plan.ts';
import type { Monitored } from '../../../../cleanup/ports/state-store.ts';
import {
  aMovie,
  anEpisode,
  aSeason,
  aSeries,
  episodeId,
  instance,
  movieId,
  NOW,
  seriesId,
} from '../../../support/facts.ts';

const NOTHING: Monitored = { movie: false, seasons: [], episodes: [] };
const OFF = { monitored: false } as const;

/** Two movies and two series of one id in each instance, of which only the first are monitored. */
function household(episodes: readonly EpisodeFacts[], seasons = [1, 2]): Facts {
  const other = { instance: instance('other'), ...OFF };
  const series = aSeries({ episodes: [...episodes], seasons: seasons.map((number) => aSeason({ number })) });
  const silent = {
    ...series,
    episodes: episodes.map((one) => ({ ...one, ...OFF })),
    seasons: seasons.map((number) => aSeason({ number, ...OFF })),
  };
  return {
    takenAt: NOW,
    sources: [],
    users: [],
    movies: [aMovie(other), aMovie({ id: movieId(2), ...OFF }), aMovie()],
    series: [{ ...silent, instance: instance('other') }, { ...silent, id: seriesId(8) }, series],
  };
}

const four = [1, 2].flatMap((season) => [1, 2].map((number) => anEpisode({ season, number })));
const item = (given: object) =>
  ({ instance: instance('sonarr'), seriesId: seriesId(7), files: [], ...given }) as unknown as PlanItem;
const movie = (given: object = {}) =>
  item({ kind: 'movie', instance: instance('radarr'), movieId: movieId(1), ...given });
const season = (number: number) => item({ kind: 'season', season: number });
const file = (...ids: readonly number[]) =>
  item({ kind: 'episode', files: [{ episodes: ids.map((id) => ({ id: episodeId(id) })) }] });

describe('monitoredOf', () => {
  it('is the very movie, where it is known to be monitored', () => {
    expect(monitoredOf(movie(), household(four))).toEqual({ ...NOTHING, movie: true });
    expect(monitoredOf(movie({ instance: instance('other') }), household(four))).toEqual(NOTHING);
    expect(monitoredOf(movie({ movieId: movieId(2) }), household(four))).toEqual(NOTHING);
    expect(monitoredOf(movie({ movieId: movieId(3) }), household(four))).toEqual(NOTHING);
    const unsaid = { ...household(four), movies: [aMovie({ monitored: 'unknown' })] };
    expect(monitoredOf(movie(), unsaid)).toEqual(NOTHING);
  });

  it('is of a season its flag and its monitored episodes, and no other season', () => {
    const episodes = [...four.slice(0, 3), { ...anEpisode({ season: 2, number: 2 }), ...OFF }];

    expect(monitoredOf(season(2), household(episodes))).toEqual({
      movie: false,
      seasons: [2],
      episodes: [episodeId(201)],
    });
    expect(monitoredOf(season(3), household(four))).toEqual(NOTHING);
  });

  it('is of a file its episodes alone, while something else of their season is left', () => {
    expect(monitoredOf(file(101), household(four))).toEqual({ ...NOTHING, episodes: [episodeId(101)] });
  });

  it('is of the last file of a season its flag too, which goes with it', () => {
    expect(monitoredOf(file(101, 102), household(four))).toEqual({
      movie: false,
      seasons: [1],
      episodes: [episodeId(101), episodeId(102)],
    });
  });

  it('is nothing of a series that is another, gone, or only an entry', () => {
    for (const other of [
      { instance: instance('other') },
      { seriesId: seriesId(8) },
      { seriesId: seriesId(9) },
    ])
      expect(monitoredOf(item({ kind: 'season', season: 1, ...other }), household(four))).toEqual(NOTHING);
    expect(monitoredOf(item({ kind: 'series', after: [] }), household(four))).toEqual(NOTHING);
  });

  it('is not what nobody knows to be monitored', () => {
    const unsaid = four.map((one) => ({ ...one, monitored: 'unknown' as const }));
    const facts = household(unsaid);
    const [, , series] = facts.series;
    if (series === undefined) throw new Error('no series');
    const seasons = [aSeason({ monitored: 'unknown' })];

    expect(monitoredOf(season(1), { ...facts, series: [{ ...series, seasons }] })).toEqual(NOTHING);
  });
});

describe('either', () => {
  const one: Monitored = { movie: false, seasons: [1], episodes: [episodeId(101)] };

  it('is what one or the other had, each once', () => {
    const other: Monitored = { movie: true, seasons: [2, 1], episodes: [episodeId(101), episodeId(201)] };

    expect(either(one, other)).toEqual({
      movie: true,
      seasons: [1, 2],
      episodes: [episodeId(101), episodeId(201)],
    });
    expect(either(other, one).movie).toBe(true);
    expect(either(one, NOTHING)).toEqual(one);
    expect(either(NOTHING, one)).toEqual(one);
  });

  it('is the one where there is no other', () => {
    expect(either(one, undefined)).toBe(one);
  });
});

describe('isAnything', () => {
  it.each<[Partial<Monitored>, boolean]>([
    [{}, false],
    [{ movie: true }, true],
    [{ seasons: [0] }, true],
    [{ episodes: [episodeId(1)] }, true],
  ])('of %j is %s', (change, expected) => {
    expect(isAnything({ ...NOTHING, ...change })).toBe(expected);
  });
});
