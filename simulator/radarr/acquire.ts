import { record } from '../arr/record.ts';
import { nameOf } from '../disk/paths.ts';
import { torrentHash } from '../ids.ts';
import { dataPaths } from '../qbittorrent/torrent-store.ts';
import type { Movie, RadarrState } from './state.ts';

const DEFAULT_SIZE = 8_000_000_000;

/** Grabs a release for a movie without a file and imports it: what RSS and searches end in. */
export function acquire(state: RadarrState, movie: Movie): void {
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
  record(arr, {
    itemId: movie.id,
    episodeId: undefined,
    date: clock.now(),
    eventType: 'grabbed',
    hash,
    path: name,
    fileId: undefined,
  });
  importFile(state, movie, source, hash);
}

/** Imports a finished download: a hard link into the movie's folder, a file row, a line of history. */
export function importFile(state: RadarrState, movie: Movie, source: string, hash: string): void {
  const { arr } = state;
  const { clock, disk } = arr.world;
  const relativePath = movie.spec.file === undefined ? nameOf(source) : nameOf(movie.spec.file.path);
  const target = `${movie.path}/${relativePath}`;
  disk.link(source, target);
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
    date: clock.now(),
    eventType: 'downloadFolderImported',
    hash,
    path: target,
    fileId: file.id,
  });
}

/**
 * Finished torrents of the category whose download history is gone are looked at again, and imported when their
 * movie is known and has no file: how a deleted and re-added movie comes back without a download.
 */
export function importLeftovers(state: RadarrState): void {
  const { arr, movies } = state;
  const known = new Set([...arr.history.all()].map((entry) => entry.hash));
  for (const torrent of arr.world.torrents.all()) {
    if (torrent.category !== arr.category || torrent.progress < 1 || known.has(torrent.hash)) continue;
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
