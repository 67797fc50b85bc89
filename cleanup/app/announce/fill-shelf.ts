import type { JellyfinItemId } from '../../domain/facts/ids.ts';
import type { Shelf } from '../../ports/removers.ts';
import { ServerFailure } from '../../ports/server-failure.ts';

export interface Filled {
  readonly failed: ReadonlySet<JellyfinItemId>;
  readonly warnings: readonly string[];
}

/** One item that the server does not know fails the whole call: then they are put there one by one. */
export async function addEach(
  shelf: Shelf,
  id: JellyfinItemId,
  items: readonly JellyfinItemId[],
): Promise<Filled> {
  if (items.length === 0) return { failed: new Set(), warnings: [] };
  const all = await tried(() => shelf.add(id, items));
  if (all === undefined) return { failed: new Set(), warnings: [] };
  const failed = new Set<JellyfinItemId>();
  let inARow = 0;
  for (const item of items) {
    // A server that refuses everything is not asked a hundred times.
    const failure = inARow >= 3 ? all : await tried(() => shelf.add(id, [item]));
    inARow = failure === undefined ? 0 : inARow + 1;
    if (failure !== undefined) failed.add(item);
  }
  if (failed.size === 0) return { failed, warnings: [] };
  const warning = `${failed.size} of ${items.length} items could not be put on the shelf, so that their notice does not begin: ${all.message}`;
  return { failed, warnings: [warning] };
}

/** Creates it with its items; where that fails and it is not there after all, without any. */
export async function createShelf(
  shelf: Shelf,
  name: string,
  items: readonly JellyfinItemId[],
): Promise<{ readonly id: JellyfinItemId; readonly missing: readonly JellyfinItemId[] }> {
  try {
    return { id: await shelf.create(name, items), missing: [] };
  } catch (error) {
    if (!(error instanceof ServerFailure)) throw error;
  }
  const found = await shelf.find(name);
  if (found === 'none') return { id: await shelf.create(name, []), missing: items };
  return { id: found.id, missing: items.filter((item) => !found.members.has(item)) };
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
