import { describe, expect, it } from 'vitest';
import { claimedTwice } from '../../../../../cleanup/app/snapshot/join/claimed-twice.ts';
import type { Matched } from '../../../../../cleanup/app/snapshot/match/matched.ts';
import type { LibraryRead } from '../../../../../cleanup/app/snapshot/read/library-read.ts';
import type { FileReading } from '../../../../../cleanup/ports/managers.ts';
import type { VideoReading } from '../../../../../cleanup/ports/media-server.ts';
import { ANNA, instance, NOW } from '../../../../support/facts.ts';
import { Household, itemId } from '../../../../support/in-memory/household.ts';
import { InMemoryMovieManager, InMemorySeriesManager } from '../../../../support/in-memory/managers.ts';
import { fate, planItems, snapshotOf } from '../../../../support/in-memory/snapshot.ts';

const underMovies = ({ path }: { readonly path: string }) => path.replace('/data/movies', '/movies');
const underShows = ({ path }: { readonly path: string }) => path.replace('/data/tv', '/shows');

/** Four watched films in a Radarr, and the same files in another one that has their folder mounted elsewhere. */
function filmsOfTwo(): { household: Household; other: InMemoryMovieManager } {
  const household = new Household();
  for (const id of [1, 2, 3, 4]) household.addMovie(id);
  household.watch(ANNA, 'film-1', 'film-2', 'film-3', 'film-4');
  const other = new InMemoryMovieManager(instance('radarr-kids'));
  other.titles = household.radarr.titles.map((movie) => ({
    ...movie,
    path: underMovies(movie),
    file: typeof movie.file === 'string' ? movie.file : { ...movie.file, path: underMovies(movie.file) },
  }));
  household.moreMovies.push(other);
  return { household, other };
}

describe('claimedTwice', () => {
  it('keeps a file that two Radarrs see under different paths: a tag in one protects it', async () => {
    const { household, other } = filmsOfTwo();
    other.titles = other.titles.map((movie) => ({ ...movie, tags: ['keep'] }));

    const { facts } = await snapshotOf(household);

    expect(fate(facts)['movie:radarr:1']).toContain('ambiguous-match');
    expect(planItems(facts)).toEqual([]);
  });

  it('keeps it where Jellyfin has it as a further version only', async () => {
    const { household, other } = filmsOfTwo();
    const uhd = (movie: { readonly path: string }) => `${movie.path}/film - 4K.mkv`;
    const asUhd = <Id extends number>(file: FileReading<Id>, path: string) => ({ ...file, path });
    for (const radarr of [household.radarr, other]) {
      radarr.titles = radarr.titles.map((movie) =>
        typeof movie.file !== 'string' && movie.title === 'Film 1'
          ? { ...movie, file: asUhd(movie.file, uhd(movie)) }
          : movie,
      );
    }
    household.jellyfin.videos = household.jellyfin.videos.map((video) =>
      video.id === 'film-1' ? { ...video, versions: 2 } : video,
    );
    const version = { id: itemId('film-1-4k'), path: '/media/movies/Film 1/film - 4K.mkv' };
    household.jellyfin.alternates.set(itemId('film-1'), [version]);
    household.jellyfin.mark(ANNA, version.id, { state: 'played', lastPlayedAt: NOW - 864_000_000 });

    const { facts } = await snapshotOf(household);

    expect(planItems(facts)).toEqual([]);
  });

  it('keeps a season that two Sonarrs see under different paths', async () => {
    const household = new Household();
    for (const id of [1, 2, 3]) household.addSeries(id);
    household.watch(ANNA, 'show-1-e1', 'show-1-e2');
    const other = new InMemorySeriesManager(instance('sonarr-kids'));
    other.titles = household.sonarr.titles.map((series) => ({
      ...series,
      path: underShows(series),
      tags: ['keep'],
    }));
    for (const [id, { episodes, files }] of household.sonarr.inventories) {
      const seen = files.map((file) => ({ ...file, path: underShows(file) }));
      other.inventories.set(id, { episodes, files: seen });
    }
    household.moreSeries.push(other);

    const { facts } = await snapshotOf(household);

    expect(fate(facts)['season:sonarr:1:1']).toContain('ambiguous-match');
    expect(planItems(facts)).toEqual([]);
  });

  it('keeps the files of one disc, which has one watch state for all of them', async () => {
    const household = new Household();
    household.addSeries(1);
    for (const [id, { episodes, files }] of household.sonarr.inventories) {
      const onDisc = files.map((file, index) => ({
        ...file,
        path: `/data/tv/Show 1/BDMV/STREAM/0000${index}.m2ts`,
      }));
      household.sonarr.inventories.set(id, { episodes, files: onDisc });
    }
    const [first] = household.jellyfin.videos;
    if (first === undefined) throw new Error('no video');
    const { number: _number, seasonNumber: _season, ...disc } = first;
    household.jellyfin.videos = [{ ...disc, path: '/media/tv/Show 1' }];
    household.watch(ANNA, disc.id);

    const { facts } = await snapshotOf(household);

    expect(fate(facts)['season:sonarr:1:1']).toBe('ambiguous-match');
  });

  it('stays so when an item is read again before its removal', async () => {
    const { household, other } = filmsOfTwo();
    other.titles = other.titles.filter(({ title }) => title !== 'Film 1');
    const { facts } = await snapshotOf(household);
    const [item] = planItems(facts);
    if (item === undefined) throw new Error('nothing goes');
    household.moreMovies[0] = filmsOfTwo().other;
    const { readAgain } = await snapshotOf(household);

    const again = await readAgain(item, NOW);

    expect(again).toMatchObject({ kind: 'read' });
    if (again.kind === 'read') expect(fate(again.facts)['movie:radarr:1']).toContain('ambiguous-match');
  });

  it('lets go what each of two instances has for itself', async () => {
    const { household, other } = filmsOfTwo();
    other.titles = other.titles.filter(({ title }) => title !== 'Film 1');

    const { facts } = await snapshotOf(household);

    expect(planItems(facts).map(({ key }) => key)).toEqual(['movie:radarr:1']);
  });

  it('keeps a file of which one of several videos is claimed by another too', () => {
    const [both, one] = [{ id: itemId('a') }, { id: itemId('b') }] as VideoReading[];
    const videos: Record<string, VideoReading[]> = {
      '/both': [both, one] as VideoReading[],
      '/one': [one] as VideoReading[],
    };
    const titles = Object.keys(videos).map((path) => ({ file: { path } }));
    const read = { movies: [{ manager: instance('radarr'), titles }], series: [] };
    const lookups = {
      media: { at: (key: string) => videos[key] ?? [] },
      translate: () => (path: string) => ({ key: path }),
    };

    const isClaimedTwice = claimedTwice(
      read as unknown as LibraryRead,
      new Map(),
      lookups as unknown as Parameters<typeof claimedTwice>[2],
    );

    const matched = (path: string) => ({ items: videos[path] ?? [], key: path }) as unknown as Matched;
    expect(isClaimedTwice(matched('/both'))).toBe(true);
    expect(isClaimedTwice(matched('/one'))).toBe(true);
    expect(isClaimedTwice(matched('/other'))).toBe(false);
  });
});
