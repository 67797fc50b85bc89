/** One page of a long list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Counted from 1. */
  readonly number: number;
  /** At least 1. */
  readonly pages: number;
  /** Rows on all pages. */
  readonly total: number;
}

/** The page of that number, or the nearest there is. */
export function pageOf<Row>(all: readonly Row[], wanted: number, size: number): Page<Row> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const number = Math.min(pages, Math.max(1, Number.isSafeInteger(wanted) ? wanted : 1));
  return { rows: all.slice((number - 1) * size, number * size), number, pages, total: all.length };
}
