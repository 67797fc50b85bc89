import { describe, expect, it } from 'vitest';
import { atStake } from '../../../../../cleanup/app/snapshot/deepen/at-stake.ts';
import type { Stake } from '../../../../../cleanup/app/snapshot/deepen/candidates.ts';
import { joinLibrary } from '../../../../../cleanup/app/snapshot/join/join-library.ts';
import type { Inventories } from '../../../../../cleanup/app/snapshot/read/library-read.ts';
import { ANNA, episodeFileId, instance, NOW, seriesId } from '../../../../support/facts.ts';
import {
  aMovieReading,
  anEpisodeReading,
  Household,
  itemId,
} from '../../../../support/in-memory/household.ts';
import { knownOf, readingOf } from '../../../../support/in-memory/known.ts';
import { InMemoryMovieManager } from '../../../../support/in-memory/managers.ts';

interface Stakes {
  /** By instance and id. */
  readonly movies?: Record<string, Stake>;
  /** By id, each season's. */
  readonly series?: Record<number, Record<number, Stake>>;
}

/** What is at stake of a household, told in short. */
async function found(
  { movies = {}, series = {} }: Stakes,
  prepare: (household: Household) => void = () => undefined,
) {
  const household = new Household().watch(ANNA, 'film-1', 'show-1-e1');
  household.addMovie(1);
  household.addMovie(2);
  household.addSeries(1);
  household.addSeries(2);
  prepare(household);
  const read = await readingOf(household);
  const inventories: Inventories = new Map(read.series.map((one) => [one, household.sonarr.inventories]));
  const known = await knownOf(household);
  const facts = joinLibrary(NOW, read, inventories, { mediaServer: 'jf', downloads: undefined }, known);
  const stakeOf = (movie: (typeof facts.movies)[number]) => movies[`${movie.instance} ${movie.id}`];
  const candidates = {
    movies: new Map(
      facts.movies.flatMap((one) => (stakeOf(one) ? [[one, stakeOf(one) ?? 'goes'] as const] : [])),
    ),
    series: new Map(
      facts.series.flatMap((one) => {
        const seasons = series[one.id];
        return seasons
          ? [[one, new Map(Object.entries(seasons).map(([season, stake]) => [Number(season), stake]))]]
          : [];
      }),
    ),
  };
  const stake = atStake(candidates, read, inventories, known);
  return {
    ...stake,
    films: [...stake.movies.values()].map((files) => files.map((one) => [one.key, one.stake])),
    episodes: [...stake.series.values()].map((files) =>
      files.map((one) => [one.key, one.stake, one.subjects]),
    ),
    items: stake.folders.map(({ id }) => id),
  };
}

describe('atStake', () => {
  it('are the files of the films at stake, with what they are matched and watched by', async () => {
    const { films, movies } = await found({ movies: { 'radarr 1': 'leaves' } });

    expect(films).toEqual([[['movie-file:radarr:10', 'leaves']]]);
    const [file] = [...movies.values()].flat();
    expect(file).toMatchObject({
      file: { id: 10, path: '/data/movies/Film 1/film.mkv' },
      subjects: [1],
      matched: { match: 'proven', items: [{ id: 'film-1' }] },
      watches: [{ user: ANNA, state: 'played' }, { state: 'unplayed' }],
    });
  });

  it('are of the instance of which the film is', async () => {
    const { films } = await found({ movies: { 'second 1': 'goes' } }, (household) => {
      const more = new InMemoryMovieManager(instance('second'));
      more.titles.push(aMovieReading(1));
      household.moreMovies.push(more);
    });
    expect(films).toEqual([[], [['movie-file:second:10', 'goes']]]);
  });

  it('are no films without a file', async () => {
    for (const file of ['none', 'unknown'] as const) {
      const { films } = await found({ movies: { 'radarr 1': 'goes' } }, ({ radarr }) => {
        radarr.titles = radarr.titles.map((movie) => ({ ...movie, file }));
      });
      expect(films).toEqual([[]]);
    }
  });

  it('are the files of the seasons at stake, with the episodes they hold', async () => {
    const { episodes, series } = await found({ series: { 1: { 1: 'goes' } } }, ({ sonarr }) => {
      const inventory = sonarr.inventories.get(seriesId(1));
      const other = { ...anEpisodeReading(1, 3), season: 2 };
      const file = {
        id: episodeFileId(1003),
        path: '/data/tv/Show 1/S02E03.mkv',
        sizeBytes: 1,
        importedAt: 1,
      };
      const [first, second] = inventory?.episodes ?? [];
      if (inventory === undefined || first === undefined || second === undefined)
        throw new Error('no inventory');
      sonarr.inventories.set(seriesId(1), {
        episodes: [first, { ...second, file: episodeFileId(1001) }, other],
        files: [...inventory.files, file],
      });
    });

    expect(episodes).toEqual([[['episode-file:sonarr:1001', 'goes', [1001, 1002]]]]);
    expect([...series.values()][0]?.[0]).toMatchObject({
      matched: { items: [{ id: 'show-1-e1' }] },
      watches: [{ user: ANNA, state: 'played' }, { state: 'unplayed' }],
    });
  });

  it('are each with the marks of its own episodes', async () => {
    const { series } = await found({ series: { 1: { 1: 'goes' } } });
    const [files] = series.values();
    expect(files?.map(({ watches }) => watches[0]?.state)).toEqual(['played', 'unplayed']);
  });

  it.each<[Stake, Stake | undefined, Stake]>([
    ['copy', undefined, 'copy'],
    ['copy', 'leaves', 'leaves'],
    ['leaves', 'goes', 'goes'],
    ['goes', 'copy', 'goes'],
  ])('have of a file of two seasons the most that is at stake: %s and %s', async (one, other, most) => {
    const seasons = { 1: one, ...(other !== undefined && { 2: other }) };
    const { episodes } = await found({ series: { 1: seasons } }, ({ sonarr }) => {
      const inventory = sonarr.inventories.get(seriesId(1)) ?? { files: [] };
      const second = { ...anEpisodeReading(1, 2), season: 2, file: episodeFileId(1001) };
      sonarr.inventories.set(seriesId(1), { ...inventory, episodes: [anEpisodeReading(1, 1), second] });
    });
    expect(episodes).toEqual([[['episode-file:sonarr:1001', most, [1001, 1002]]]]);
  });

  it('are nothing of a series whose inventory was not read', async () => {
    const { episodes, items } = await found({ series: { 1: { 1: 'goes' } } }, ({ sonarr }) => {
      sonarr.inventories.delete(seriesId(1));
    });
    expect([episodes, items]).toEqual([[[]], []]);
  });

  it('have the series and the seasons whose marks protect them, in the library they are in', async () => {
    const { folders } = await found({ series: { 1: { 1: 'copy' } } });
    expect(folders.map(({ id, library }) => [id, library?.id])).toEqual([
      ['show-1', 'shows'],
      ['show-1-s1', 'shows'],
    ]);
  });

  it('have no season that is not at stake, and no series of which nothing is', async () => {
    const another = ({ jellyfin }: Household) => {
      jellyfin.videos = jellyfin.videos.map((video) =>
        video.id === 'show-1-e2'
          ? { ...video, season: itemId('show-1-s2'), seasonNumber: 2, number: 9 }
          : video,
      );
    };
    expect((await found({ series: { 1: { 2: 'goes' } } }, another)).items).toEqual(['show-1', 'show-1-s2']);
    expect((await found({ series: { 1: { 3: 'goes' } } })).items).toEqual(['show-1']);
    expect((await found({ series: { 1: {} } })).items).toEqual(['show-1']);
    expect((await found({})).items).toEqual([]);
  });
});
