import * as z from 'zod';
import { firstDuplicate } from '../http/evidence.ts';
import type { Query } from '../http/query.ts';
import type { HttpReader } from '../http/reader.ts';
import type { JellyfinItemId } from './ids.ts';

/** Switches off everything that hides or adds items; the caller adds what it wants. */
const complete: Query = {
  recursive: true,
  // Otherwise a collection hides its members from a user.
  collapseBoxSetItems: false,
  // Otherwise episodes without a file are listed.
  isMissing: false,
  enableImages: false,
  enableTotalRecordCount: true,
};

const path = '/Items';

/** The answer beside its items, which are taken out of it as they arrive. */
const Envelope = z.object({ Items: z.tuple([]), TotalRecordCount: z.int(), StartIndex: z.int() });

/** What a user can see of a list. */
export interface Listing<T> {
  readonly items: T[];
  /**
   * How many more the server counted and did not send. It counts before it takes out what the user may not
   * see, so this is not a fault; but a list that was cut short looks the same. Nothing is known of an item that
   * is missing, unless this is 0: then the user may not see it.
   */
  readonly withheld: number;
}

/** Ids that a caller holds already, in the order in which lists mostly come. Made for one list. */
export interface HeldIds {
  /** The held copy of an id; the id itself where none is held. */
  readonly share: (id: JellyfinItemId) => JellyfinItemId;
  /** Whether each id so far is held, and stands behind the one before: then none came twice. */
  readonly inOrder: () => boolean;
}

/** What of a list is read, and how. */
interface ItemShape<T, Kept> {
  readonly item: z.ZodType<T>;
  readonly keep: (item: T, id: JellyfinItemId) => Kept;
  readonly plain?: (item: unknown) => T | undefined;
  readonly held?: HeldIds | undefined;
}

/**
 * Reads a list of items in one answer: without a limit the server sends all, and pages are not stable.
 * Fails when the answer holds an item twice or, by the schema, holds a type that was not asked for (the server
 * drops filter values that it does not understand).
 */
export async function readListing<T extends { Id: JellyfinItemId }, Kept>(
  http: HttpReader,
  query: Query,
  { item, keep, plain, held }: ItemShape<T, Kept>,
): Promise<Listing<Kept>> {
  const keepWithId = (one: T) => {
    const id = held?.share(one.Id) ?? one.Id;
    return { id, kept: keep(one, id) };
  };
  const { elements, rest } = await http.list(
    { path, query: { ...complete, ...query } },
    { key: 'Items', element: item, plain, keep: keepWithId, rest: Envelope },
  );
  const { TotalRecordCount, StartIndex } = rest;
  const withheld = TotalRecordCount - elements.length;
  if (StartIndex !== 0 || withheld < 0) {
    const what = `sent ${elements.length} of ${TotalRecordCount} items from number ${StartIndex} on`;
    throw http.failure({ path }, 'mismatch', what);
  }
  const twice = held?.inOrder() === true ? undefined : firstDuplicate(elements.map(({ id }) => id));
  if (twice !== undefined) throw http.failure({ path }, 'mismatch', `sent the item ${twice} twice`);
  return { items: elements.map(({ kept }) => kept), withheld };
}

/** Reads a list that must be whole, as it is without a user. */
export async function readItems<T extends { Id: JellyfinItemId }>(
  http: HttpReader,
  query: Query,
  item: z.ZodType<T>,
): Promise<T[]> {
  const { items, withheld } = await readListing(http, query, { item, keep: (one) => one });
  if (withheld === 0) return items;
  throw http.failure({ path }, 'incomplete', `sent ${items.length} of ${items.length + withheld} items`);
}
