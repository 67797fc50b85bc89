import type { JellyfinItemId } from '../../domain/facts/ids.ts';
import type { Shelf, ShelfReading } from '../../ports/removers.ts';
import { ServerFailure } from '../../ports/server-failure.ts';

export interface Filled {
  readonly failed: ReadonlySet<JellyfinItemId>;
  readonly warnings: readonly string[];
}

/**
 * Puts items there, one by one where the whole call fails. What the server does not have, or does not take, the
 * household cannot see there.
 */
export async function addEach(
  shelf: Shelf,
  id: JellyfinItemId,
  items: readonly JellyfinItemId[],
): Promise<Filled> {
  const failed = new Set<JellyfinItemId>();
  const put = async (some: readonly JellyfinItemId[]) => {
    for (const item of await shelf.add(id, some)) failed.add(item);
  };
  const all = items.length === 0 ? undefined : await tried(() => put(items));
  let inARow = 0;
  for (const item of all === undefined ? [] : items) {
    // A server that refuses everything is not asked a hundred times.
    const failure = inARow >= 3 ? all : await tried(() => put([item]));
    inARow = failure === undefined ? 0 : inARow + 1;
    if (failure !== undefined) failed.add(item);
  }
  if (failed.size === 0) return { failed, warnings: [] };
  const why = all?.message ?? 'Jellyfin does not have them';
  const warning = `${failed.size} of ${items.length} items could not be put on the shelf, so that their notice does not begin: ${why}`;
  return { failed, warnings: [warning] };
}

/** Creates it empty, so that nothing stands on it before it is remembered whose it is; one that is there after all is taken. */
export async function createShelf(shelf: Shelf, name: string): Promise<ShelfReading> {
  try {
    return { id: await shelf.create(name), members: new Set() };
  } catch (error) {
    if (!(error instanceof ServerFailure)) throw error;
    const found = await shelf.find(name);
    if (found === 'none') throw error;
    return found;
  }
}

/** The failure of a server, where there was one. */
export async function tried(action: () => Promise<void>): Promise<ServerFailure | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    if (!(error instanceof ServerFailure)) throw error;
    return error;
  }
}
