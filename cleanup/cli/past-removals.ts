/** Finds what `explain` is asked about among that which earlier runs removed. */
import { type PastRemoval, removalsIn } from '../report/past-removals.ts';
import { type ItemQuery, isOfPart, isOfTitle, isWholeTitle } from './item-query.ts';

/** What a snapshot tells of runs. */
export const NO_RUNS: AsyncIterable<unknown> = { async *[Symbol.asyncIterator]() {} };

/** The newest first. Where the whole title was typed, only those; else all that fit. */
export async function findPastRemovals(
  runs: AsyncIterable<unknown>,
  query: ItemQuery,
): Promise<readonly PastRemoval[]> {
  const hits: PastRemoval[] = [];
  for await (const run of runs) hits.push(...removalsIn(run).filter((removal) => fits(removal, query)));
  const exact = hits.filter(({ item }) => isWholeTitle(item, query));
  return exact.length > 0 ? exact : hits;
}

function fits({ item }: PastRemoval, query: ItemQuery): boolean {
  if (item.key === query.text) return true;
  const { season, fileId } = query;
  const files = item.files.filter(({ id }) => fileId === undefined || id === fileId);
  const episodes = files.flatMap((file) => ('episodes' in file ? file.episodes : []));
  return (
    isOfTitle(item, query) &&
    (fileId === undefined || files.length > 0) &&
    (season === undefined || episodes.some((at) => isOfPart(at, query)))
  );
}
