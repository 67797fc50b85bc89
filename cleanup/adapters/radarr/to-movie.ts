import type { Movie, MovieFile, MovieHistory } from '../../../clients/radarr/resources.ts';
import type { RadarrFileId, RadarrMovieId } from '../../domain/facts/ids.ts';
import type { FileReading, MovieReading } from '../../ports/managers.ts';
import { labelsOf, type TagLabels } from '../servarr/tag-labels.ts';
import { providerIds } from '../servers/provider-ids.ts';

/** A movie as Radarr sends it, which the client has parsed: its ids are Radarr's. */
export function toMovie(movie: Movie, labels: TagLabels): MovieReading {
  const { id, title, year, tmdbId, imdbId, added, monitored, tags, path } = movie;
  return {
    id: id as number as RadarrMovieId,
    title,
    ...(year ? { year } : {}),
    providerIds: providerIds({ tmdb: tmdbId, imdb: imdbId }),
    addedAt: added,
    monitored,
    tags: labelsOf(tags, labels),
    path,
    file: fileOf(movie),
  };
}

export function toMovieOfEvent({ movieId }: MovieHistory): RadarrMovieId {
  return movieId as number as RadarrMovieId;
}

/** Radarr names its one file twice; when the two differ, it is not known which file there is. */
function fileOf({ movieFileId, movieFile }: Movie): FileReading<RadarrFileId> | 'none' | 'unknown' {
  if (movieFileId === 0 && !movieFile) return 'none';
  return movieFile?.id === movieFileId ? toFile(movieFile) : 'unknown';
}

function toFile({ id, path, size, dateAdded }: MovieFile): FileReading<RadarrFileId> {
  return { id: id as number as RadarrFileId, path, sizeBytes: size, importedAt: dateAdded };
}
