import type { DesiredApp } from '../domain/desired/desired.ts';
import type { Comparison } from '../domain/difference/comparison.ts';
import { type Reading, resourceKey, resourceWords } from '../domain/resource/resource.ts';
import type { AppReader, AppWriter } from '../ports/app.ts';
import { planOf } from './make-plan.ts';
import type { AppPlan, AppResult, Outcome } from './plan.ts';
import { type AppRead, problemOf, readApp, waitAndRead } from './read-app.ts';

interface OneApp {
  readonly wanted: DesiredApp;
  readonly reader: AppReader;
  readonly writer: AppWriter;
  /** The apps that make what this one needs. */
  readonly before: readonly Promise<AppResult>[];
  /** What was read last of every app; filled as they are read. */
  readonly readings: Map<string, Reading>;
  /** Keys of what was made in this run at any app; filled as it is. */
  readonly made: Set<string>;
}

/** What holds for all apps of one run. */
export interface ApplyRun {
  /** How long to wait for an app that does not answer yet, in milliseconds. */
  readonly waitMs: number;
  /** Aborted when the run is to end: what has begun is finished, nothing new is. */
  readonly signal: AbortSignal;
  /** Told of every change once it was tried. */
  readonly onOutcome: (outcome: Outcome) => void;
}

/**
 * Reads, writes what differs, and reads again, until nothing is left that was not tried: some things can only be
 * read or made once others are there. No write is sent twice.
 */
export async function applyApp(one: OneApp, run: ApplyRun): Promise<AppResult> {
  const { wanted, reader, before } = one;
  const tried = new Map<string, Outcome>();
  let read = await waitAndRead(reader, run.waitMs);
  await Promise.all(before);
  for (;;) {
    const last = comparedWith(one, read, tried);
    const due = last.state === 'read' ? last.comparisons.filter((found) => isDue(found, tried)) : [];
    if (due.length === 0) return { app: wanted.app, outcomes: settled(tried, last), last };
    await writeAll(due, one, run, tried);
    read = await readApp(reader);
  }
}

/** A secret that the app does not show was given it anew, or never, once anything was tried. */
function comparedWith(
  { wanted, readings, made }: OneApp,
  read: AppRead,
  tried: ReadonlyMap<string, Outcome>,
): AppPlan {
  if (read.kind === 'read') readings.set(wanted.app, read.reading);
  return planOf(wanted, read, readings, tried.size === 0 ? made : undefined);
}

function isDue({ change, resource }: Comparison, tried: ReadonlyMap<string, Outcome>): boolean {
  return change !== undefined && !tried.has(resourceWords(resource));
}

async function writeAll(
  due: readonly Comparison[],
  { writer, made }: OneApp,
  { signal, onOutcome }: ApplyRun,
  tried: Map<string, Outcome>,
): Promise<void> {
  let ended: string | undefined;
  for (const comparison of due) {
    if (signal.aborted) ended = 'the run was asked to end; start it again';
    const { outcome, closed } =
      ended === undefined ? await writeOne(comparison, writer) : notTried(comparison, ended);
    if (closed) ended = outcome.problem;
    // Also where the answer was lost: it may have been made all the same.
    if (outcome.kind !== 'not-tried' && comparison.action === 'create')
      made.add(resourceKey(comparison.resource));
    tried.set(resourceWords(comparison.resource), outcome);
    onOutcome(outcome);
  }
}

interface Tried {
  readonly outcome: Outcome;
  /** Nothing more can be asked of the app. */
  readonly closed: boolean;
}

function notTried(comparison: Comparison, problem: string): Tried {
  return { outcome: { comparison, kind: 'not-tried', problem }, closed: false };
}

async function writeOne(comparison: Comparison, writer: AppWriter): Promise<Tried> {
  const { change } = comparison;
  if (change === undefined) throw new Error('a comparison without a change was to be written');
  const failure = await problemOf(async () => await writer.write(change));
  if (failure === undefined) return { outcome: { comparison, kind: 'written' }, closed: false };
  const { message: problem, closed } = failure;
  return { outcome: { comparison, kind: 'failed', problem }, closed };
}

/** What the app answered to be written, and does not show when it is read again, was not taken. */
function settled(tried: ReadonlyMap<string, Outcome>, last: AppPlan): readonly Outcome[] {
  return [...tried.values()].map((outcome) => {
    if (outcome.kind !== 'written') return outcome;
    if (last.state !== 'read') return { ...outcome, kind: 'not-taken', problem: last.problem };
    const name = resourceWords(outcome.comparison.resource);
    const again = last.comparisons.find(({ resource }) => resourceWords(resource) === name);
    if (again?.change === undefined) return outcome;
    const fields = again.changes.map(({ field }) => field).join(', ');
    const problem = `${last.app} answered success and did not take ${fields} of ${name}: check these values and its version`;
    return { ...outcome, kind: 'not-taken', problem };
  });
}
