import { editedTags } from '../../arr/edit-tags.ts';
import { nameOf } from '../../disk/paths.ts';
import { isObject, type JsonObject, numbersOf, objectBody } from '../../http/json-body.ts';
import { json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { deleteSeries } from '../delete-series.ts';
import { seriesDto } from '../dto.ts';
import type { Series, SonarrState } from '../state.ts';

/** Changes and deletes in bulk, and the season pass with its two surprises. */
export function seriesEditorRoutes(router: Router, state: SonarrState): void {
  const api = `${state.arr.urlBase}/api/v3`;
  router.put(`${api}/series/editor`, (call) => {
    const body = objectBody(call);
    const chosen = state.series.getAll(numbersOf(body['seriesIds']));
    for (const series of chosen) {
      call.step();
      edit(series, body);
    }
    return json(
      chosen.map((series) => seriesDto(state, series)),
      202,
    );
  });
  router.delete(`${api}/series/editor`, (call) => {
    const body = objectBody(call);
    deleteSeries(
      state,
      state.series.getAll(numbersOf(body['seriesIds'])),
      { deleteFiles: body['deleteFiles'] === true, addExclusion: body['addImportListExclusion'] === true },
      () => call.step(),
    );
    return json({});
  });
  router.post(`${api}/seasonpass`, (call) => {
    const body = objectBody(call);
    const entries = Array.isArray(body['series']) ? body['series'].filter(isObject) : [];
    for (const entry of entries) passSeasons(state, entry, isObject(body['monitoringOptions']));
    return json({}, 202);
  });
}

function edit(series: Series, body: JsonObject): void {
  if (typeof body['monitored'] === 'boolean') series.monitored = body['monitored'];
  if (body['monitorNewItems'] === 'all' || body['monitorNewItems'] === 'none') {
    series.monitorNewItems = body['monitorNewItems'];
  }
  if (typeof body['qualityProfileId'] === 'number') series.qualityProfileId = body['qualityProfileId'];
  if (typeof body['rootFolderPath'] === 'string')
    series.path = `${body['rootFolderPath']}/${nameOf(series.path)}`;
  series.tags = editedTags(series.tags, body);
}

/** Only flags of seasons change; with monitoring options, even empty ones, all episodes are monitored again first. */
function passSeasons(state: SonarrState, entry: JsonObject, withOptions: boolean): void {
  const [series] = state.series.getAll(numbersOf([entry['id']]));
  if (series === undefined) return;
  if (typeof entry['monitored'] === 'boolean') series.monitored = entry['monitored'];
  if (withOptions) for (const episode of state.episodesOf(series.id)) episode.monitored = true;
  for (const flag of Array.isArray(entry['seasons']) ? entry['seasons'].filter(isObject) : []) {
    const season = series.seasons.find((candidate) => candidate.number === flag['seasonNumber']);
    if (season !== undefined) season.monitored = flag['monitored'] === true;
  }
}
