import { editedTags } from '../../arr/edit-tags.ts';
import { withoutStatistics } from '../../arr/editor-dto.ts';
import { nameOf } from '../../disk/paths.ts';
import { type JsonObject, numbersOf, objectBody, stringOr } from '../../http/json-body.ts';
import { json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { deleteMovies } from '../delete-movies.ts';
import { movieDto } from '../dto.ts';
import type { Movie, RadarrState } from '../state.ts';

/** Changes and deletes in bulk. One unknown id fails the call before anything is done. */
export function movieEditorRoutes(router: Router, state: RadarrState): void {
  const api = `${state.arr.urlBase}/api/v3/movie/editor`;
  router.put(api, (call) => {
    const body = objectBody(call);
    const movies = state.movies.getAll(numbersOf(body['movieIds']));
    for (const movie of movies) {
      call.step();
      edit(movie, body);
    }
    return json(
      movies.map((movie) => withoutStatistics(movieDto(state, movie))),
      202,
    );
  });
  router.delete(api, (call) => {
    const body = objectBody(call);
    const movies = state.movies.getAll(numbersOf(body['movieIds']));
    deleteMovies(
      state,
      movies,
      { deleteFiles: body['deleteFiles'] === true, addExclusion: body['addImportExclusion'] === true },
      () => call.step(),
    );
    return json({});
  });
}

function edit(movie: Movie, body: JsonObject): void {
  if (typeof body['monitored'] === 'boolean') movie.monitored = body['monitored'];
  if (typeof body['qualityProfileId'] === 'number') movie.qualityProfileId = body['qualityProfileId'];
  movie.minimumAvailability = stringOr(body['minimumAvailability'], movie.minimumAvailability);
  if (typeof body['rootFolderPath'] === 'string')
    movie.path = `${body['rootFolderPath']}/${nameOf(movie.path)}`;
  movie.tags = editedTags(movie.tags, body);
}
