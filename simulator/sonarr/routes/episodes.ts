import { badRequest, notFound } from '../../arr/errors.ts';
import type { Call } from '../../http/call.ts';
import { type JsonObject, numbersOf, objectBody } from '../../http/json-body.ts';
import { json, jsonList } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { episodeDto, episodeFileDto } from '../dto.ts';
import type { Episode, SonarrState } from '../state.ts';

const DAY_MS = 86_400_000;

/** Episodes of one series, by ids or by file; all that have a date through the calendar; their monitoring. */
export function episodeRoutes(router: Router, state: SonarrState): void {
  const api = `${state.arr.urlBase}/api/v3`;
  router.get(`${api}/episode`, (call) => jsonList(dtosOf(state, asked(state, call), withFile(call))));
  router.get(`${api}/episode/{id}`, (call) => {
    const episode = state.episodes.get(call.paramInt('id'));
    if (episode === undefined) throw notFound();
    return json(dtoOf(state, episode, true));
  });
  router.put(`${api}/episode/{id}`, (call) => {
    const episode = state.episodes.get(call.paramInt('id'));
    if (episode === undefined) throw notFound();
    episode.monitored = objectBody(call)['monitored'] === true;
    return json(dtoOf(state, episode, false), 202);
  });
  router.put(`${api}/episode/monitor`, (call) => {
    const body = objectBody(call);
    const episodes = state.episodes.getAll(numbersOf(body['episodeIds']));
    for (const episode of episodes) episode.monitored = body['monitored'] === true;
    return json(
      episodes.map((episode) => dtoOf(state, episode, false)),
      202,
    );
  });
  router.get(`${api}/calendar`, (call) => jsonList(dtosOf(state, calendar(state, call), withFile(call))));
}

function asked(state: SonarrState, call: Call): readonly Episode[] {
  const seriesId = call.askInt('seriesId');
  const season = call.askInt('seasonNumber');
  const ids = call.asksInt('episodeIds');
  const fileId = call.askInt('episodeFileId');
  if (seriesId !== undefined) {
    const episodes = state.episodesOf(seriesId);
    return season === undefined ? episodes : episodes.filter((episode) => episode.spec.season === season);
  }
  if (ids.length > 0) return state.episodes.getAll(ids);
  if (fileId === undefined) throw badRequest('seriesId or episodeIds must be provided');
  const file = state.files.get(fileId);
  return file === undefined ? [] : state.episodesInFile(file);
}

/** Every episode with an air date in the range; unmonitored ones only when asked for. */
function calendar(state: SonarrState, call: Call): Iterable<Episode> {
  call.ignores('includeSeries', 'includeEpisodeImages', 'tags');
  const now = state.arr.world.clock.now();
  const start = instantOr(call.ask('start'), now - (now % DAY_MS));
  const end = instantOr(call.ask('end'), start + 2 * DAY_MS);
  return airing(state, { start, end, unmonitored: call.askFlag('unmonitored') === true });
}

function* airing(
  state: SonarrState,
  { start, end, unmonitored }: { start: number; end: number; unmonitored: boolean },
): Generator<Episode> {
  for (const episode of state.episodes.all()) {
    const { airsAt } = episode.spec;
    if (airsAt === undefined || airsAt < start || airsAt > end) continue;
    if (unmonitored || (episode.monitored && state.series.get(episode.seriesId)?.monitored === true))
      yield episode;
  }
}

function instantOr(text: string | undefined, fallback: number): number {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? fallback : at;
}

function withFile(call: Call): boolean {
  call.ignores('includeSeries', 'includeImages');
  return call.askFlag('includeEpisodeFile') === true;
}

function* dtosOf(state: SonarrState, episodes: Iterable<Episode>, withFiles: boolean): Generator<JsonObject> {
  for (const episode of episodes) yield dtoOf(state, episode, withFiles);
}

function dtoOf(state: SonarrState, episode: Episode, withFile: boolean): JsonObject {
  const series = state.series.get(episode.seriesId);
  const dto = episodeDto(episode, series?.spec.runtimeMinutes ?? 0);
  const file = withFile ? state.files.get(episode.fileId) : undefined;
  return file === undefined || series === undefined
    ? dto
    : { ...dto, episodeFile: episodeFileDto(state, series, file) };
}
