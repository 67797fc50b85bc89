import { arrDate } from '../arr/dates.ts';
import { qualityDto, qualitySizeOf } from '../arr/quality.ts';
import { nameOf, parentOf } from '../disk/paths.ts';
import type { JsonObject } from '../http/json-body.ts';
import type { Movie, MovieFile, RadarrState } from './state.ts';

/** A movie as the API shows it. Its file comes without custom formats; only `/moviefile` has them. */
export function movieDto(state: RadarrState, movie: Movie): JsonObject {
  const { spec } = movie;
  const file = state.files.get(movie.fileId);
  return {
    id: movie.id,
    title: spec.title,
    originalTitle: spec.title,
    sortTitle: spec.title.toLowerCase(),
    sizeOnDisk: file?.size ?? 0,
    status: spec.status ?? 'released',
    images: [],
    inCinemas: arrDate(Date.UTC(spec.year, 2, 1)),
    digitalRelease: arrDate(Date.UTC(spec.year, 7, 1)),
    physicalRelease: arrDate(Date.UTC(spec.year, 8, 1)),
    releaseDate: arrDate(Date.UTC(spec.year, 7, 1)),
    popularity: 1,
    year: spec.year,
    path: movie.path,
    folderName: movie.path,
    rootFolderPath: parentOf(movie.path),
    qualityProfileId: movie.qualityProfileId,
    hasFile: file !== undefined,
    movieFileId: file?.id ?? 0,
    monitored: movie.monitored,
    minimumAvailability: movie.minimumAvailability,
    isAvailable: (spec.status ?? 'released') === 'released',
    runtime: spec.runtimeMinutes,
    cleanTitle: spec.title.toLowerCase().replaceAll(/[^a-z0-9]/g, ''),
    imdbId: spec.imdbId,
    tmdbId: spec.tmdbId,
    titleSlug: String(spec.tmdbId),
    genres: [],
    tags: movie.tags,
    added: arrDate(movie.added),
    collection: spec.collection,
    movieFile: file === undefined ? undefined : movieFileDto(state, movie, file),
    statistics: {
      movieFileCount: file === undefined ? 0 : 1,
      sizeOnDisk: file?.size ?? 0,
      releaseGroups: file === undefined ? [] : ['GROUP'],
    },
  };
}

function movieFileDto(state: RadarrState, movie: Movie, file: MovieFile): JsonObject {
  return {
    id: file.id,
    movieId: file.movieId,
    relativePath: file.relativePath,
    path: `${movie.path}/${file.relativePath}`,
    size: file.size,
    dateAdded: arrDate(file.dateAdded),
    sceneName: `${movie.spec.title.replaceAll(' ', '.')}.${movie.spec.year}.1080p.BluRay-GROUP`,
    originalFilePath: nameOf(file.relativePath),
    releaseGroup: 'GROUP',
    edition: '',
    languages: [{ id: 1, name: 'English' }],
    quality: qualityDto(qualitySizeOf(state.arr.name), 'radarr'),
    indexerFlags: 0,
    qualityCutoffNotMet: false,
  };
}

/** The file as `/moviefile` shows it. */
export function movieFileDetailDto(state: RadarrState, movie: Movie, file: MovieFile): JsonObject {
  return { ...movieFileDto(state, movie, file), customFormats: [], customFormatScore: 0 };
}
