/** Posters come from Jellyfin through the page, so that browsers need no way to it. */
import { ServerError } from '../../../clients/http/server-error.ts';
import type { JellyfinItemId } from '../../../clients/jellyfin/ids.ts';
import { openJellyfinPictures } from '../../../clients/jellyfin/open.ts';
import type { Posters } from '../../ports/posters.ts';

/** Of twice the height at which they are shown. */
const HEIGHT = 600;
/** A picture of that height is a tenth of it. */
const MOST_BYTES = 2_000_000;
/** What a browser shows and nothing runs in; an SVG could hold scripts. */
const TYPES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

const PATIENCE = {
  limits: {
    connections: 4,
    connectMs: 3_000,
    headersMs: 8_000,
    bodyIdleMs: 5_000,
    totalMs: 10_000,
    maxBodyBytes: MOST_BYTES,
  },
  retry: { attempts: 1 },
};

export function openPosters(url: string): Posters & { close(): Promise<void> } {
  const pictures = openJellyfinPictures({ url, ...PATIENCE });
  return {
    async poster(item) {
      try {
        // Only ids that stand in the state are asked for, and their form was looked at when it was read.
        const picture = await pictures.primary(item as JellyfinItemId, HEIGHT);
        return TYPES.has(picture.type) && picture.bytes.length > 0 ? picture : undefined;
      } catch (error) {
        if (error instanceof ServerError) return undefined;
        throw error;
      }
    },
    async close() {
      await pictures.close();
    },
  };
}
