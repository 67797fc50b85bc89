import { inChunks } from '../../../clients/http/query.ts';
import { ServerError } from '../../../clients/http/server-error.ts';
import type { JellyfinItemId as ClientItemId } from '../../../clients/jellyfin/ids.ts';
import { type JellyfinOptions, openJellyfinWriter } from '../../../clients/jellyfin/open.ts';
import { idsPerCall } from '../../../clients/jellyfin/reader.ts';
import type { JellyfinWriter } from '../../../clients/jellyfin/writer.ts';
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
    create: async (name) =>
      await writingAndReading(async () => toItemId(await client.createCollection(name, []))),
    add: async (shelf, items) =>
      await writingAndReading(async () => {
        const missing: ClientItemId[] = [];
        for (const id of fromItemIds([shelf])) {
          for (const chunk of inChunks(fromItemIds(items), idsPerCall))
            missing.push(...(await addChunk(client, id, chunk)));
        }
        return missing.map(toItemId);
      }),
    remove: async (shelf, items) =>
      await writing(async () => {
        for (const id of fromItemIds([shelf])) await client.removeFromCollection(id, fromItemIds(items));
      }),
    close: async () => await client.close(),
  };
}

/**
 * One unknown item fails the whole call (400), and nothing of it is done then. So what is there is asked for in one
 * call and added in another. Answers what is not there.
 */
async function addChunk(
  client: JellyfinWriter,
  id: ClientItemId,
  chunk: readonly ClientItemId[],
): Promise<readonly ClientItemId[]> {
  try {
    await client.addToCollection(id, chunk);
    return [];
  } catch (error) {
    if (!(error instanceof ServerError) || error.code !== 'rejected') throw error;
    const existing = new Set(await client.existing(chunk));
    const missing = chunk.filter((item) => !existing.has(item));
    if (missing.length === 0) throw error;
    await client.addToCollection(id, [...existing]);
    return missing;
  }
}
