import { badRequest, noSuch, notFound } from '../../arr/errors.ts';
import type { Call } from '../../http/call.ts';
import { type JsonObject, numbersOf, objectBody } from '../../http/json-body.ts';
import { empty, json, jsonList } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { deleteEpisodeFile } from '../delete-file.ts';
import { episodeFileDto } from '../dto.ts';
import type { EpisodeFile, Series, SonarrState } from '../state.ts';

/** Files of episodes. Deleting one is done when the answer comes. */
export function episodeFileRoutes(router: Router, state: SonarrState): void {
  const { files } = state;
  const api = `${state.arr.urlBase}/api/v3/episodefile`;
  const found = (call: Call): { file: EpisodeFile; series: Series } => {
    const file = files.get(call.paramInt('id'));
    const series = file === undefined ? undefined : state.series.get(file.seriesId);
    if (file === undefined || series === undefined) throw notFound();
    return { file, series };
  };
  router.get(api, (call) => {
    const seriesId = call.askInt('seriesId');
    const ids = call.asksInt('episodeFileIds');
    if (seriesId !== undefined && state.series.get(seriesId) === undefined) throw noSuch('Series', seriesId);
    if (seriesId !== undefined) return jsonList(dtosOf(state, state.filesOf(seriesId)));
    if (ids.length === 0) throw badRequest('seriesId or episodeFileIds must be provided');
    return jsonList(dtosOf(state, files.getAll(ids)));
  });
  router.get(`${api}/{id}`, (call) => {
    const { file, series } = found(call);
    return json(episodeFileDto(state, series, file));
  });
  router.delete(`${api}/{id}`, (call) => {
    const { file, series } = found(call);
    deleteEpisodeFile(state, series, file);
    return empty();
  });
  router.delete(`${api}/bulk`, (call) => {
    const wanted = files.getAll(numbersOf(objectBody(call)['episodeFileIds']));
    const [first] = wanted;
    if (first === undefined) throw new Error('Sequence contains no elements');
    // The server takes the series of the first file for all of them: the others are looked for in its folder.
    const series = state.series.get(first.seriesId);
    if (series === undefined) throw notFound();
    for (const file of wanted) {
      call.step();
      deleteEpisodeFile(state, series, file);
    }
    return json({});
  });
}

function* dtosOf(state: SonarrState, files: Iterable<EpisodeFile>): Generator<JsonObject> {
  for (const file of files) {
    const series = state.series.get(file.seriesId);
    if (series !== undefined) yield episodeFileDto(state, series, file);
  }
}
