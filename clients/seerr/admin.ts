import * as z from 'zod';
import type { HttpWriter } from '../http/writer.ts';
import {
  type DvrKind,
  DvrServer,
  type FirstSignIn,
  JellyfinSettings,
  MEDIA_SERVERS,
  SeerrLibrary,
} from './resources.ts';

const JELLYFIN = '/api/v1/settings/jellyfin';

/** Changes how one Seerr is set up. */
export class SeerrAdmin {
  readonly #http: HttpWriter;

  constructor(http: HttpWriter) {
    this.#http = http;
  }

  /**
   * Signs in for the first time: whoever does becomes the administrator, and Seerr makes itself a key in that Jellyfin.
   * It refuses who administers no Jellyfin.
   */
  async signInFirst(first: FirstSignIn): Promise<void> {
    await this.#http.post({
      path: '/api/v1/auth/jellyfin',
      json: { ...first, serverType: MEDIA_SERVERS.jellyfin },
    });
  }

  /** Changes some of the settings; Seerr asks that Jellyfin first, and changes nothing where it is not answered. */
  async changeJellyfin(change: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#http.post({ path: JELLYFIN, json: change });
  }

  /**
   * Has Seerr look at Jellyfin's libraries again, and enables one of them. Up to 3.4 this is a GET that disables every
   * library which it does not name, so those that are enabled are read right before and named with it.
   */
  async enableLibrary(id: string): Promise<void> {
    const { libraries } = await this.#http.json({ path: JELLYFIN }, JellyfinSettings);
    const enabled = libraries.filter((library) => library.enabled).map((library) => library.id);
    const enable = [...new Set([...enabled, id])].join(',');
    const path = `${JELLYFIN}/library`;
    const after = await this.#http.json({ path, query: { sync: 'true', enable } }, z.array(SeerrLibrary));
    if (after.some((library) => library.id === id && library.enabled)) return;
    throw this.#http.failure(
      { method: 'GET', path },
      'mismatch',
      'did not enable a library',
      'see whether Jellyfin shows it to the administrator',
    );
  }

  async createServer(kind: DvrKind, server: object): Promise<void> {
    const path = `/api/v1/settings/${kind}`;
    this.#http.parsed('POST', { path }, await this.#http.post({ path, json: server }), DvrServer);
  }

  /** Writes a whole server; what is left out is gone. Its id is refused in a body. */
  async updateServer(kind: DvrKind, { id, ...server }: DvrServer): Promise<void> {
    const path = `/api/v1/settings/${kind}/${id}`;
    this.#http.parsed('PUT', { path }, await this.#http.put({ path, json: server }), DvrServer);
  }

  /** Ends the start-up wizard. */
  async initialize(): Promise<void> {
    await this.#http.post({ path: '/api/v1/settings/initialize' });
  }
}
