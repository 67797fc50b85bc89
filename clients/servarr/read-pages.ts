import * as z from 'zod';
import { firstDuplicate } from '../http/evidence.ts';
import type { HttpReader } from '../http/reader.ts';

const pageSize = 1000;

/**
 * Reads a paged list whole. It ends at the count that the server gives and never at an empty page: some
 * lists answer the last page again for every page after it. A page that repeats records, or is missing
 * some, is an error.
 */
export async function readPages<T extends { id: number }>(
  http: HttpReader,
  path: string,
  record: z.ZodType<T>,
): Promise<T[]> {
  const Page = z.object({ totalRecords: z.int().min(0), records: z.array(record) });
  const all: T[] = [];
  for (let page = 1; ; page++) {
    const { totalRecords, records } = await http.json(
      { path, query: { page, pageSize, sortKey: 'id' } },
      Page,
    );
    all.push(...records);
    const twice = firstDuplicate(all.map(({ id }) => id));
    if (twice !== undefined) throw http.failure({ path }, 'mismatch', `sent the record ${twice} twice`);
    if (all.length === totalRecords) return all;
    if (records.length === 0 || all.length > totalRecords) {
      throw http.failure({ path }, 'incomplete', `sent ${all.length} of ${totalRecords} records`);
    }
  }
}
