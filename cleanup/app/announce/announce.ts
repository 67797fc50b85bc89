import type { JellyfinItemId } from '../../domain/facts/ids.ts';
import type { ItemKey } from '../../domain/facts/keys.ts';
import type { PlanItem } from '../../domain/plan/plan.ts';
import type { Shelf, ShelfReading } from '../../ports/removers.ts';
import { ServerFailure } from '../../ports/server-failure.ts';
import type { ShelfMemory } from '../../ports/state-store.ts';
import { addEach, createShelf, tried } from './fill-shelf.ts';
import { shownAs } from './shelf-items.ts';

export interface AnnounceWorld {
  readonly shelf: Shelf;
  /** Name of the collection; empty for none. */
  readonly collection: string;
  readonly memory: ShelfMemory;
  /** Called before anything is put there, so that a kill leaves nothing behind that counts as a person's. */
  readonly remember: (memory: ShelfMemory) => Promise<void>;
}

export interface AnnounceResult {
  readonly added: number;
  readonly removed: number;
  /** Items that the household cannot see there: they are not announced yet. */
  readonly unseen: ReadonlySet<ItemKey>;
  /** Lines for people. */
  readonly warnings: readonly string[];
}

/**
 * Makes the shelf show what leaves soon. What a person put there stays, but for what is removed in this very run:
 * a collection must not point to media that is gone. Looks before it creates: a second collection of one name
 * empties the first.
 */
export async function announce(
  leaving: readonly PlanItem[],
  going: readonly PlanItem[],
  world: AnnounceWorld,
): Promise<AnnounceResult> {
  const { shelf, collection, memory } = world;
  try {
    const found = collection === '' ? 'none' : await shelf.find(collection);
    const moved = found === 'none' || found.id !== memory.collection;
    if (memory.collection !== undefined && moved) await leaveFormer(memory.collection, world);
    return collection === '' ? { ...NOTHING, unseen: new Set() } : await showOn(found, leaving, going, world);
  } catch (error) {
    if (!(error instanceof ServerFailure)) throw error;
    const warning = `what leaves soon could not be shown, so that its notice does not begin: ${error.message}`;
    const unseen = world.collection === '' ? [] : leaving.map(({ key }) => key);
    return { ...NOTHING, unseen: new Set(unseen), warnings: [warning] };
  }
}

const NOTHING = { added: 0, removed: 0, warnings: [] } as const;

/**
 * Takes what the cleanup itself put on an earlier shelf off it: that of another name, or one that a person has
 * renamed. Of a shelf that is not found any more nothing is expected.
 */
async function leaveFormer(
  former: JellyfinItemId,
  { shelf, collection, memory, remember }: AnnounceWorld,
): Promise<void> {
  const { name = collection, members } = memory;
  const found = name === collection ? 'none' : await shelf.find(name);
  const failure = members.length === 0 ? undefined : await tried(() => shelf.remove(former, members));
  if (failure !== undefined && found !== 'none' && found.id === former) throw failure;
  await remember({ members: [] });
}

async function showOn(
  found: ShelfReading | 'none',
  leaving: readonly PlanItem[],
  going: readonly PlanItem[],
  world: AnnounceWorld,
): Promise<AnnounceResult> {
  const wanted = new Set(leaving.flatMap(shownAs));
  if (found !== 'none') return await reconcile(found, wanted, leaving, going, world);
  if (wanted.size === 0) return { ...NOTHING, unseen: new Set() };
  return await reconcile(await createShelf(world.shelf, world.collection), wanted, leaving, going, world);
}

async function reconcile(
  { id, members }: ShelfReading,
  wanted: ReadonlySet<JellyfinItemId>,
  leaving: readonly PlanItem[],
  going: readonly PlanItem[],
  world: AnnounceWorld,
): Promise<AnnounceResult> {
  const { shelf, collection: name, memory, remember } = world;
  // Of a collection that somebody else made under the name, nothing is ours.
  const ours = new Set(memory.collection === id ? memory.members : []);
  const leavingNow = new Set(going.flatMap(shownAs).filter((item) => !wanted.has(item)));
  const add = [...wanted].filter((item) => !members.has(item));
  const remove = [...members].filter((item) => leavingNow.has(item) || (ours.has(item) && !wanted.has(item)));
  const stay = [...ours].filter((item) => members.has(item));
  await remember({ collection: id, name, members: [...stay, ...add] });
  if (remove.length > 0) await shelf.remove(id, remove);
  const filled = await addEach(shelf, id, add);
  const gone = new Set([...remove, ...filled.failed]);
  await remember({ collection: id, name, members: [...stay, ...add].filter((item) => !gone.has(item)) });
  return result(wanted, filled.failed, leaving, {
    added: add.length,
    removed: remove.length,
    warnings: filled.warnings,
  });
}

function result(
  wanted: ReadonlySet<JellyfinItemId>,
  failed: ReadonlySet<JellyfinItemId>,
  leaving: readonly PlanItem[],
  { added, removed, warnings }: Omit<AnnounceResult, 'unseen'>,
): AnnounceResult {
  const shown = (item: PlanItem) => shownAs(item).every((id) => wanted.has(id) && !failed.has(id));
  const unseen = leaving.filter((item) => !shown(item)).map(({ key }) => key);
  return { added: added - failed.size, removed, unseen: new Set(unseen), warnings };
}
