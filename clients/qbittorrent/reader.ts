import * as z from 'zod';
import { firstDuplicate, firstUnasked } from '../http/evidence.ts';
import { inChunks, type Query } from '../http/query.ts';
import type { HttpReader } from '../http/reader.ts';
import type { TorrentHash } from './ids.ts';
import { Category, Preferences, Torrent, TorrentFile, TransferInfo } from './resources.ts';

/** A hash takes 43 bytes of a request line, with its separator encoded. */
const hashesPerCall = 150;

/** Reads one qBittorrent, 4.5 to 5.2. It has no way to change anything there. */
export class QbittorrentReader {
  protected readonly http: HttpReader;

  constructor(http: HttpReader) {
    this.http = http;
  }

  /** Version of the interface: `2.8.19` for 4.5, `2.15.1` for 5.2. */
  async apiVersion(): Promise<string> {
    const path = '/api/v2/app/webapiVersion';
    const { text } = await this.http.answer({ path });
    if (!/^\d+(\.\d+){1,3}$/.test(text))
      throw this.http.failure({ path }, 'malformed', 'sent no version number');
    return text;
  }

  /** All torrents. */
  async torrents(): Promise<Torrent[]> {
    return await this.#torrents({});
  }

  /** The torrents of these hashes; one that is missing is not there. */
  async torrentsByHash(hashes: readonly TorrentHash[]): Promise<Torrent[]> {
    const found: Torrent[] = [];
    for (const chunk of inChunks(hashes, hashesPerCall)) {
      const torrents = await this.#torrents({ hashes: chunk.join('|') });
      const other = firstUnasked(
        torrents.map(({ hash }) => hash),
        new Set(chunk),
      );
      if (other !== undefined)
        throw this.http.failure({ path }, 'mismatch', `sent the torrent ${other} unasked`);
      found.push(...torrents);
    }
    return found;
  }

  /** Files of one torrent; none as long as only its hash is known. */
  async files(hash: TorrentHash): Promise<TorrentFile[]> {
    return await this.http.json({ path: '/api/v2/torrents/files', query: { hash } }, z.array(TorrentFile));
  }

  async categories(): Promise<Readonly<Record<string, Category>>> {
    return await this.http.json({ path: '/api/v2/torrents/categories' }, z.record(z.string(), Category));
  }

  async preferences(): Promise<Preferences> {
    return await this.http.json({ path: '/api/v2/app/preferences' }, Preferences);
  }

  async transferInfo(): Promise<TransferInfo> {
    return await this.http.json({ path: '/api/v2/transfer/info' }, TransferInfo);
  }

  async close(): Promise<void> {
    await this.http.close();
  }

  async #torrents(query: Query): Promise<Torrent[]> {
    const torrents = await this.http.elements({ path, query }, Torrent);
    const twice = firstDuplicate(torrents.map(({ hash }) => hash));
    if (twice !== undefined) throw this.http.failure({ path }, 'mismatch', `sent the torrent ${twice} twice`);
    return torrents;
  }
}

const path = '/api/v2/torrents/info';
