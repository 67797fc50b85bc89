import { invalid, notFound } from '../../arr/errors.ts';
import type { Call } from '../../http/call.ts';
import {
  isObject,
  type JsonObject,
  numberOr,
  numbersOf,
  objectBody,
  stringOr,
} from '../../http/json-body.ts';
import { empty, json, jsonList, type Reply } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { addSeries, showOf } from '../add-series.ts';
import { deleteSeries } from '../delete-series.ts';
import { seriesDto, showDto } from '../dto.ts';
import type { Series, SonarrState } from '../state.ts';
import { writeSeries } from '../write-series.ts';

/** Series one by one and all at once. */
export function seriesRoutes(router: Router, state: SonarrState): void {
  const api = `${state.arr.urlBase}/api/v3/series`;
  const found = (call: Call): Series => {
    const series = state.series.get(call.paramInt('id'));
    if (series === undefined) throw notFound();
    return series;
  };
  router.get(api, (call) => {
    call.ignores('includeSeasonImages');
    return jsonList(dtosOf(state, call.askInt('tvdbId')));
  });
  router.get(`${api}/{id}`, (call) => {
    call.ignores('includeSeasonImages');
    return json(seriesDto(state, found(call)));
  });
  // The id of the path counts only where the body has none.
  for (const path of [api, `${api}/{id}`])
    router.put(path, (call) => {
      call.askFlag('moveFiles');
      const body = objectBody(call);
      const series = state.series.get(numberOr(body['id'], Number(call.param('id'))));
      if (series === undefined) throw notFound();
      writeSeries(state, series, body);
      return json(seriesDto(state, series), 202);
    });
  router.post(api, (call) => post(state, objectBody(call)));
  router.delete(`${api}/{id}`, (call) => {
    // The name that Radarr has for it is passed over without a word.
    call.ignores('addImportExclusion');
    // An unknown id fails as one of a bulk call does: 500, where Radarr has 404.
    deleteSeries(state, state.series.getAll([call.paramInt('id')]), {
      deleteFiles: call.askFlag('deleteFiles') === true,
      addExclusion: call.askFlag('addImportListExclusion') === true,
    });
    return empty();
  });
  router.get(`${api}/lookup`, (call) => {
    const tvdbId = Number(/^tvdb(?:id)?:(\d+)$/i.exec(call.ask('term') ?? '')?.[1]);
    const show = showOf(state, tvdbId);
    if (show === undefined) return json([]);
    const known = state.series.find((series) => series.spec.tvdbId === tvdbId);
    const seasons = show.seasons.map(({ number }) => ({ seasonNumber: number, monitored: number > 0 }));
    return json([known === undefined ? { ...showDto(show), seasons, tags: [] } : seriesDto(state, known)]);
  });
}

function* dtosOf(state: SonarrState, tvdbId: number | undefined): Generator<JsonObject> {
  for (const series of state.series.all()) {
    if (tvdbId === undefined || series.spec.tvdbId === tvdbId) yield seriesDto(state, series);
  }
}

function post(state: SonarrState, body: JsonObject): Reply {
  const tvdbId = numberOr(body['tvdbId'], 0);
  const root = stringOr(body['rootFolderPath'], '');
  if (numberOr(body['qualityProfileId'], 0) <= 0)
    throw invalid('QualityProfileId', 'QualityProfile does not exist');
  if (root === '' && stringOr(body['path'], '') === '')
    throw invalid('RootFolderPath', "'Root Folder Path' must not be empty.");
  if (state.series.find((series) => series.spec.tvdbId === tvdbId) !== undefined) {
    throw invalid('TvdbId', 'This series has already been added', tvdbId);
  }
  const show = showOf(state, tvdbId);
  if (show === undefined) throw invalid('TvdbId', 'A series with this ID was not found.', tvdbId);
  const flags = new Map<unknown, boolean>();
  for (const season of Array.isArray(body['seasons']) ? body['seasons'] : []) {
    if (isObject(season)) flags.set(season['seasonNumber'], season['monitored'] === true);
  }
  const series = addSeries(state, show, {
    path: stringOr(body['path'], `${root.replace(/\/+$/, '')}/${show.title}`),
    monitored: body['monitored'] === true,
    tags: numbersOf(body['tags']),
    seasonMonitored: (season) => flags.get(season) ?? season > 0,
  });
  const options = body['addOptions'];
  if (isObject(options) && options['searchForMissingEpisodes'] === true) {
    state.arr.commands.queue('SeriesSearch', { seriesId: series.id });
  }
  return json(seriesDto(state, series), 201);
}
