import type { Call } from '../http/call.ts';
import { json, type Reply } from '../http/reply.ts';

/** What a page past the end holds: nothing, or (queue) the last page again. */
export type PastTheEnd = 'empty' | 'last-page';

/** A page of rows as the paged calls answer it; ten a page unless asked otherwise. */
export function pageOf<T>(
  call: Call,
  rows: readonly T[],
  toDto: (row: T) => unknown,
  past: PastTheEnd,
  usual: { readonly key: string; readonly descending: boolean } = { key: 'id', descending: true },
): Reply {
  const pageSize = positive(call.askInt('pageSize'), 10);
  const asked = positive(call.askInt('page'), 1);
  const lastPage = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = past === 'last-page' ? Math.min(asked, lastPage) : asked;
  return json({
    page,
    pageSize,
    sortKey: call.ask('sortKey') ?? usual.key,
    sortDirection: call.ask('sortDirection') ?? (usual.descending ? 'descending' : 'ascending'),
    totalRecords: rows.length,
    records: rows.slice((page - 1) * pageSize, page * pageSize).map(toDto),
  });
}

function positive(number: number | undefined, fallback: number): number {
  return number !== undefined && number > 0 ? number : fallback;
}
