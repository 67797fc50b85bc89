import { nameOf, parentOf } from '../../disk/paths.ts';
import { episodeOf } from '../../library/episode-index.ts';
import type { MovieSpec, SeriesSpec, WatchSpec } from '../../library/spec.ts';
import type { Item } from '../items/item.ts';
import { libraryIdOf } from '../items/item-id.ts';
import type { JellyfinState } from '../state.ts';
import { makeUser } from '../users/users.ts';
import { addVideo, addVirtualEpisode } from './add-video.ts';
import { type Library, makeLibrary } from './library.ts';

/** A server that has been in use: libraries over the root folders, users, items and what was watched. */
export function seedJellyfin(state: JellyfinState): void {
  const { library } = state.world;
  const movies = library.movies.filter((movie) => movie.inJellyfin !== false);
  const shows = library.series.filter((show) => show.inJellyfin !== false);
  for (const movie of movies) ensureLibrary(state, parentOf(movie.folder), 'movies');
  for (const show of shows) ensureLibrary(state, parentOf(show.folder), 'tvshows');
  const libraryIds = new Map([...state.libraries.values()].map(({ name, id }) => [name, id]));
  for (const spec of library.users) {
    const user = makeUser(spec, libraryIds);
    state.users.set(user.id, user);
  }
  const userIds = new Map([...state.users.values()].map(({ name, id }) => [name, id]));
  for (const movie of movies) seedMovie(state, movie, userIds);
  for (const show of shows) seedSeries(state, show, userIds);
}

/** The library over a root folder: `/data/media/movies-4k` is called "Movies 4k", `tv` is called "Shows". */
function ensureLibrary(state: JellyfinState, root: string, collectionType: Library['collectionType']): void {
  const name = libraryName(root);
  const id = libraryIdOf(name);
  if (state.libraries.has(id)) return;
  state.libraries.set(id, makeLibrary({ id, name, collectionType, locations: [root] }));
}

function libraryName(root: string): string {
  const words = nameOf(root).replace(/^tv/, 'shows').replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function seedMovie(state: JellyfinState, movie: MovieSpec, userIds: ReadonlyMap<string, string>): void {
  const libraryId = libraryIdOf(libraryName(parentOf(movie.folder)));
  const files = movie.file === undefined ? [] : [movie.file, ...(movie.otherFiles ?? [])];
  for (const file of files) {
    const inode = state.world.disk.stat(file.path);
    if (inode?.content === undefined) continue;
    const found = { path: file.path, size: inode.size, content: inode.content, foundAt: file.importedAt };
    addVideo(state, libraryId, found);
  }
  // People watch the film, whichever of its files the film is shown by.
  const tracked = movie.file === undefined ? undefined : state.items.at(movie.file.path);
  const [primary] = tracked === undefined ? [] : state.items.versionsOf(tracked);
  if (primary !== undefined) seedWatches(state, primary, movie.watched ?? [], userIds);
}

function seedSeries(state: JellyfinState, show: SeriesSpec, userIds: ReadonlyMap<string, string>): void {
  const libraryId = libraryIdOf(libraryName(parentOf(show.folder)));
  for (const file of show.files) {
    const inode = state.world.disk.stat(file.path);
    if (inode?.content === undefined) continue;
    const found = { path: file.path, size: inode.size, content: inode.content, foundAt: file.importedAt };
    const item = addVideo(state, libraryId, found);
    seedWatches(state, item, episodeOf(show, file.season, file.episodes[0] ?? 0)?.watched ?? [], userIds);
  }
  for (const episode of show.episodes) {
    if (episode.virtualInJellyfin !== true) continue;
    const item = addVirtualEpisode(state, libraryId, show, episode);
    seedWatches(state, item, episode.watched ?? [], userIds);
  }
  seedFavorites(state, show, userIds);
}

function seedFavorites(state: JellyfinState, show: SeriesSpec, userIds: ReadonlyMap<string, string>): void {
  const series = state.items.at(show.folder);
  if (series === undefined) return;
  for (const user of show.favoriteOf ?? []) favorite(state, series, userIds.get(user));
  for (const season of show.seasons) {
    const item = state.items.childNumbered(series.id, season.number);
    for (const user of season.favoriteOf ?? []) favorite(state, item, userIds.get(user));
  }
}

function favorite(state: JellyfinState, item: Item | undefined, userId: string | undefined): void {
  if (item !== undefined && userId !== undefined) state.userData.open(userId, item).favorite = true;
}

function seedWatches(
  state: JellyfinState,
  item: Item,
  watches: readonly WatchSpec[],
  userIds: ReadonlyMap<string, string>,
): void {
  for (const watch of watches) {
    const userId = userIds.get(watch.user);
    if (userId === undefined) continue;
    const data = state.userData.open(userId, item);
    data.played = watch.played;
    data.playCount = watch.playCount ?? (watch.played ? 1 : 0);
    data.favorite = watch.favorite ?? false;
    data.positionTicks = Math.round((watch.position ?? 0) * (item.runtimeTicks ?? 0));
    if (watch.at !== undefined) data.lastPlayedAt = watch.at;
  }
}
