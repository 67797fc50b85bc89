import { nameOf } from '../../disk/paths.ts';
import type { Call } from '../../http/call.ts';
import type { JsonObject } from '../../http/json-body.ts';
import { jsonList } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { arrDate } from '../dates.ts';
import { badRequest } from '../errors.ts';
import { eventName, eventOf, type HistoryEntry } from '../history.ts';
import { pageOf } from '../paging.ts';
import { qualityDto } from '../quality.ts';
import type { ArrState } from '../state.ts';

/** What was grabbed, imported and deleted: paged, since a date, or of one item. */
export function historyRoutes(router: Router, state: ArrState): void {
  const api = `${state.urlBase}/api/v3/history`;
  const itemKey = state.kind === 'radarr' ? 'movieId' : 'seriesId';
  const toDto = (entry: HistoryEntry) => historyDto(state, entry);
  router.get(api, (call) => {
    const items = new Set([...call.asks('movieIds'), ...call.asks('seriesIds')].map(Number));
    const hash = call.ask('downloadId')?.toLowerCase();
    const rows = matching(state, call).filter(
      (entry) => (items.size === 0 || items.has(entry.itemId)) && (hash === undefined || entry.hash === hash),
    );
    return pageOf(call, rows.toReversed(), toDto, 'empty');
  });
  router.get(`${api}/since`, (call) => {
    const since = Date.parse(call.ask('date') ?? '');
    if (Number.isNaN(since)) throw badRequest("The value for 'date' is not valid.");
    return jsonList(dtosOf(matching(state, call), (entry) => entry.date >= since, toDto));
  });
  router.get(`${api}/${state.kind === 'radarr' ? 'movie' : 'series'}`, (call) => {
    const item = Number(call.ask(itemKey));
    return jsonList(dtosOf(matching(state, call), (entry) => entry.itemId === item, toDto));
  });
}

/** The entries of the asked event types; a type that is not known is as if none had been asked. */
function matching(state: ArrState, call: Call): HistoryEntry[] {
  const types = new Set(call.asks('eventType').flatMap((text) => eventOf(state.kind, text) ?? []));
  const entries = [...state.history.all()];
  return types.size === 0 ? entries : entries.filter((entry) => types.has(entry.eventType));
}

function* dtosOf(
  entries: Iterable<HistoryEntry>,
  wanted: (entry: HistoryEntry) => boolean,
  toDto: (entry: HistoryEntry) => JsonObject,
): Generator<JsonObject> {
  for (const entry of entries) if (wanted(entry)) yield toDto(entry);
}

function historyDto(state: ArrState, entry: HistoryEntry): JsonObject {
  return {
    id: entry.id,
    ...(state.kind === 'radarr'
      ? { movieId: entry.itemId }
      : { seriesId: entry.itemId, episodeId: entry.episodeId }),
    sourceTitle: nameOf(entry.path),
    languages: [{ id: 1, name: 'English' }],
    quality: qualityDto('hd'),
    customFormats: [],
    customFormatScore: 0,
    qualityCutoffNotMet: false,
    date: arrDate(entry.date),
    downloadId: entry.hash?.toUpperCase(),
    eventType: eventName(state.kind, entry.eventType),
    data: dataOf(entry),
  };
}

/** The details of an event: all of them are text. */
function dataOf(entry: HistoryEntry): Record<string, string> {
  const client = { downloadClient: 'qbittorrent', downloadClientName: 'qBittorrent' };
  switch (entry.eventType) {
    case 'downloadFolderImported':
      return {
        fileId: String(entry.fileId ?? 0),
        importedPath: entry.path,
        droppedPath: `/data/torrents/${nameOf(entry.path)}`,
        ...(entry.hash === undefined ? {} : client),
      };
    case 'fileDeleted':
      return { reason: 'Manual' };
    default:
      return client;
  }
}
