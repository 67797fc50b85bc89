import * as z from 'zod';
import { firstDuplicate } from '../http/evidence.ts';
import type { Query } from '../http/query.ts';
import type { HttpReader } from '../http/reader.ts';

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

/**
 * Reads a list of items in one answer: without a limit the server sends all, and pages are not stable.
 * Fails when the answer is shorter than its own count, holds an item twice or, by the schema, holds a type
 * that was not asked for (the server drops filter values that it does not understand).
 */
export async function readItems<T extends { Id: string }>(
  http: HttpReader,
  query: Query,
  item: z.ZodType<T>,
): Promise<T[]> {
  const Answer = z.object({ Items: z.array(item), TotalRecordCount: z.int(), StartIndex: z.int() });
  const { Items, TotalRecordCount, StartIndex } = await http.json(
    { path, query: { ...complete, ...query } },
    Answer,
  );
  if (StartIndex !== 0 || Items.length !== TotalRecordCount) {
    throw http.failure({ path }, 'incomplete', `sent ${Items.length} of ${TotalRecordCount} items`);
  }
  const twice = firstDuplicate(Items.map(({ Id }) => Id));
  if (twice !== undefined) throw http.failure({ path }, 'mismatch', `sent the item ${twice} twice`);
  return Items;
}
