import * as z from 'zod';
import type { HttpReader } from '../http/reader.ts';
import { waitUntilUp } from '../http/wait.ts';
import { About, type DvrKind, DvrServer, JellyfinSettings, PublicSettings } from './resources.ts';

/** Reads one Seerr. Before the first sign-in everything but the public settings is 403, whatever the key. */
export class SeerrReader {
  readonly #http: HttpReader;

  constructor(http: HttpReader) {
    this.#http = http;
  }

  /**
   * Waits for the server to be up; it listens once its database is migrated.
   *
   * @param limitMs how long to pause in all before giving up
   * @throws ServerError `starting` when the server is not up by then
   */
  async waitUntilUp(limitMs: number): Promise<void> {
    const read = { path: '/api/v1/settings/public' };
    await waitUntilUp(this.#http, { read, isUp: (text) => text.includes('"initialized"'), limitMs });
  }

  async publicSettings(): Promise<PublicSettings> {
    return await this.#http.json({ path: '/api/v1/settings/public' }, PublicSettings);
  }

  /** Not `/status`, which asks GitHub for newer releases first. */
  async version(): Promise<string> {
    return (await this.#http.json({ path: '/api/v1/settings/about' }, About)).version;
  }

  async jellyfin(): Promise<JellyfinSettings> {
    return await this.#http.json({ path: '/api/v1/settings/jellyfin' }, JellyfinSettings);
  }

  /** Every Radarr, or every Sonarr. */
  async servers(kind: DvrKind): Promise<DvrServer[]> {
    return await this.#http.json({ path: `/api/v1/settings/${kind}` }, z.array(DvrServer));
  }

  async close(): Promise<void> {
    await this.#http.close();
  }
}
