/** Removed: what went, when, and by which run. */
import type { House, Removal, Run } from './house.ts';
import { type Page, pageOf } from './paging.ts';
import { matcher, searchTextOf } from './search.ts';

const PER_PAGE = 50;
/** The journal's clock and the report's are one; a line may be written a moment after the run's last measure. */
const TOLERANCE_MS = 60_000;

export interface RemovedView {
  readonly text: string;
  readonly page: Page<Removal>;
  /** Of what was found: what the disk gained, as far as it is known. */
  readonly freedBytes: number;
}

export function removedView(
  house: House,
  { text, page }: { readonly text: string; readonly page: number },
): RemovedView {
  const matches = matcher(text);
  const found = house.removals.filter((removal) => matches(searchTextOf(removal)));
  return { text, page: pageOf(found, page, PER_PAGE), freedBytes: freedBytes(found) };
}

export function freedBytes(removals: readonly Removal[]): number {
  return removals.reduce(
    (sum, removal) => sum + (removal.freedBytes === 'unknown' ? 0 : removal.freedBytes),
    0,
  );
}

/** A removal as the journal tells it, before its run is known. */
export type JournalRemoval = Omit<Removal, 'run'>;

/**
 * What went, newest first: by the journal, which has the moment; what the disk gained by the run's report, which has
 * counted links and bins. Reports tell of removals whose journal is gone.
 */
export function joinRemovals(journal: readonly JournalRemoval[], runs: readonly Run[]): readonly Removal[] {
  const told = new Set<string>();
  const byJournal = journal.map((removal): Removal => {
    const run = runs.find((one) => isWithin(removal.at, one));
    if (run === undefined) return removal;
    told.add(idOf(run, removal.key));
    const outcome = run.outcomes.find(({ kind, key }) => kind === 'removed' && key === removal.key);
    return { ...removal, freedBytes: outcome?.freedBytes ?? removal.freedBytes, run: run.startedAt };
  });
  const byReport = runs.flatMap((run) => removedIn(run).filter(({ key }) => !told.has(idOf(run, key))));
  return [...byJournal, ...byReport].sort((one, other) => other.at - one.at);
}

function isWithin(at: number, { startedAt, endedAt }: Run): boolean {
  return startedAt <= at && at <= endedAt + TOLERANCE_MS;
}

function idOf({ startedAt }: Run, key: string): string {
  return `${startedAt} ${key}`;
}

function removedIn({ startedAt, endedAt, planned, outcomes }: Run): readonly Removal[] {
  return outcomes.flatMap(({ kind, key, freedBytes: freed = 'unknown' }) => {
    const item = planned.find((one) => one.key === key);
    if (kind !== 'removed' || item === undefined) return [];
    return [{ ...item, at: endedAt, freedBytes: freed, run: startedAt }];
  });
}
