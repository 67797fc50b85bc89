import type { PlanItem } from '../domain/plan/plan.ts';
import type { Counts, Totals } from '../ports/totals.ts';
import type { RunResult } from './run-result.ts';

type Ended = Pick<RunResult, 'mode' | 'startedAt' | 'plan' | 'outcomes' | 'resumed' | 'traffic'> & {
  readonly exitCode: number;
};

/** The totals with one more run in them; without any before, counting starts with this run. */
export function addRun(before: Totals | undefined, run: Ended): Totals {
  const { mode, exitCode, plan, outcomes, resumed, traffic } = run;
  const removed = [
    ...outcomes.flatMap((outcome) => (outcome.kind === 'removed' ? [outcome] : [])),
    // Its files went in a run that did not live to count them; what the disk gained nobody knows.
    ...resumed.flatMap(({ kind, item }) => (kind === 'finished' ? [{ item, freedBytes: 0 }] : [])),
  ];
  const failed = outcomes.flatMap(({ kind, item }) => (kind === 'failed' ? [item] : []));
  const going = removed.map(({ item }) => item);
  return {
    since: before?.since ?? run.startedAt,
    runs: more(before?.runs, [[mode, String(exitCode), 1]]),
    refusals: more(
      before?.refusals,
      [...new Set(plan.refusals.map(({ code }) => code))].map((code) => [mode, code, 1]),
    ),
    removedItems: more(before?.removedItems, byItem(going, itemsOf)),
    removedBytes: more(before?.removedBytes, byItem(going, bytesOf)),
    failedItems: more(before?.failedItems, byItem(failed, itemsOf)),
    freedBytes: more(
      before?.freedBytes,
      removed.map(({ item, freedBytes }) => [item.instance, kindOf(item), known(freedBytes)]),
    ),
    requests: more(
      before?.requests,
      [...traffic].flatMap(([server, { sent, failed: lost }]): Addend[] => [
        [server, 'sent', sent],
        [server, 'failed', lost],
      ]),
    ),
  };
}

type Addend = readonly [line: string, column: string, amount: number];

function more(before: Counts = {}, addends: readonly Addend[]): Counts {
  const sum: Record<string, Record<string, number>> = structuredClone(before);
  for (const [line, column, amount] of addends) {
    sum[line] ??= {};
    sum[line][column] = (sum[line][column] ?? 0) + amount;
  }
  return sum;
}

function byItem(items: readonly PlanItem[], amount: (item: PlanItem) => number): Addend[] {
  return items.map((item) => [item.instance, kindOf(item), amount(item)]);
}

const kindOf = ({ kind }: PlanItem) => (kind === 'movie' ? 'movie' : 'episode');

/** An entry of a series holds no episodes, and so counts for none. */
function itemsOf(item: PlanItem): number {
  return item.kind === 'movie' ? 1 : item.files.reduce((sum, { episodes }) => sum + episodes.length, 0);
}

const bytesOf = ({ sizeBytes }: PlanItem) => known(sizeBytes);

function known(bytes: number | 'unknown'): number {
  return bytes === 'unknown' ? 0 : bytes;
}
