import { badRequest, notFound } from '../../arr/errors.ts';
import type { Call } from '../../http/call.ts';
import { type JsonObject, numbersOf, objectBody } from '../../http/json-body.ts';
import { empty, json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { deleteMovieFile } from '../delete-file.ts';
import { movieFileDetailDto } from '../dto.ts';
import type { Movie, MovieFile, RadarrState } from '../state.ts';

/** Files of movies. Deleting one is done when the answer comes. */
export function movieFileRoutes(router: Router, state: RadarrState): void {
  const { files, movies } = state;
  const api = `${state.arr.urlBase}/api/v3/moviefile`;
  const found = (call: Call): { file: MovieFile; movie: Movie } => {
    const file = files.get(call.paramInt('id'));
    const movie = file === undefined ? undefined : movies.get(file.movieId);
    if (file === undefined || movie === undefined) throw notFound();
    return { file, movie };
  };
  router.get(api, (call) => {
    const movieIds = new Set(call.asksInt('movieId'));
    const fileIds = call.asksInt('movieFileIds');
    if (movieIds.size === 0 && fileIds.length === 0)
      throw badRequest('Either movieId or movieFileIds must be provided');
    const wanted =
      movieIds.size > 0
        ? [...movieIds].flatMap((id) => files.get(movies.get(id)?.fileId ?? 0) ?? [])
        : files.getAll(fileIds);
    return json(wanted.flatMap((file) => detailOf(state, file)));
  });
  router.get(`${api}/{id}`, (call) => {
    const { file, movie } = found(call);
    return json(movieFileDetailDto(state, movie, file));
  });
  router.delete(`${api}/{id}`, (call) => {
    const { file, movie } = found(call);
    deleteMovieFile(state, movie, file);
    return empty();
  });
  router.delete(`${api}/bulk`, (call) => {
    const wanted = files.getAll(numbersOf(objectBody(call)['movieFileIds']));
    const [first] = wanted;
    if (first === undefined) throw badRequest('movieFileIds must be provided');
    // The server takes the movie of the first file for all of them: the others are looked for in its folder.
    const movie = movies.get(first.movieId);
    if (movie === undefined) throw notFound();
    for (const file of wanted) {
      call.step();
      deleteMovieFile(state, movie, file);
    }
    return json({});
  });
}

function detailOf(state: RadarrState, file: MovieFile): JsonObject[] {
  const movie = state.movies.get(file.movieId);
  return movie === undefined ? [] : [movieFileDetailDto(state, movie, file)];
}
