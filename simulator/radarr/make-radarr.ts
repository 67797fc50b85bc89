import { makeArrServer } from '../arr/make-server.ts';
import { type ArrInstance, makeArrState } from '../arr/make-state.ts';
import { recordImport } from '../arr/record.ts';
import { commonRoutes } from '../arr/routes/common.ts';
import { Table } from '../arr/table.ts';
import { tagNamed } from '../arr/tags.ts';
import type { SimulatedServer, Surroundings } from '../http/server.ts';
import type { FileSpec, MovieSpec } from '../library/spec.ts';
import type { World } from '../world.ts';
import { defineRadarrCommands } from './commands.ts';
import { collectionRoutes } from './routes/collections.ts';
import { movieEditorRoutes } from './routes/editor.ts';
import { movieFileRoutes } from './routes/files.ts';
import { movieRoutes } from './routes/movies.ts';
import type { Movie, RadarrState } from './state.ts';

/** A Radarr with the movies of the library that name it, not yet listening. */
export function makeRadarr(
  world: World,
  around: Surroundings,
  instance: ArrInstance,
): { readonly server: SimulatedServer; readonly state: RadarrState } {
  const specs = world.library.movies.filter(({ instance: name }) => name === instance.name);
  const folders = specs.map(({ folder }) => folder);
  const arr = makeArrState(world, 'radarr', instance, folders);
  const state: RadarrState = {
    arr,
    movies: new Table(),
    files: new Table(),
    monitoredCollections: new Set(),
  };
  for (const spec of specs) seed(state, spec);
  defineRadarrCommands(state);
  const server = makeArrServer(arr, around, (router) => {
    commonRoutes(router, arr, {
      taggedWith: (tag) =>
        [...state.movies.all()].filter((movie) => movie.tags.includes(tag)).map(({ id }) => id),
      known: (id) => state.movies.get(id) !== undefined,
      folders: () => new Set([...state.movies.all()].map((movie) => movie.path)),
    });
    movieRoutes(router, state);
    movieEditorRoutes(router, state);
    movieFileRoutes(router, state);
    collectionRoutes(router, state);
  });
  return { server, state };
}

function seed(state: RadarrState, spec: MovieSpec): void {
  const { arr } = state;
  const movie = state.movies.add((id) => ({
    id,
    spec,
    path: spec.folder,
    monitored: spec.monitored ?? true,
    tags: (spec.tags ?? []).map((label) => tagNamed(arr.tags, label).id),
    qualityProfileId: 1,
    minimumAvailability: 'released',
    added: spec.added,
    fileId: 0,
  }));
  if (spec.file !== undefined) seedFile(state, movie, spec.file);
}

function seedFile(state: RadarrState, movie: Movie, spec: FileSpec): void {
  const { path, size, importedAt, torrent } = spec;
  const file = state.files.add((id) => ({
    id,
    movieId: movie.id,
    relativePath: path.slice(movie.path.length + 1),
    size,
    dateAdded: importedAt,
  }));
  movie.fileId = file.id;
  recordImport(state.arr, {
    itemId: movie.id,
    episodeId: undefined,
    season: undefined,
    date: importedAt,
    hash: torrent,
    path,
    fileId: file.id,
  });
}
