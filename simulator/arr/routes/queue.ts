import type { JsonObject } from '../../http/json-body.ts';
import { empty, json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { arrDate } from '../dates.ts';
import { notFound } from '../errors.ts';
import { pageOf } from '../paging.ts';
import { qualityDto } from '../quality.ts';
import type { QueueEntry } from '../queue.ts';
import type { ArrState } from '../state.ts';

/** Downloads under way. A page past the end is the last page again; `details` is not paged. */
export function queueRoutes(router: Router, state: ArrState): void {
  const api = `${state.urlBase}/api/v3/queue`;
  const toDto = (entry: QueueEntry) => queueDto(state, entry);
  router.get(api, (call) => pageOf(call, [...state.queue.all()], toDto, 'last-page'));
  router.get(`${api}/details`, (call) => {
    const item = call.ask(state.kind === 'radarr' ? 'movieId' : 'seriesId');
    const entries = [...state.queue.all()].filter(
      (entry) => item === undefined || entry.itemId === Number(item),
    );
    return json(entries.map(toDto));
  });
  router.delete(`${api}/{id}`, (call) => {
    const entry = state.queue.get(call.paramInt('id'));
    if (entry === undefined) throw notFound();
    state.queue.delete(entry.id);
    if (call.askFlag('removeFromClient') !== false) {
      const { torrents } = state.world;
      torrents.removeLater(torrents.select(entry.downloadId), 'deleted');
    }
    return empty();
  });
}

function queueDto(state: ArrState, entry: QueueEntry): JsonObject {
  return {
    id: entry.id,
    ...(state.kind === 'radarr'
      ? { movieId: entry.itemId }
      : {
          seriesId: entry.itemId,
          episodeId: entry.episodeId,
          seasonNumber: entry.seasonNumber,
          episodeHasFile: false,
        }),
    languages: [{ id: 1, name: 'English' }],
    quality: qualityDto('hd', state.kind),
    customFormats: [],
    customFormatScore: 0,
    size: entry.size,
    sizeleft: entry.sizeLeft,
    title: entry.title,
    added: arrDate(entry.added),
    status: entry.status,
    trackedDownloadStatus: 'ok',
    trackedDownloadState: entry.trackedDownloadState,
    statusMessages: [],
    downloadId: entry.downloadId,
    protocol: 'torrent',
    downloadClient: 'qBittorrent',
    downloadClientHasPostImportCategory: false,
    indexer: 'Indexer',
    outputPath: entry.outputPath,
  };
}
