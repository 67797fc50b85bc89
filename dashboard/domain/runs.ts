/** Runs: what each planned, and what came of it. */
import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { House, Outcome, PlannedItem, Run } from './house.ts';
import { type Page, pageOf } from './paging.ts';

const PER_PAGE = 20;

export interface RunsView {
  readonly page: Page<RunRow>;
  /** Absent where nobody knows when runs are made. */
  readonly next?: EpochMs;
}

export interface RunRow {
  readonly run: Run;
  readonly ending: Ending;
  readonly counts: Readonly<Record<'removed' | 'failed' | 'skipped' | 'notReached', number>>;
  readonly freedBytes: number;
  /** Each planned item with what became of it; without an outcome in a dry run and in a refused one. */
  readonly items: readonly { readonly item: PlannedItem; readonly outcome?: Outcome }[];
}

/** How a run ended, in the order of what a person must know first. */
export const ENDING_NAMES = [
  'fault',
  'some-failed',
  'misconfigured',
  'in-part',
  'refused',
  'stopped',
  'trial',
  'done',
] as const;
export type Ending = (typeof ENDING_NAMES)[number];

export function runsView(
  house: House,
  { page, next }: { readonly page: number; readonly next?: EpochMs },
): RunsView {
  const shown = pageOf(house.runs, page, PER_PAGE);
  return { page: { ...shown, rows: shown.rows.map(toRow) }, ...(next !== undefined && { next }) };
}

function toRow(run: Run): RunRow {
  const count = (kind: string) => run.outcomes.filter((outcome) => outcome.kind === kind).length;
  const outcomes = new Map(run.outcomes.map((outcome) => [outcome.key, outcome]));
  return {
    run,
    ending: endingOf(run),
    counts: {
      removed: count('removed'),
      failed: count('failed'),
      skipped: count('skipped'),
      notReached: count('not-reached'),
    },
    freedBytes: run.outcomes.reduce(
      (sum, { freedBytes = 0 }) => sum + (freedBytes === 'unknown' ? 0 : freedBytes),
      0,
    ),
    items: run.planned.map((item) => {
      const outcome = outcomes.get(item.key);
      return { item, ...(outcome && { outcome }) };
    }),
  };
}

/** Exit codes are those of the cleanup (program/cli/exit-code.ts). */
const ENDINGS: Readonly<Record<number, Ending>> = {
  1: 'fault',
  2: 'misconfigured',
  3: 'some-failed',
  4: 'refused',
  5: 'in-part',
};

export function endingOf({ exitCode, stopped, mode }: Pick<Run, 'exitCode' | 'stopped' | 'mode'>): Ending {
  const ending = exitCode === 0 ? undefined : (ENDINGS[exitCode] ?? 'fault');
  if (ending !== undefined) return ending;
  if (stopped !== undefined) return 'stopped';
  return mode === 'dry-run' ? 'trial' : 'done';
}
