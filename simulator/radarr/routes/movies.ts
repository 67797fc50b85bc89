import { arrDate } from '../../arr/dates.ts';
import { invalid, noSuch, notFound } from '../../arr/errors.ts';
import type { Call } from '../../http/call.ts';
import { type JsonObject, numberOr, numbersOf, objectBody, stringOr } from '../../http/json-body.ts';
import { empty, json, jsonList, type Reply } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import type { MovieSpec } from '../../library/spec.ts';
import { addMovie } from '../add-movie.ts';
import { deleteMovies } from '../delete-movies.ts';
import { movieDto } from '../dto.ts';
import { filmOf } from '../import-lists.ts';
import type { Movie, RadarrState } from '../state.ts';

/** Movies one by one and all at once. */
export function movieRoutes(router: Router, state: RadarrState): void {
  const { arr, movies } = state;
  const api = `${arr.urlBase}/api/v3/movie`;
  const found = (call: Call): Movie => {
    const movie = movies.get(call.paramInt('id'));
    if (movie === undefined) throw notFound();
    return movie;
  };
  router.get(api, (call) => {
    call.ignores('excludeLocalCovers', 'languageId');
    return jsonList(dtosOf(state, call.askInt('tmdbId')));
  });
  router.get(`${api}/{id}`, (call) => json(movieDto(state, found(call))));
  // The id of the path counts only where the body has none.
  for (const path of [api, `${api}/{id}`])
    router.put(path, (call) => {
      call.askFlag('moveFiles');
      const body = objectBody(call);
      const movie = movies.get(numberOr(body['id'], Number(call.param('id'))));
      if (movie === undefined) throw notFound();
      return json(movieDto(state, written(movie, body)), 202);
    });
  router.post(api, (call) => post(state, objectBody(call)));
  router.delete(`${api}/{id}`, (call) => {
    // The name that Sonarr has for it is passed over without a word.
    call.ignores('addImportListExclusion');
    const id = call.paramInt('id');
    const movie = movies.get(id);
    if (movie === undefined) throw noSuch('Movie', id);
    deleteMovies(state, [movie], {
      deleteFiles: call.askFlag('deleteFiles') === true,
      addExclusion: call.askFlag('addImportExclusion') === true,
    });
    return empty();
  });
  router.get(`${api}/lookup/tmdb`, (call) => lookUp(state, call.askInt('tmdbId') ?? 0, (film) => film));
  router.get(`${api}/lookup`, (call) => {
    const tmdbId = /^tmdb(?:id)?:(\d+)$/i.exec(call.ask('term') ?? '')?.[1];
    return tmdbId === undefined ? json([]) : lookUp(state, Number(tmdbId), (film) => [film]);
  });
}

function* dtosOf(state: RadarrState, tmdbId: number | undefined): Generator<JsonObject> {
  for (const movie of state.movies.all()) {
    if (tmdbId === undefined || movie.spec.tmdbId === tmdbId) yield movieDto(state, movie);
  }
}

/** The whole resource is written: what the body lacks is emptied. */
function written(movie: Movie, body: JsonObject): Movie {
  movie.monitored = body['monitored'] === true;
  movie.tags = numbersOf(body['tags']);
  movie.qualityProfileId = numberOr(body['qualityProfileId'], 0);
  movie.minimumAvailability = stringOr(body['minimumAvailability'], 'tba');
  movie.path = stringOr(body['path'], movie.path);
  return movie;
}

function post(state: RadarrState, body: JsonObject): Reply {
  const tmdbId = numberOr(body['tmdbId'], 0);
  const root = stringOr(body['rootFolderPath'], '');
  if (numberOr(body['qualityProfileId'], 0) <= 0)
    throw invalid('QualityProfileId', 'QualityProfile does not exist');
  if (root === '' && stringOr(body['path'], '') === '')
    throw invalid('RootFolderPath', "'Root Folder Path' must not be empty.");
  if (state.movies.find((movie) => movie.spec.tmdbId === tmdbId) !== undefined) {
    throw invalid('TmdbId', 'This movie has already been added', tmdbId);
  }
  const film = filmOf(state, tmdbId);
  if (film === undefined) throw invalid('TmdbId', `A movie with this ID was not found.`, tmdbId);
  const movie = addMovie(state, film, {
    path: stringOr(body['path'], `${root.replace(/\/+$/, '')}/${film.title} (${film.year})`),
    monitored: body['monitored'] === true,
    tags: numbersOf(body['tags']),
  });
  const options = body['addOptions'] as JsonObject | undefined;
  if (options?.['searchForMovie'] === true)
    state.arr.commands.queue('MoviesSearch', { movieIds: [movie.id] });
  return json(movieDto(state, movie), 201);
}

function lookUp(state: RadarrState, tmdbId: number, wrap: (film: JsonObject) => unknown): Reply {
  const film = filmOf(state, tmdbId);
  if (film === undefined) return json({ message: 'Movie not found' }, 404);
  const known = state.movies.find((movie) => movie.spec.tmdbId === tmdbId);
  return json(wrap(known === undefined ? unaddedDto(film) : movieDto(state, known)));
}

function unaddedDto(film: MovieSpec): JsonObject {
  return {
    title: film.title,
    year: film.year,
    tmdbId: film.tmdbId,
    imdbId: film.imdbId,
    status: film.status ?? 'released',
    images: [],
    hasFile: false,
    movieFileId: 0,
    monitored: false,
    qualityProfileId: 0,
    tags: [],
    added: arrDate(Date.UTC(1, 0, 1)),
  };
}
