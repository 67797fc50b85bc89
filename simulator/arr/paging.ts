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
): Reply {
  const pageSize = positive(call.ask('pageSize'), 10);
  const asked = positive(call.ask('page'), 1);
  const lastPage = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = past === 'last-page' ? Math.min(asked, lastPage) : asked;
  return json({
    page,
    pageSize,
    sortKey: call.ask('sortKey') ?? 'id',
    sortDirection: call.ask('sortDirection') ?? 'default',
    totalRecords: rows.length,
    records: rows.slice((page - 1) * pageSize, page * pageSize).map(toDto),
  });
}

function positive(text: string | undefined, fallback: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fallback;
}
