import { editedTags } from '../../arr/edit-tags.ts';
import { withoutStatistics } from '../../arr/editor-dto.ts';
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
      chosen.map((series) => withoutStatistics(seriesDto(state, series))),
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

/**
 * Only flags of seasons change. With monitoring options, even empty ones, episodes follow: those that aired are
 * monitored again, and those of seasons that are not monitored are switched off (seen).
 */
function passSeasons(state: SonarrState, entry: JsonObject, withOptions: boolean): void {
  const [series] = state.series.getAll(numbersOf([entry['id']]));
  if (series === undefined) return;
  if (typeof entry['monitored'] === 'boolean') series.monitored = entry['monitored'];
  for (const flag of Array.isArray(entry['seasons']) ? entry['seasons'].filter(isObject) : []) {
    const season = series.seasons.find((candidate) => candidate.number === flag['seasonNumber']);
    if (season !== undefined) season.monitored = flag['monitored'] === true;
  }
  if (withOptions) followSeasons(state, series);
}

function followSeasons(state: SonarrState, series: Series): void {
  const off = new Set(series.seasons.flatMap(({ number, monitored }) => (monitored ? [] : [number])));
  const now = state.arr.world.clock.now();
  for (const episode of state.episodesOf(series.id)) {
    const { airsAt, season } = episode.spec;
    if (off.has(season)) episode.monitored = false;
    else if (airsAt !== undefined && airsAt <= now) episode.monitored = true;
  }
}
