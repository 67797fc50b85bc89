import {
  isObject,
  type JsonObject,
  numberOr,
  numbersOf,
  objectBody,
  stringOr,
} from '../../http/json-body.ts';
import { empty, json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { invalid } from '../errors.ts';
import type { Exclusion } from '../exclusions.ts';
import { pageOf } from '../paging.ts';
import type { ArrState } from '../state.ts';

/** What must not come back. Excluding a thing twice is refused. */
export function exclusionRoutes(router: Router, state: ArrState): void {
  const { exclusions, kind } = state;
  const api = `${state.urlBase}/api/v3/${kind === 'radarr' ? 'exclusions' : 'importlistexclusion'}`;
  const toDto = (entry: Exclusion) => exclusionDto(kind, entry);
  router.get(api, () => json([...exclusions.all()].map(toDto)));
  router.get(`${api}/paged`, (call) => pageOf(call, [...exclusions.all()], toDto, 'empty'));
  router.post(api, (call) => {
    const draft = checked(state, objectBody(call));
    return json(toDto(exclusions.add((id) => ({ ...draft, id }))), 201);
  });
  router.delete(`${api}/bulk`, (call) => {
    for (const id of numbersOf(objectBody(call)['ids'])) exclusions.delete(id);
    return json({});
  });
  router.delete(`${api}/{id}`, (call) => {
    exclusions.delete(call.paramInt('id'));
    return empty();
  });
  if (kind === 'radarr') {
    router.post(`${api}/bulk`, (call) => {
      const parsed: unknown = JSON.parse(call.body);
      const drafts = (Array.isArray(parsed) ? parsed : [])
        .filter(isObject)
        .map((body) => draftOf(kind, body));
      const fresh = drafts.filter(
        (draft) => exclusions.find((other) => other.foreignId === draft.foreignId) === undefined,
      );
      return json(fresh.map((draft) => toDto(exclusions.add((id) => ({ ...draft, id })))));
    });
  }
}

function checked(state: ArrState, body: JsonObject): Omit<Exclusion, 'id'> {
  const draft = draftOf(state.kind, body);
  const idName = state.kind === 'radarr' ? 'TmdbId' : 'TvdbId';
  if (draft.foreignId <= 0) throw invalid(idName, `'${idName}' must not be empty.`);
  if (draft.title === '')
    throw invalid(state.kind === 'radarr' ? 'MovieTitle' : 'Title', 'must not be empty.');
  if (draft.year < 0) throw invalid('MovieYear', 'must be greater than or equal to 0.');
  if (state.exclusions.find((other) => other.foreignId === draft.foreignId) !== undefined) {
    throw invalid(
      idName,
      'This exclusion has already been added.',
      draft.foreignId,
      'ImportListExclusionExistsValidator',
    );
  }
  return draft;
}

function draftOf(kind: 'radarr' | 'sonarr', body: JsonObject): Omit<Exclusion, 'id'> {
  return kind === 'radarr'
    ? {
        foreignId: numberOr(body['tmdbId'], 0),
        title: stringOr(body['movieTitle'], ''),
        year: numberOr(body['movieYear'], 0),
      }
    : { foreignId: numberOr(body['tvdbId'], 0), title: stringOr(body['title'], ''), year: 0 };
}

function exclusionDto(kind: 'radarr' | 'sonarr', { id, foreignId, title, year }: Exclusion): JsonObject {
  return kind === 'radarr'
    ? { id, tmdbId: foreignId, movieTitle: title, movieYear: year }
    : { id, tvdbId: foreignId, title };
}
