import { inChunks } from '../../../clients/http/query.ts';
import { ServerError } from '../../../clients/http/server-error.ts';
import type { JellyfinItemId as ClientItemId } from '../../../clients/jellyfin/ids.ts';
import { type JellyfinOptions, openJellyfinWriter } from '../../../clients/jellyfin/open.ts';
import { idsPerCall } from '../../../clients/jellyfin/reader.ts';
import type { JellyfinWriter } from '../../../clients/jellyfin/writer.ts';
import type { JellyfinItemId } from '../../domain/facts/ids.ts';
import type { Shelf } from '../../ports/removers.ts';
import { reading, writing, writingAndReading } from '../servers/as-server-failure.ts';
import { fromItemIds, toItemId } from './to-ids.ts';

/** Opens Jellyfin's collections for writing; in live mode only. */
export function openShelf(options: JellyfinOptions): Shelf & { close(): Promise<void> } {
  const client = openJellyfinWriter(options);
  return {
    find: async (name) =>
      await reading(async () => {
        const named = (await client.collections()).filter(({ Name }) => Name === name);
        const [first] = named.map(({ Id }) => Id).sort();
        if (first === undefined) return 'none';
        const members = await client.collectionMembers(first);
        return { id: toItemId(first), members: new Set(members.map(({ Id }) => toItemId(Id))) };
      }),
    create: async (name, items) =>
      await writingAndReading(async () => {
        // Empty first: a refused member would leave a collection behind, and no answer that names it.
        const id = await client.createCollection(name, []);
        await add(client, id, items);
        return toItemId(id);
      }),
    add: async (shelf, items) =>
      await writingAndReading(async () => {
        for (const id of fromItemIds([shelf])) await add(client, id, items);
      }),
    remove: async (shelf, items) =>
      await writing(async () => {
        for (const id of fromItemIds([shelf])) await client.removeFromCollection(id, fromItemIds(items));
      }),
    close: async () => await client.close(),
  };
}

async function add(
  client: JellyfinWriter,
  id: ClientItemId,
  items: readonly JellyfinItemId[],
): Promise<void> {
  for (const chunk of inChunks(fromItemIds(items), idsPerCall)) await addChunk(client, id, chunk);
}

/**
 * One unknown item fails the whole call (400), and nothing of it is done then. So what is still there is asked
 * for in one call and added in another; items that are gone need no shelf.
 */
async function addChunk(
  client: JellyfinWriter,
  id: ClientItemId,
  chunk: readonly ClientItemId[],
): Promise<void> {
  try {
    await client.addToCollection(id, chunk);
  } catch (error) {
    if (!(error instanceof ServerError) || error.code !== 'rejected') throw error;
    const existing = await client.existing(chunk);
    if (existing.length === chunk.length) throw error;
    await client.addToCollection(id, existing);
  }
}
