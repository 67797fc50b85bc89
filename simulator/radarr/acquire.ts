import { tellJellyfin } from '../arr/connections.ts';
import { categoryOf, downloadClient, grab, isUnderWay } from '../arr/downloads.ts';
import type { Provider } from '../arr/providers.ts';
import { record } from '../arr/record.ts';
import { takeOver } from '../arr/take-over.ts';
import { nameOf } from '../disk/paths.ts';
import { torrentHash } from '../ids.ts';
import type { Release } from '../qbittorrent/download.ts';
import { dataPaths, type Torrent } from '../qbittorrent/torrent-store.ts';
import type { Movie, RadarrState } from './state.ts';

const DEFAULT_SIZE = 8_000_000_000;

/**
 * Grabs a release for a movie without a file: what RSS and searches end in. It comes through the download client in
 * its time; where none is set up it is there at once, for stories that are not about downloads.
 */
export function acquire(state: RadarrState, movie: Movie): void {
  const client = downloadClient(state.arr);
  if (client === undefined) takeAtOnce(state, movie);
  else grabRelease(state, client, movie);
}

function grabRelease(state: RadarrState, client: Provider, movie: Movie): void {
  const wanted = { itemId: movie.id };
  if (isUnderWay(state.arr, wanted)) return;
  const release = releaseOf(movie, state.arr.world.clock.now());
  const importFiles = (torrent: Torrent) => {
    if (state.movies.get(movie.id) === undefined) return;
    for (const source of dataPaths(torrent)) importFile(state, movie, source, torrent.hash);
  };
  const torrent = grab(state.arr, client, { release, wanted: [wanted], importFiles });
  if (torrent !== undefined) recordGrab(state, movie, torrent);
}

/** Each search finds another release. */
function releaseOf({ spec }: Movie, now: number): Release {
  const hash = torrentHash(`${spec.title} ${spec.year} ${now}`);
  const name = `${spec.title} ${spec.year} 1080p WEB-${hash.slice(0, 6)}`.replaceAll(' ', '.');
  const size = spec.file?.size ?? DEFAULT_SIZE;
  return { hash, name, files: [{ path: `${name}.mkv`, size, content: { kind: 'movie', movie: spec } }] };
}

function recordGrab({ arr }: RadarrState, movie: Movie, { hash, name }: Torrent): void {
  record(arr, {
    itemId: movie.id,
    episodeId: undefined,
    season: undefined,
    date: arr.world.clock.now(),
    eventType: 'grabbed',
    hash,
    path: name,
    fileId: undefined,
  });
}

function takeAtOnce(state: RadarrState, movie: Movie): void {
  const { arr } = state;
  const { clock, disk, torrents } = arr.world;
  const size = movie.spec.file?.size ?? DEFAULT_SIZE;
  const name = `${movie.spec.title} ${movie.spec.year} again`;
  const hash = torrentHash(`${name} ${clock.now()}`);
  const torrent = torrents.add(
    {
      hash,
      name,
      category: arr.category,
      savePath: `/data/torrents/${arr.category}`,
      files: [{ path: `${name}.mkv`, size }],
      addedAt: clock.now(),
    },
    'nothing',
  );
  const [source = ''] = dataPaths(torrent);
  disk.addFile(source, size, { kind: 'movie', movie: movie.spec });
  recordGrab(state, movie, torrent);
  importFile(state, movie, source, hash);
}

/** Imports a finished download: a hard link into the movie's folder, a file row, a line of history. */
export function importFile(state: RadarrState, movie: Movie, source: string, hash: string): void {
  const { arr } = state;
  const { clock, disk } = arr.world;
  const relativePath = movie.spec.file === undefined ? nameOf(source) : nameOf(movie.spec.file.path);
  const target = `${movie.path}/${relativePath}`;
  takeOver(arr, source, target);
  const file = state.files.add((id) => ({
    id,
    movieId: movie.id,
    relativePath,
    size: disk.stat(target)?.size ?? 0,
    dateAdded: clock.now(),
  }));
  movie.fileId = file.id;
  record(arr, {
    itemId: movie.id,
    episodeId: undefined,
    season: undefined,
    date: clock.now(),
    eventType: 'downloadFolderImported',
    hash,
    path: target,
    fileId: file.id,
  });
  tellJellyfin(arr, 'onDownload', movie.path);
}

/**
 * Finished torrents of the category whose download history is gone are looked at again, and imported when their
 * movie is known and has no file: how a deleted and re-added movie comes back without a download.
 */
export function importLeftovers(state: RadarrState): void {
  const { arr, movies } = state;
  const category = categoryOf(arr);
  const known = new Set([...arr.history.all()].map((entry) => entry.hash));
  for (const torrent of arr.world.torrents.all()) {
    if (torrent.category !== category || torrent.progress < 1 || known.has(torrent.hash)) continue;
    for (const source of dataPaths(torrent)) {
      const content = arr.world.disk.stat(source)?.content;
      if (content?.kind !== 'movie') continue;
      const movie = movies.find(
        (candidate) => candidate.spec.tmdbId === content.movie.tmdbId && candidate.fileId === 0,
      );
      if (movie !== undefined) importFile(state, movie, source, torrent.hash);
    }
  }
}
