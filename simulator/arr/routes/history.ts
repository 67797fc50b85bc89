import { nameOf } from '../../disk/paths.ts';
import { BindingError, type Call } from '../../http/call.ts';
import type { JsonObject } from '../../http/json-body.ts';
import { jsonList } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { arrDate } from '../dates.ts';
import { noSuch } from '../errors.ts';
import { eventName, eventOf, type HistoryEntry } from '../history.ts';
import { pageOf } from '../paging.ts';
import { qualityDto } from '../quality.ts';
import type { ArrState } from '../state.ts';

/** What was grabbed, imported and deleted: paged and of one item newest first, since a date oldest first. */
export function historyRoutes(router: Router, state: ArrState, known: (itemId: number) => boolean): void {
  const api = `${state.urlBase}/api/v3/history`;
  const toDto = (entry: HistoryEntry) => historyDto(state, entry);
  router.get(api, (call) =>
    pageOf(call, paged(state, call), toDto, 'empty', { key: 'date', descending: true }),
  );
  router.get(`${api}/since`, (call) => {
    ignoreIncludes(call);
    const since = Date.parse(call.ask('date') ?? '');
    if (Number.isNaN(since)) throw new BindingError('date', call.ask('date') ?? '');
    const rows = byDate(matching(state, call)).filter((entry) => entry.date >= since);
    return jsonList(dtosOf(rows, toDto));
  });
  router.get(`${api}/${state.kind === 'radarr' ? 'movie' : 'series'}`, (call) => {
    ignoreIncludes(call);
    const item = call.askInt(state.kind === 'radarr' ? 'movieId' : 'seriesId') ?? 0;
    if (state.kind === 'sonarr' && !known(item)) throw noSuch('Series', item);
    const season = state.kind === 'sonarr' ? call.askInt('seasonNumber') : undefined;
    const rows = byDate(matching(state, call)).filter(
      (entry) => entry.itemId === item && (season === undefined || entry.season === season),
    );
    return jsonList(dtosOf(rows.toReversed(), toDto));
  });
}

/** The rows of the paged list. Events are numbers there, and the download's id is compared letter by letter. */
function paged(state: ArrState, call: Call): HistoryEntry[] {
  ignoreIncludes(call);
  call.ignores('sortKey', 'languages', 'quality');
  const items = new Set(call.asksInt(state.kind === 'radarr' ? 'movieIds' : 'seriesIds'));
  const episode = state.kind === 'sonarr' ? call.askInt('episodeId') : undefined;
  const downloadId = call.ask('downloadId');
  const types = new Set(
    call.asksInt('eventType').flatMap((number) => eventOf(state.kind, String(number)) ?? []),
  );
  const rows = byDate([...state.history.all()]).filter(
    (entry) =>
      (items.size === 0 || items.has(entry.itemId)) &&
      (types.size === 0 || types.has(entry.eventType)) &&
      (episode === undefined || entry.episodeId === episode) &&
      (downloadId === undefined || entry.hash?.toUpperCase() === downloadId),
  );
  return /^asc/i.test(call.ask('sortDirection') ?? '') ? rows : rows.toReversed();
}

function ignoreIncludes(call: Call): void {
  call.ignores('includeMovie', 'includeSeries', 'includeEpisode');
}

/** Oldest first; what happened at the same time stays in the order in which it was written down. */
function byDate(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.toSorted((a, b) => a.date - b.date || a.id - b.id);
}

/** The entries of the asked event types, by name or number; what is neither does not bind. */
function matching(state: ArrState, call: Call): HistoryEntry[] {
  const types = new Set(
    call.asks('eventType').map((text) => {
      const type = eventOf(state.kind, text);
      if (type === undefined) throw new BindingError('eventType', text);
      return type;
    }),
  );
  const entries = [...state.history.all()];
  return types.size === 0 ? entries : entries.filter((entry) => types.has(entry.eventType));
}

function* dtosOf(
  entries: Iterable<HistoryEntry>,
  toDto: (entry: HistoryEntry) => JsonObject,
): Generator<JsonObject> {
  for (const entry of entries) yield toDto(entry);
}

function historyDto(state: ArrState, entry: HistoryEntry): JsonObject {
  return {
    id: entry.id,
    ...(state.kind === 'radarr'
      ? { movieId: entry.itemId }
      : { seriesId: entry.itemId, episodeId: entry.episodeId }),
    sourceTitle: nameOf(entry.path),
    languages: [{ id: 1, name: 'English' }],
    quality: qualityDto('hd', state.kind),
    customFormats: [],
    customFormatScore: 0,
    qualityCutoffNotMet: false,
    date: arrDate(entry.date),
    downloadId: entry.hash?.toUpperCase(),
    eventType: eventName(state.kind, entry.eventType),
    data: dataOf(state, entry),
  };
}

/** The details of an event: all of them are text, and some are null. */
function dataOf(state: ArrState, entry: HistoryEntry): Record<string, string | null> {
  const size = String(state.world.disk.stat(entry.path)?.size ?? 0);
  const common = {
    releaseGroup: 'GROUP',
    customFormatScore: '0',
    size,
    indexerFlags: '0',
    ...(state.kind === 'radarr' ? {} : { releaseType: 'SingleEpisode' }),
  };
  const client = { downloadClient: 'qBittorrent', downloadClientName: 'qbittorrent' };
  switch (entry.eventType) {
    case 'downloadFolderImported':
      return {
        fileId: String(entry.fileId ?? 0),
        droppedPath: `/data/torrents/${state.category}/${nameOf(entry.path)}`,
        importedPath: entry.path,
        ...(entry.hash === undefined ? {} : client),
        ...common,
      };
    case 'fileDeleted':
      return { reason: entry.reason ?? 'Manual', ...common };
    default:
      return { indexer: 'push', nzbInfoUrl: null, age: '1', ...client, ...common, protocol: '2' };
  }
}
