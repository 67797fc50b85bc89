import { describe, expect, it } from 'vitest';
import {
  copiesOfMovie,
  copiesOfSeries,
  type Related,
  relatedToMovies,
  relatedToSeries,
} from '../../../../../cleanup/app/snapshot/again/related.ts';
import type { PlanItem } from '../../../../../cleanup/domain/plan/plan.ts';
import {
  aLibrary,
  aMovie,
  aSeries,
  episodeFileId,
  instance,
  movieId,
  seriesId,
} from '../../../../support/facts.ts';
import {
  aMovieReading,
  anEpisodeReading,
  anEpisodeVideo,
  aSeriesReading,
  Household,
  itemId,
} from '../../../../support/in-memory/household.ts';
import { libraryOf } from '../../../../support/in-memory/known.ts';

const SECOND = instance('second');

function told({ asked, known, series, seasons }: Related) {
  const ids = (videos: ReadonlySet<{ readonly id: string }>) => [...videos].map(({ id }) => id).sort();
  return { asked: ids(asked), known: ids(known), series: [...series].sort(), seasons: [...seasons].sort() };
}

describe('relatedToMovies', () => {
  it('asks for the file’s own video and for every video that the ids name', async () => {
    const household = new Household();
    const film = household.addMovie(1, {}, { providerIds: { tmdb: 9 } });
    household.addMovie(2);
    household.jellyfin.videos.push({
      ...film,
      id: itemId('elsewhere'),
      path: '/media/x.mkv',
      providerIds: { tmdb: 1 },
    });
    const copies = [{ instance: household.radarr.instance, movie: aMovieReading(1) }];

    expect(told(relatedToMovies(copies, await libraryOf(household)))).toEqual({
      asked: ['elsewhere', 'film-1'],
      known: [],
      series: [],
      seasons: [],
    });
  });

  it('asks for those of every copy, also of one without a file', async () => {
    const household = new Household();
    household.addMovie(1);
    household.addMovie(2);
    const copies = [
      { instance: household.radarr.instance, movie: aMovieReading(1) },
      { instance: SECOND, movie: aMovieReading(2, { file: 'none' }) },
    ];
    expect(told(relatedToMovies(copies, await libraryOf(household))).asked).toEqual(['film-1', 'film-2']);
  });
});

/** An item of show 1 that takes files of these seasons. */
function anItem(kind: 'season' | 'episode' | 'series', ...seasons: readonly number[]): PlanItem {
  const files = seasons.map((season) => ({ episodes: [{ season }] }));
  return { kind, season: seasons[0], files } as unknown as PlanItem;
}

/** Show 1 of two seasons with an episode each, as a case changes it, and what is related to an item of it. */
async function related(item: PlanItem, prepare: (household: Household) => void = () => undefined) {
  const household = new Household();
  household.addSeries(1, 1);
  const { jellyfin, sonarr } = household;
  const second = { season: itemId('show-1-s2'), seasonNumber: 2, path: '/media/tv/Show 1/S02E02.mkv' };
  jellyfin.videos.push({ ...anEpisodeVideo(1, 2), ...second });
  const [file] = sonarr.inventories.get(seriesId(1))?.files ?? [];
  if (file === undefined) throw new Error('no file');
  sonarr.inventories.set(seriesId(1), {
    episodes: [anEpisodeReading(1, 1), { ...anEpisodeReading(1, 2), season: 2 }],
    files: [file, { ...file, id: episodeFileId(1002), path: '/data/tv/Show 1/S02E02.mkv' }],
  });
  prepare(household);
  const copy = {
    instance: sonarr.instance,
    series: aSeriesReading(1, 2),
    inventory: sonarr.inventories.get(seriesId(1)),
  };
  return told(relatedToSeries([copy], item, await libraryOf(household)));
}

describe('relatedToSeries', () => {
  it('asks for the videos and the season of the item, and knows the rest of the series', async () => {
    expect(await related(anItem('season', 1))).toEqual({
      asked: ['show-1-e1'],
      known: ['show-1-e2'],
      series: ['show-1'],
      seasons: ['show-1-s1'],
    });
    expect(await related(anItem('episode', 2))).toMatchObject({
      asked: ['show-1-e2'],
      seasons: ['show-1-s2'],
    });
    expect(await related(anItem('season', 1, 2))).toMatchObject({
      asked: ['show-1-e1', 'show-1-e2'],
      known: [],
      seasons: ['show-1-s1', 'show-1-s2'],
    });
  });

  it('asks for no video where only the entry goes, or the item is a film', async () => {
    const nothing = { asked: [], known: ['show-1-e1', 'show-1-e2'], series: ['show-1'], seasons: [] };
    expect(await related(anItem('series'))).toEqual(nothing);
    const film = { kind: 'movie', files: [{}] } as unknown as PlanItem;
    expect(await related(film)).toEqual(nothing);
  });

  it('asks for the season of an item of which no file is known any more', async () => {
    const spent = { kind: 'season', season: 2, files: [] } as unknown as PlanItem;
    expect(await related(spent)).toMatchObject({ asked: ['show-1-e2'], seasons: ['show-1-s2'] });
  });

  it('asks for the video of a file that holds an episode of another season too', async () => {
    const { asked, known } = await related(anItem('season', 1), ({ sonarr }) => {
      const inventory = sonarr.inventories.get(seriesId(1));
      const [first, second] = inventory?.episodes ?? [];
      if (inventory === undefined || first === undefined || second === undefined)
        throw new Error('no inventory');
      const both = [first, { ...second, file: episodeFileId(1001) }];
      sonarr.inventories.set(seriesId(1), { ...inventory, episodes: both });
    });
    expect([asked, known]).toEqual([['show-1-e1'], ['show-1-e2']]);
  });

  it('asks for the video that a file may be a version of', async () => {
    const { asked, known } = await related(anItem('season', 1), ({ jellyfin }) => {
      jellyfin.videos = jellyfin.videos.map((video) =>
        video.id === 'show-1-e1' ? { ...video, path: '/media/tv/Show 1/other.mkv', versions: 2 } : video,
      );
    });
    expect([asked, known]).toEqual([['show-1-e1'], ['show-1-e2']]);
  });

  it('knows videos of other seasons that belong to no item of the series', async () => {
    const { asked, known } = await related(anItem('season', 1), ({ jellyfin }) => {
      jellyfin.seriesItems = [];
      jellyfin.videos = jellyfin.videos.map(({ series: _, ...video }) => video);
    });
    expect([asked, known]).toEqual([['show-1-e1'], ['show-1-e2']]);
  });

  it('knows what Jellyfin lists of a copy whose inventory was not read', async () => {
    const parts = await related(anItem('season', 1), ({ sonarr }) => sonarr.inventories.clear());
    expect(parts).toMatchObject({ asked: [], known: ['show-1-e1', 'show-1-e2'], seasons: ['show-1-s1'] });
  });
});

describe('copies in the snapshot', () => {
  it('are the others of the same film, and none of one that the snapshot did not have', () => {
    const copy = aMovie({ instance: SECOND });
    const facts = aLibrary({
      movies: [aMovie(), aMovie({ id: movieId(2), providerIds: { tmdb: 2 } }), copy],
    });

    expect(copiesOfMovie(facts, aMovie())).toEqual([copy]);
    expect(copiesOfMovie(facts, { instance: SECOND, id: movieId(2) })).toEqual([]);
    expect(copiesOfMovie(facts, { instance: instance('third'), id: movieId(1) })).toEqual([]);
  });

  it('are the others of the same series, and none of one that the snapshot did not have', () => {
    const copy = aSeries({ instance: SECOND });
    const facts = aLibrary({
      series: [aSeries({ id: seriesId(8), providerIds: { tvdb: 8 } }), aSeries(), copy],
    });

    expect(copiesOfSeries(facts, aSeries())).toEqual([copy]);
    expect(copiesOfSeries(facts, { instance: SECOND, id: seriesId(8) })).toEqual([]);
    expect(copiesOfSeries(facts, { instance: instance('third'), id: seriesId(7) })).toEqual([]);
  });
});
