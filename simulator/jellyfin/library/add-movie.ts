import { parentOf } from '../../disk/paths.ts';
import type { MovieSpec } from '../../library/spec.ts';
import { dashed } from '../items/dashed.ts';
import { type FoundVideo, providerIds } from '../items/found-video.ts';
import { type Item, makeItem } from '../items/item.ts';
import { idAt, type JellyfinState } from '../state.ts';
import { MINUTE_TICKS } from '../values.ts';
import { bareName, movieFolder } from './movie-folder.ts';

type MovieVideo = FoundVideo & { readonly movie: MovieSpec };

/** How a video of a film's folder is shown. */
interface Role {
  /** Undefined for a movie of its own. */
  readonly primaryId: string | undefined;
  readonly recognised: boolean;
}

/** Takes in a video of a film; what the others of its folder are may change with it. */
export function addMovie(state: JellyfinState, libraryId: string, video: FoundVideo): Item {
  resolveMovieFolder(state, libraryId, parentOf(video.path), [video]);
  const item = state.items.at(video.path);
  if (item === undefined) throw new Error(`${video.path} was taken in and is not there`);
  return item;
}

/** Looks at the videos of a folder anew: those that are known, and the fresh ones. */
export function resolveMovieFolder(
  state: JellyfinState,
  libraryId: string,
  folder: string,
  fresh: readonly FoundVideo[],
): void {
  const known = state.items.videosIn(folder);
  const [first, ...others] = [...known.flatMap((item) => videoOf(state, item)), ...fresh].flatMap(withMovie);
  if (first === undefined) return;
  const found = movieFolder([first, ...others]);
  const wanted: Item[] = [];
  if (found.kind === 'unrecognised') {
    const role = { primaryId: undefined, recognised: false };
    wanted.push(...found.videos.map((video) => itemOf(state, libraryId, video, role)));
  } else {
    const primary = itemOf(state, libraryId, found.primary, { primaryId: undefined, recognised: true });
    const role = { primaryId: primary.id, recognised: true };
    wanted.push(primary, ...found.versions.map((video) => itemOf(state, libraryId, video, role)));
  }
  replaceItems(state, known, wanted);
}

function replaceItems(state: JellyfinState, before: readonly Item[], after: readonly Item[]): void {
  const kept = new Set(after.map(({ id }) => id));
  for (const item of before) {
    if (!kept.has(item.id)) state.userData.itemRemoved(item);
    state.items.remove(item);
  }
  const known = new Set(before.map(({ id }) => id));
  for (const item of after) {
    state.items.add(item);
    if (!known.has(item.id)) state.userData.itemAdded(item);
  }
}

function withMovie(video: FoundVideo): MovieVideo[] {
  return video.content.kind === 'movie' ? [{ ...video, movie: video.content.movie }] : [];
}

function videoOf(state: JellyfinState, { path, dateCreated }: Item): FoundVideo[] {
  const inode = path === undefined ? undefined : state.world.disk.stat(path);
  if (path === undefined || inode?.content === undefined) return [];
  return [{ path, size: inode.size, content: inode.content, foundAt: dateCreated }];
}

/**
 * Alternate versions are items of another type before version 12, and their user data has a key of its own there.
 * A movie whose name was not recognised has no ids, is called like its file, and lies in a folder of its own.
 */
function itemOf(state: JellyfinState, libraryId: string, video: MovieVideo, role: Role): Item {
  const { movie, path } = video;
  const isVersion = role.primaryId !== undefined;
  const type = isVersion && !state.dialect.versionsAreMovies ? 'Video' : 'Movie';
  const id = idAt(state, type, path);
  const { tmdbId, imdbId } = movie;
  const named = role.recognised && state.metadata === 'at once';
  const folder = parentOf(path);
  return makeItem({
    id,
    type,
    name: role.recognised ? movie.title : bareName(path),
    libraryId,
    parentId: idAt(state, 'Folder', role.recognised ? parentOf(folder) : folder),
    path,
    providerIds: named ? providerIds({ Tmdb: tmdbId, Imdb: imdbId }) : undefined,
    dateCreated: video.foundAt,
    tags: movie.jellyfinTags,
    premiereDate: named && movie.premieres !== false ? Date.UTC(movie.year, 0, 1) : undefined,
    year: movie.year,
    runtimeTicks: movie.runtimeMinutes > 0 ? movie.runtimeMinutes * MINUTE_TICKS : undefined,
    size: video.size,
    primaryVersionId: role.primaryId,
    stateKey: movie.stateKey,
    groupKey: role.primaryId ?? id,
    ownKey: keyOf(state, movie, role, id),
  });
}

function keyOf(state: JellyfinState, movie: MovieSpec, role: Role, id: string): string {
  if (movie.stateKey !== undefined) return movie.stateKey;
  const hasOwn = role.primaryId !== undefined && !state.dialect.versionsShareKey;
  if (hasOwn || !role.recognised || state.metadata === 'late') return dashed(id);
  return movieKey(movie.tmdbId, movie.imdbId, id);
}

export function movieKey(tmdbId: number, imdbId: string | undefined, id: string): string {
  return tmdbId > 0 ? String(tmdbId) : (imdbId ?? dashed(id));
}
