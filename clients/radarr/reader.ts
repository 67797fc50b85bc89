import * as z from 'zod';
import { firstUnasked } from '../http/evidence.ts';
import { readPages } from '../servarr/read-pages.ts';
import { ServarrReader } from '../servarr/reader.ts';
import type { RadarrFileId, RadarrMovieId } from './ids.ts';
import {
  Movie,
  type MovieEvent,
  MovieExclusion,
  MovieFile,
  MovieHistory,
  MovieQueueItem,
} from './resources.ts';

/** Reads one Radarr, v5 or v6. It has no way to change anything there. */
export class RadarrReader extends ServarrReader {
  /** All movies; there are no pages. */
  async movies(): Promise<Movie[]> {
    const path = '/api/v3/movie';
    const movies = await this.http.elements({ path, query: { excludeLocalCovers: true } }, Movie);
    return this.requireUnique(path, movies);
  }

  async movie(id: RadarrMovieId): Promise<Movie> {
    const path = `/api/v3/movie/${id}`;
    return this.requireSame(path, await this.http.json({ path }, Movie), id);
  }

  async movieFile(id: RadarrFileId): Promise<MovieFile> {
    const path = `/api/v3/moviefile/${id}`;
    return this.requireSame(path, await this.http.json({ path }, MovieFile), id);
  }

  /**
   * Everything of one kind that happened since an instant, in one answer.
   *
   * @param sinceMs milliseconds since 1970; 0 for all there is
   */
  async historySince(sinceMs: number, eventType: MovieEvent): Promise<MovieHistory[]> {
    const query = { date: new Date(sinceMs).toISOString(), eventType };
    return await this.#history('/api/v3/history/since', query, eventType);
  }

  /** What happened to one movie; to be read before it is removed, for its history goes with it. */
  async historyOf(movieId: RadarrMovieId): Promise<MovieHistory[]> {
    const path = '/api/v3/history/movie';
    const events = await this.#history(path, { movieId });
    this.#requireOnly(path, events, movieId);
    return events;
  }

  /** All downloads, without pages: the paged list repeats its last page for ever. */
  async queue(): Promise<MovieQueueItem[]> {
    return await this.http.json({ path: '/api/v3/queue/details' }, z.array(MovieQueueItem));
  }

  async exclusions(): Promise<MovieExclusion[]> {
    return await readPages(this.http, '/api/v3/exclusions/paged', MovieExclusion);
  }

  async #history(
    path: string,
    query: Record<string, string | number>,
    only?: MovieEvent,
  ): Promise<MovieHistory[]> {
    const events = await this.http.elements({ path, query }, MovieHistory);
    const other = only === undefined ? undefined : events.find(({ eventType }) => eventType !== only);
    if (other !== undefined) {
      throw this.http.failure({ path }, 'mismatch', `sent a ${other.eventType} when asked for ${only}`);
    }
    return events;
  }

  #requireOnly(path: string, list: readonly { movieId: RadarrMovieId }[], movieId: RadarrMovieId): void {
    const other = firstUnasked(
      list.map((entry) => entry.movieId),
      new Set([movieId]),
    );
    if (other !== undefined) throw this.http.failure({ path }, 'mismatch', `sent the movie ${other} too`);
  }
}
