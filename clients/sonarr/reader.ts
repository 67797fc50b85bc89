import * as z from 'zod';
import { firstUnasked } from '../http/evidence.ts';
import { inChunks, type Query } from '../http/query.ts';
import { readPages } from '../servarr/read-pages.ts';
import { ServarrReader } from '../servarr/reader.ts';
import type { SonarrFileId, SonarrSeriesId } from './ids.ts';
import {
  Episode,
  type EpisodeEvent,
  EpisodeFile,
  EpisodeHistory,
  EpisodeQueueItem,
  Series,
  SeriesExclusion,
} from './resources.ts';

/** `episodeFileIds=1234567&` takes 23 bytes of a request line of 8 KB. */
const filesPerCall = 300;

/** Reads one Sonarr, v4. It has no way to change anything there. */
export class SonarrReader extends ServarrReader {
  /** All series; there are no pages. */
  async series(): Promise<Series[]> {
    const path = '/api/v3/series';
    return this.requireUnique(path, await this.http.elements({ path }, Series));
  }

  async seriesById(id: SonarrSeriesId): Promise<Series> {
    const path = `/api/v3/series/${id}`;
    return this.requireSame(path, await this.http.json({ path }, Series), id);
  }

  /** All episodes of one series, missing and unaired ones too. */
  async episodes(seriesId: SonarrSeriesId): Promise<Episode[]> {
    return await this.#listOf('/api/v3/episode', { seriesId }, Episode, 'seriesId', seriesId);
  }

  /** Every episode that a file holds: to delete the file takes all of them. */
  async episodesOfFile(episodeFileId: SonarrFileId): Promise<Episode[]> {
    return await this.#listOf('/api/v3/episode', { episodeFileId }, Episode, 'episodeFileId', episodeFileId);
  }

  /**
   * Episodes of all series that air between two instants, monitored or not. Those without an air date are
   * missing, so it serves to choose series to look at and proves nothing about one.
   */
  async episodesAiring(startMs: number, endMs: number): Promise<Episode[]> {
    const path = '/api/v3/calendar';
    const query = {
      start: new Date(startMs).toISOString(),
      end: new Date(endMs).toISOString(),
      unmonitored: true,
    };
    return this.requireUnique(path, await this.http.elements({ path, query }, Episode));
  }

  /** All files of one series. */
  async episodeFiles(seriesId: SonarrSeriesId): Promise<EpisodeFile[]> {
    return await this.#listOf('/api/v3/episodefile', { seriesId }, EpisodeFile, 'seriesId', seriesId);
  }

  /** Files by their ids, of any series; one that does not exist fails the whole. */
  async episodeFilesById(ids: readonly SonarrFileId[]): Promise<EpisodeFile[]> {
    const path = '/api/v3/episodefile';
    const found: EpisodeFile[] = [];
    for (const chunk of inChunks(ids, filesPerCall)) {
      const files = await this.http.json({ path, query: { episodeFileIds: chunk } }, z.array(EpisodeFile));
      const other = firstUnasked(
        files.map(({ id }) => id),
        new Set(chunk),
      );
      if (other !== undefined)
        throw this.http.failure({ path }, 'mismatch', `sent the file ${other} unasked`);
      if (files.length !== chunk.length) {
        throw this.http.failure({ path }, 'incomplete', `sent ${files.length} of ${chunk.length} files`);
      }
      found.push(...files);
    }
    return this.requireUnique(path, found);
  }

  /**
   * Everything of one kind that happened since an instant, in one answer.
   *
   * @param sinceMs milliseconds since 1970; 0 for all there is
   */
  async historySince(sinceMs: number, eventType: EpisodeEvent): Promise<EpisodeHistory[]> {
    const path = '/api/v3/history/since';
    const query = { date: new Date(sinceMs).toISOString(), eventType };
    const events = await this.http.elements({ path, query }, EpisodeHistory);
    const other = events.find((event) => event.eventType !== eventType);
    if (other === undefined) return events;
    throw this.http.failure({ path }, 'mismatch', `sent a ${other.eventType} when asked for ${eventType}`);
  }

  /** What happened to one series; to be read before it is removed, for its history goes with it. */
  async historyOf(seriesId: SonarrSeriesId): Promise<EpisodeHistory[]> {
    return await this.#listOf('/api/v3/history/series', { seriesId }, EpisodeHistory, 'seriesId', seriesId);
  }

  /** All downloads, without pages: the paged list repeats its last page for ever. */
  async queue(): Promise<EpisodeQueueItem[]> {
    return await this.http.json({ path: '/api/v3/queue/details' }, z.array(EpisodeQueueItem));
  }

  async exclusions(): Promise<SeriesExclusion[]> {
    return await readPages(this.http, '/api/v3/importlistexclusion/paged', SeriesExclusion);
  }

  /** Reads a list that was asked for by one key, and checks that nothing else came. */
  async #listOf<K extends string, T extends { readonly id: number } & Readonly<Record<K, number>>>(
    path: string,
    query: Query,
    entry: z.ZodType<T>,
    key: K,
    wanted: number,
  ): Promise<T[]> {
    const list = await this.http.json({ path, query }, z.array(entry));
    const other = list.find((one) => one[key] !== wanted);
    if (other !== undefined) {
      throw this.http.failure({ path }, 'mismatch', `sent ${key} ${other[key]} when asked for ${wanted}`);
    }
    return this.requireUnique(path, list);
  }
}
