import * as z from 'zod';
import { inChunks } from '../http/query.ts';
import type { HttpReader } from '../http/reader.ts';
import type { HttpWriter } from '../http/writer.ts';
import { JellyfinItemId } from './ids.ts';
import { idsPerCall, JellyfinReader } from './reader.ts';

/** Changes what is in one Jellyfin. It cannot delete items: there is no such method, and the connection refuses the call. */
export class JellyfinWriter extends JellyfinReader {
  readonly #http: HttpWriter;

  constructor(http: HttpWriter, anonymous: HttpReader) {
    super(http, anonymous);
    this.#http = http;
  }

  /**
   * Makes a collection whose name nobody changes. One unknown member fails the whole call.
   *
   * @throws ServerError `conflict` when the name is taken: a second create would empty the first one
   */
  async createCollection(name: string, ids: readonly JellyfinItemId[]): Promise<JellyfinItemId> {
    const path = '/Collections';
    if ((await this.collections()).some((collection) => collection.Name === name)) {
      const what = `already has a collection called ${name}`;
      throw this.#http.failure({ method: 'POST', path }, 'conflict', what, 'use that one');
    }
    const [first = [], ...rest] = inChunks(ids, idsPerCall);
    const query = { name, isLocked: true, ids: first.length === 0 ? undefined : first.join(',') };
    const answer = await this.#http.post({ path, query });
    const { Id } = this.#http.parsed('POST', { path }, answer, z.object({ Id: JellyfinItemId }));
    await this.addToCollection(Id, rest.flat());
    return Id;
  }

  async addToCollection(id: JellyfinItemId, members: readonly JellyfinItemId[]): Promise<void> {
    for (const chunk of inChunks(members, idsPerCall)) {
      await this.#http.post({ path: `/Collections/${id}/Items`, query: { ids: chunk.join(',') } });
    }
  }

  /** Takes items out of a collection and nothing else; unknown ones are passed over by the server. */
  async removeFromCollection(id: JellyfinItemId, members: readonly JellyfinItemId[]): Promise<void> {
    for (const chunk of inChunks(members, idsPerCall)) {
      await this.#http.delete({ path: `/Collections/${id}/Items`, query: { ids: chunk.join(',') } });
    }
  }

  /** Tells Jellyfin that files are gone, by the paths that Jellyfin knows them by. It looks a minute later. */
  async reportDeleted(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    const Updates = paths.map((Path) => ({ Path, UpdateType: 'Deleted' }));
    await this.#http.post({ path: '/Library/Media/Updated', json: { Updates } });
  }

  /** Scans all libraries. It cancels and restarts a scan under way: once a run, never once an item. */
  async refreshLibraries(): Promise<void> {
    await this.#http.post({ path: '/Library/Refresh' });
  }
}
