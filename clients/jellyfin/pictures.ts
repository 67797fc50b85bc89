import type { BodySink } from '../http/body.ts';
import type { HttpReader } from '../http/reader.ts';
import type { JellyfinItemId } from './ids.ts';

export interface Picture {
  /** As the server says it, without parameters: `image/jpeg`. */
  readonly type: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** Reads pictures of one Jellyfin, which shows them to anybody who knows an item's id. */
export class JellyfinPictures {
  readonly #http: HttpReader;

  constructor(http: HttpReader) {
    this.#http = http;
  }

  /**
   * The primary picture of an item, made smaller by the server.
   *
   * @throws ServerError `not-found` where the item has none
   */
  async primary(id: JellyfinItemId, maxHeight: number): Promise<Picture> {
    let chunks: Buffer[] = [];
    const sink = (): BodySink => {
      chunks = [];
      return { push: (chunk) => void chunks.push(chunk), end: () => '' };
    };
    const read = { path: `/Items/${id}/Images/Primary`, query: { maxHeight, quality: 85 }, sink };
    const { headers } = await this.#http.answer(read);
    const [type = ''] = String(headers['content-type'] ?? '').split(';');
    return { type: type.trim().toLowerCase(), bytes: Buffer.concat(chunks) };
  }

  async close(): Promise<void> {
    await this.#http.close();
  }
}
