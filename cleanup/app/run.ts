import type { ItemKey } from '../domain/facts/keys.ts';
import type { Ledger } from '../domain/facts/ledger.ts';
import type { Plan, PlanItem } from '../domain/plan/plan.ts';
import { StateFailure } from '../ports/state-failure.ts';
import type { ShelfMemory, StateStore } from '../ports/state-store.ts';
import { addRun } from './add-run.ts';
import { type AnnounceResult, announce } from './announce/announce.ts';
import { leavingSoon } from './announce/shelf-items.ts';
import { applyPlan } from './apply/apply-plan.ts';
import type { ApplyResult } from './apply/apply-world.ts';
import { listedFiles, seenOnDisk } from './apply/file-facts.ts';
import { resume } from './apply/resume.ts';
import { TOLD_TO_STOP } from './apply/session.ts';
import { watchStorage } from './apply/storage-watch.ts';
import { restrictTo } from './approved.ts';
import { firstNotices } from './first-notices.ts';
import { judgeNow } from './inspect.ts';
import type { ResumedRemoval } from './outcome.ts';
import { type Judged, rememberJudgement } from './remembering.ts';
import type { RunOptions } from './run-options.ts';
import type { RunOutcome, RunResult } from './run-result.ts';
import { kept, openState, type RunState } from './run-state.ts';
import { recycleBinWarnings, torrentWarnings } from './run-warnings.ts';
import type { TakenSnapshot } from './taken-snapshot.ts';

/**
 * One whole run: lock, state, resume, snapshot, judge, plan, and in live mode announce and apply. Without writers
 * it is a dry run, which reads and keeps what it has learned.
 */
export async function run(options: RunOptions): Promise<RunOutcome> {
  const { store, clock, signal } = options;
  const startedAt = clock.now();
  const lock = await store.lock(startedAt, signal);
  if (lock.kind === 'refused') {
    return signal.aborted
      ? { kind: 'stopped', stopped: `${TOLD_TO_STOP}, while it waited for another run to end` }
      : { kind: 'locked', problem: lock.problem };
  }
  try {
    const state = await openState(store, lock.kind === 'unavailable' ? lock.problem : undefined);
    return await recorded(await runWith(state, options, startedAt), state, options);
  } finally {
    if (lock.kind === 'held') await lock.lock.release();
  }
}

/** A run with its plan as it was judged, before `apply --plan` takes from it what was not approved. */
interface Ran {
  readonly result: RunResult;
  readonly judgedPlan: Plan;
}

async function runWith(state: RunState, options: RunOptions, startedAt: number): Promise<Ran> {
  const { writers, approved, clock } = options;
  const mode = writers === undefined ? 'dry-run' : 'live';
  const resumed = await resumeIn(state, options);
  const judged = await judgeNow(state.ledger, mode, options);
  const { facts, judgement } = judged;
  const { plan, notQualified } = restrictTo(approved, judged.plan, judgement);
  const announced = await announceIn(state, options, judged, plan);
  const before = state.ledger;
  state.ledger = rememberJudgement(before, judged, mode, announced?.unseen ?? new Set<ItemKey>());
  if (state.blocked === undefined) await kept(state, () => options.store.saveLedger(state.ledger));
  // What could not be remembered has not begun.
  const begun = state.blocked === undefined && announced && firstNotices(before, plan, announced.unseen);
  const applied = await applyIn(state, options, judged, plan);
  const putBack = await putBackIn(state, options, judged, applied);
  const result: RunResult = {
    kind: 'ran',
    mode,
    startedAt,
    endedAt: clock.now(),
    facts,
    judgement,
    plan,
    ledger: applied?.ledger ?? state.ledger,
    outcomes: applied?.outcomes ?? [],
    notQualified,
    resumed,
    warnings: [
      ...torrentWarnings(facts),
      ...(mode === 'live' ? [...recycleBinWarnings(facts), ...(announced?.warnings ?? []), ...putBack] : []),
    ],
    stateProblems: told(state),
    ...(begun && { firstNotices: begun }),
    traffic: options.traffic(),
    ...(announced !== undefined && { shelf: { added: announced.added, removed: announced.removed } }),
    ...(mode === 'live' && state.blocked !== undefined && { blocked: state.blocked }),
    ...(applied?.stopped !== undefined && { stopped: applied.stopped }),
  };
  return { result, judgedPlan: judged.plan };
}

/** What an earlier run had begun comes first: a library that shrank by it is not suspicious then. */
async function resumeIn(state: RunState, options: RunOptions): Promise<readonly ResumedRemoval[]> {
  const { store, readers, writers, removal, policy, limits, approved, clock, signal } = options;
  let resumed: readonly ResumedRemoval[] = [];
  if (writers === undefined || state.blocked !== undefined) return resumed;
  await kept(state, async () => {
    const { removers } = writers;
    const { journal } = store;
    const { ledger } = state;
    const saveLedger = saverOf(store);
    // Nobody knows yet how much there is to be: folders, health and single files tell.
    const expectations = { filesBefore: new Map<string, number>(), maxShrink: limits.maxShrink };
    const storage = watchStorage([...readers.movies, ...readers.series], expectations);
    const known = new Set(approved?.remove.map(({ key }) => key));
    const mayRemove = ({ key }: PlanItem) => approved === undefined || known.has(key);
    const result = await resume({
      readers,
      removers,
      removal,
      policy,
      journal,
      ledger,
      saveLedger,
      clock,
      signal,
      storage,
      mayRemove,
    });
    resumed = result.resumed;
    state.ledger = result.ledger;
  });
  return resumed;
}

/** Of a library read in part nobody knows what leaves soon: the shelf stays as it is. */
async function announceIn(
  state: RunState,
  { store, collection, signal, writers }: RunOptions,
  { plan: fresh, judgement }: Judged,
  plan: Plan,
): Promise<AnnounceResult | undefined> {
  const blind = !plan.complete || judgement.problems.length > 0;
  if (writers === undefined || blind || state.blocked !== undefined) return undefined;
  let result: AnnounceResult | undefined;
  if (!signal.aborted) {
    const going = plan.refusals.length > 0 ? [] : plan.remove;
    const staying = fresh.remove.filter((item) => !going.includes(item));
    await kept(state, async () => {
      const world = { shelf: writers.shelf, collection, memory: await store.shelf() };
      const remember = (memory: ShelfMemory) => store.saveShelf(memory);
      result = await announce([...leavingSoon(fresh), ...staying], going, { ...world, remember });
    });
  }
  return (
    result ?? {
      added: 0,
      removed: 0,
      unseen: new Set(fresh.announce.map(({ item }) => item.key)),
      warnings: [],
    }
  );
}

/** What was to go and did not is still leaving soon: it was taken off the shelf before its removal. */
async function putBackIn(
  state: RunState,
  { store, collection, signal, writers }: RunOptions,
  { plan: fresh }: Judged,
  applied: ApplyResult | undefined,
): Promise<readonly string[]> {
  const outcomes = applied?.outcomes ?? [];
  const removed = outcomes.flatMap(({ kind, item }) => (kind === 'removed' ? item : []));
  if (writers === undefined || removed.length === outcomes.length || signal.aborted) return [];
  const gone = new Set(removed.map(({ key }) => key));
  const stayed = fresh.remove.filter(({ key }) => !gone.has(key));
  let warnings: readonly string[] = [];
  await kept(state, async () => {
    const remember = (memory: ShelfMemory) => store.saveShelf(memory);
    const world = { shelf: writers.shelf, collection, memory: await store.shelf(), remember };
    ({ warnings } = await announce([...leavingSoon(fresh), ...stayed], removed, world));
  });
  return warnings;
}

async function applyIn(
  state: RunState,
  options: RunOptions,
  { facts, readAgain }: TakenSnapshot,
  plan: Plan,
): Promise<ApplyResult | undefined> {
  const { writers, store } = options;
  const refused = plan.refusals.length > 0 || !plan.complete;
  if (writers === undefined || refused || state.blocked !== undefined) return undefined;
  const { readers, removal, policy, limits, clock, progress, signal } = options;
  return applyPlan(plan, {
    readAgain,
    readers,
    removers: writers.removers,
    removal,
    policy,
    limits,
    ledger: state.ledger,
    saveLedger: saverOf(store),
    journal: store.journal,
    sources: facts.sources,
    files: listedFiles(facts),
    seen: seenOnDisk(facts),
    clock,
    progress,
    signal,
  });
}

function saverOf(store: StateStore): (ledger: Ledger) => Promise<void> {
  return (ledger) => store.saveLedger(ledger);
}

/** What is wrong with the state folder, each problem once. */
function told({ problems }: RunState): readonly string[] {
  return [...new Set(problems)];
}

/** Adds the run to the history, and its plan; that they could not be kept changes nothing of what was done. */
async function recorded(
  { result, judgedPlan }: Ran,
  state: RunState,
  { store, toRecord, toPlan }: RunOptions,
): Promise<RunResult> {
  if (state.blocked !== undefined) return result;
  const { startedAt, endedAt, mode } = result;
  const record = toRecord(result);
  await kept(state, () => store.saveRun({ version: 1, startedAt, endedAt, mode, ...record }));
  const unkept = [
    ...(await planUnkept(store, () => toPlan(judgedPlan))),
    ...(await unlessKept('the counters of all runs were not kept', async () => {
      await store.saveTotals(addRun(await store.totals(), { ...result, exitCode: record.exitCode }));
    })),
  ];
  return { ...result, stateProblems: [...told(state), ...unkept] };
}

/** Writes what no run depends on; the line that says why it could not be written. */
async function unlessKept(what: string, write: () => Promise<void>): Promise<readonly string[]> {
  try {
    await write();
    return [];
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    return [`${what}: ${error.message}`];
  }
}

/** The dashboard shows an older plan then; the run is done all the same. */
async function planUnkept(store: StateStore, toPlan: () => string): Promise<readonly string[]> {
  const what = 'the plan was not kept for the dashboard';
  let json: string;
  try {
    json = toPlan();
  } catch (error) {
    return [`${what}: ${error instanceof Error ? error.message : error}`];
  }
  return await unlessKept(what, () => store.savePlan(json));
}
