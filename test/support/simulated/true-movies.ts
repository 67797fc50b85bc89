import type { MovieFacts } from '../../../cleanup/domain/facts/facts.ts';
import type { InstanceName, RadarrFileId, RadarrMovieId } from '../../../cleanup/domain/facts/ids.ts';
import type { Movie, RadarrState } from '../../../simulator/radarr/state.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { trueUpgrades } from './true-history.ts';
import { isPlaying, labelsOf, trueWatches } from './true-watching.ts';

export function trueMovies(simulator: Simulator, name: string, state: RadarrState): MovieFacts[] {
  return [...state.movies.all()].map((movie) => trueMovie(simulator, name, state, movie));
}

function trueMovie(simulator: Simulator, name: string, state: RadarrState, movie: Movie): MovieFacts {
  const { spec } = movie;
  const file = movie.fileId === 0 ? undefined : state.files.get(movie.fileId);
  const path = file && `${movie.path}/${file.relativePath}`;
  const item = path === undefined ? undefined : simulator.jellyfin.state.items.at(path);
  return {
    instance: name as InstanceName,
    id: movie.id as RadarrMovieId,
    title: spec.title,
    providerIds: { ...(spec.tmdbId > 0 && { tmdb: spec.tmdbId }), ...(spec.imdbId && { imdb: spec.imdbId }) },
    addedAt: movie.added,
    monitored: movie.monitored,
    tags: labelsOf(state.arr, movie.tags),
    file:
      file === undefined || path === undefined
        ? 'none'
        : {
            id: file.id as RadarrFileId,
            path,
            sizeBytes: file.size,
            importedAt: file.dateAdded,
            match: item === undefined ? 'absent' : 'proven',
            upgrades: trueUpgrades(state.arr, (entry) => entry.itemId === movie.id),
            torrents: [],
            linkCount: simulator.disk.stat(path)?.links ?? 'unknown',
          },
    watches: trueWatches(simulator, item),
    playing: isPlaying(simulator, item),
  };
}
