/** Leaving soon: what goes when, and what already will not. */
import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { AuditEntry, House, LatestPlan, LeavingItem, Refusal, Run } from './house.ts';
import { type Page, pageOf } from './paging.ts';
import { lastActions, mayRelease, type Person } from './people.ts';
import { type KeepTarget, targetOfLeaving, targetText } from './targets.ts';

const PER_PAGE = 48;

export interface LeavingView {
  readonly page: Page<LeavingRow>;
  /** Why nothing goes although it is due; absent where it does. */
  readonly held?: Held;
  readonly bytes: number;
}

/** `trial`: dry runs remove nothing · `refused`: the last plan was · `in-part`: a server was not read in full. */
export interface Held {
  readonly kind: 'trial' | 'refused' | 'in-part';
  readonly refusals: readonly Refusal[];
}

export interface LeavingRow extends Waiting {
  readonly target: KeepTarget;
  /** The run that can take it, where it is known when runs are made. */
  readonly goesAt?: EpochMs;
  /** Somebody kept it since, so that it stays. */
  readonly kept?: { readonly by: string; readonly at: EpochMs };
  readonly mayRelease: boolean;
}

export interface LeavingOptions {
  readonly person: Person;
  readonly page: number;
  readonly now: EpochMs;
  /** The first run after an instant; undefined where nobody knows. */
  readonly runAfter: (at: EpochMs) => EpochMs | undefined;
}

export function leavingView(house: House, options: LeavingOptions): LeavingView {
  const { plan } = house;
  if (plan === undefined) return { page: pageOf([], 1, PER_PAGE), bytes: 0 };
  const actions = lastActions(house.audit);
  const rows = waiting(house, plan).sort(byTime);
  const page = pageOf(rows, options.page, PER_PAGE);
  const held = heldBy(plan, runOf(house.runs, plan));
  return {
    page: { ...page, rows: page.rows.map((row) => toRow(row, plan, actions, options)) },
    bytes: knownBytes(rows.map(({ item }) => item)),
    ...(held && { held }),
  };
}

/** Everything that leaves, without what went since the plan was judged. */
export function stillLeaving(house: House): readonly Waiting[] {
  return house.plan === undefined ? [] : waiting(house, house.plan);
}

export interface Waiting {
  readonly item: LeavingItem;
  /** The earliest time it can go; for what is due, the time of the judgement. */
  readonly at: EpochMs;
  /** Why the last run left it for a later one. */
  readonly postponed?: string;
}

function waiting(house: House, plan: LatestPlan): Waiting[] {
  const gone = new Set(house.removals.filter(({ at }) => at >= plan.judgedAt).map(({ key }) => key));
  const all: readonly Waiting[] = [
    ...plan.remove.map((item) => ({ item, at: plan.judgedAt })),
    ...plan.postponed.map(({ item, because }) => ({ item, at: plan.judgedAt, postponed: because })),
    ...plan.announce.map(({ item, leavesAt }) => ({ item, at: leavesAt })),
  ];
  return all.filter(({ item }) => !gone.has(item.key));
}

function byTime(one: Waiting, other: Waiting): number {
  return one.at - other.at || (one.item.title < other.item.title ? -1 : 1);
}

function toRow(
  { item, at, postponed }: Waiting,
  plan: LatestPlan,
  actions: ReadonlyMap<string, AuditEntry>,
  { person, now, runAfter }: LeavingOptions,
): LeavingRow {
  const target = targetOfLeaving(item);
  const last = actions.get(targetText(target));
  // What was done before the plan was judged is in the plan already.
  const since = last !== undefined && last.at >= plan.judgedAt && last.action === 'keep' ? last : undefined;
  // A run that did not happen takes nothing any more.
  const goesAt = runAfter(Math.max(at, now));
  return {
    item,
    target,
    at,
    ...(goesAt !== undefined && { goesAt }),
    ...(postponed !== undefined && { postponed }),
    ...(since && { kept: { by: since.person, at: since.at } }),
    mayRelease: mayRelease(person, last),
  };
}

/** The run that made the plan. */
export function runOf(runs: readonly Run[], { judgedAt }: LatestPlan): Run | undefined {
  return runs.find((run) => run.judgedAt === judgedAt);
}

function heldBy({ refusals, complete }: LatestPlan, run: Run | undefined): Held | undefined {
  if (!complete) return { kind: 'in-part', refusals };
  if (refusals.length > 0) return { kind: 'refused', refusals };
  return run?.mode === 'dry-run' ? { kind: 'trial', refusals } : undefined;
}

export function knownBytes(items: readonly { readonly sizeBytes: number | 'unknown' }[]): number {
  return items.reduce((sum, { sizeBytes }) => sum + (sizeBytes === 'unknown' ? 0 : sizeBytes), 0);
}
