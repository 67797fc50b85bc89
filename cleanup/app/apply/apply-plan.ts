import type { NonEmpty } from '../../domain/basics/non-empty.ts';
import type { Facts } from '../../domain/facts/facts.ts';
import type { ItemKey } from '../../domain/facts/keys.ts';
import { boundTo, bundles } from '../../domain/plan/bundles.ts';
import type { EpisodeItem, Plan, PlanItem, SeasonItem } from '../../domain/plan/plan.ts';
import { ServerFailure } from '../../ports/server-failure.ts';
import { StateFailure } from '../../ports/state-failure.ts';
import type { ItemOutcome, Skipped } from '../outcome.ts';
import type { ApplyResult, ApplyWorld } from './apply-world.ts';
import { episodesTarget } from './episodes-target.ts';
import { judgeAgain, keptByPolicy } from './judge-again.ts';
import { type Qualified, qualify } from './qualify.ts';
import { removeFiles } from './remove-files.ts';
import { removeSeries } from './remove-series.ts';
import { isStopped, type Session, startSession } from './session.ts';
import type { StorageWatch } from './storage-watch.ts';
import { movieTarget } from './target.ts';

/** So many failures in a row, and an instance is not asked any more. */
export const FAILURES_IN_A_ROW = 3;

type Applied = Pick<Plan, 'remove' | 'refusals' | 'complete'>;
type Outcomes = ReadonlyMap<ItemKey, ItemOutcome>;

/**
 * Removes what the plan lists and nothing else, each item judged again right before. What shares files goes
 * together or not at all; one failure does not stop the others.
 */
export async function applyPlan(plan: Applied, world: ApplyWorld): Promise<ApplyResult> {
  if (plan.refusals.length > 0 || !plan.complete) throw new Error('a refused plan is never applied');
  const session = startSession(world, await world.journal.unfinished());
  const outcomes = new Map<ItemKey, ItemOutcome>();
  for (const bundle of bundles(plan.remove)) {
    world.progress.at('removing', outcomes.size, plan.remove.length);
    for (const outcome of await applyBundle(bundle, session, outcomes))
      outcomes.set(outcome.item.key, outcome);
  }
  return {
    outcomes: plan.remove.map((item) => outcomes.get(item.key) ?? { kind: 'not-reached', item }),
    ledger: session.ledger,
    ...(session.stopped !== undefined && { stopped: session.stopped }),
  };
}

async function applyBundle(
  items: readonly PlanItem[],
  session: Session,
  outcomes: Outcomes,
): Promise<readonly ItemOutcome[]> {
  if (isStopped(session)) return items.map((item) => ({ kind: 'not-reached', item }));
  const held = items.map((item) => closedOutcome(item, session) ?? boundOutcome(item, items, outcomes));
  if (held.some((outcome) => outcome !== undefined)) return allOrNone(items, held);
  const result = await tryBundle(items, session);
  count(result, session);
  return result;
}

/** Failures of servers and of the state folder before the first step; later ones are told by their step. */
async function tryBundle(items: readonly PlanItem[], session: Session): Promise<readonly ItemOutcome[]> {
  try {
    const { storage, world } = session;
    const unsafe = await unsafeOutcomes(items, session, (instance, paths) =>
      storage.check(instance, paths, world.clock.now()),
    );
    if (unsafe !== undefined) return unsafe;
    const judged: (Qualified | Skipped)[] = [];
    for (const item of items) judged.push(await lookAgain(item, session));
    const qualified = judged.filter((one) => one.kind === 'qualified');
    if (qualified.length < judged.length) {
      return allOrNone(
        items,
        judged.map((one) => (one.kind === 'qualified' ? undefined : one)),
      );
    }
    const unseen = await unsafeOutcomes(items, session, storage.unseen);
    if (unseen !== undefined) return unseen;
    const [first] = qualified;
    return first === undefined ? [] : await removeBundle(items, first.facts, session);
  } catch (error) {
    return failedOutcomes(items, error, session);
  }
}

function failedOutcomes(
  items: readonly PlanItem[],
  error: unknown,
  session: Session,
): readonly ItemOutcome[] {
  if (error instanceof StateFailure) session.stopped ??= error.message;
  else if (error instanceof ServerFailure) blame(error, items, session);
  else return faultOutcomes(items, error, session);
  const { message } = error;
  return items.map((item) => ({ kind: 'failed', item, problem: message }));
}

/**
 * A fault of this program ends its bundle and not the run, of which the rest would go untold. What it left open in
 * the journal the next run finds out. A state folder that failed so is another matter: nothing can be remembered.
 */
function faultOutcomes(
  items: readonly PlanItem[],
  error: unknown,
  { broken }: Session,
): readonly ItemOutcome[] {
  if (broken !== undefined) throw error;
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const problem = `unexpected fault, please report it: ${what
    .split('\n', 2)
    .map((line) => line.trim())
    .join(' ')}`;
  return items.map((item) => ({ kind: 'failed', item, problem, fault: true }));
}

async function lookAgain(item: PlanItem, { world, ledger }: Session): Promise<Qualified | Skipped> {
  const now = world.clock.now();
  return qualify(item, await world.readAgain(item, now), world.policy, ledger, now);
}

async function unsafeOutcomes(
  items: readonly PlanItem[],
  { closed }: Session,
  look: StorageWatch['unseen'],
): Promise<readonly ItemOutcome[] | undefined> {
  const [first] = items;
  if (first === undefined) return undefined;
  const paths = items.flatMap(({ files }) => files.map(({ path }) => path));
  const problem = await look(first.instance, paths);
  if (problem === undefined) return undefined;
  const { of, detail } = problem;
  if (of === 'instance') closed.set(first.instance, { kind: 'unsafe-storage', detail });
  return items.map((item) => ({ kind: 'skipped', item, because: 'unsafe-storage', detail }));
}

function closedOutcome(item: PlanItem, { closed }: Session): ItemOutcome | undefined {
  const why = closed.get(item.instance);
  if (why === undefined) return undefined;
  return why.kind === 'not-reached'
    ? { kind: 'not-reached', item, detail: why.detail }
    : { kind: 'skipped', item, because: 'unsafe-storage', detail: why.detail };
}

/** What has to go with it, or before it, and does not. */
function boundOutcome(item: PlanItem, bundle: readonly PlanItem[], outcomes: Outcomes): Skipped | undefined {
  const missing = boundTo(item).find((key) => bundle.every((other) => other.key !== key));
  const before = item.kind === 'series' ? item.after : [];
  const stays = missing ?? before.find((key) => outcomes.get(key)?.kind !== 'removed');
  return stays === undefined ? undefined : bound(item, stays);
}

function bound(item: PlanItem, to: ItemKey): Skipped {
  return { kind: 'skipped', item, because: 'bound', detail: `it goes only with ${to}, which stays` };
}

/** Each item that stays with its own reason, and the others because of the first of them. */
function allOrNone(
  items: readonly PlanItem[],
  reasons: readonly (ItemOutcome | undefined)[],
): readonly ItemOutcome[] {
  const first = reasons.find((reason) => reason !== undefined);
  return items.flatMap(
    (item, index) => reasons[index] ?? (first === undefined ? [] : bound(item, first.item.key)),
  );
}

async function removeBundle(
  items: readonly PlanItem[],
  facts: Facts,
  session: Session,
): Promise<readonly ItemOutcome[]> {
  const { readers, removers, removal } = session.world;
  const [first] = items;
  if (first === undefined) return [];
  const again = judgeAgain(items, facts, session);
  if (first.kind === 'movie') {
    const manager = serving(readers.movies, first);
    const remover = serving(removers.movies, first);
    const whyKept = keptByPolicy(session.world.policy, first.instance);
    const target = movieTarget(first, manager, remover, removal, { judgeAgain: again, whyKept });
    return removeFiles(target, facts, session);
  }
  const manager = serving(readers.series, first);
  const remover = serving(removers.series, first);
  if (first.kind === 'series') return [await removeSeries(first, manager, remover, again, session)];
  // Only seasons are bound to one another.
  const together = items as NonEmpty<SeasonItem | EpisodeItem>;
  return removeFiles(episodesTarget(together, facts, manager, remover, again), facts, session);
}

function serving<Server extends { readonly instance: string }>(
  servers: readonly Server[],
  { instance }: PlanItem,
): Server {
  const found = servers.find((server) => server.instance === instance);
  if (found === undefined) throw new Error(`no server for ${instance}, which the plan removes from`);
  return found;
}

/** A bundle counts once, for the instance it is of, unless the failure named another server. */
function count(outcomes: readonly ItemOutcome[], session: Session): void {
  const { failures } = session;
  const [first] = outcomes;
  if (first === undefined) return;
  const { instance } = first.item;
  if (outcomes.some((outcome) => outcome.kind === 'failed' && outcome.step !== undefined)) {
    countFailure(instance, session);
  } else if (outcomes.some(({ kind }) => kind === 'removed')) {
    // Everything that it takes has answered; what was skipped proves nothing of the server.
    for (const name of [...failures.keys()]) {
      if (name === instance || managerOf(name, session) === undefined) failures.delete(name);
    }
  }
}

/** Of a failure before the first step: which server it was. */
function blame({ server }: ServerFailure, [first]: readonly PlanItem[], session: Session): void {
  const name = server ?? first?.instance;
  if (name !== undefined) countFailure(name, session);
}

/** A server that fails again and again is down, and asking it a hundred times helps nobody. */
function countFailure(name: string, session: Session): void {
  const { failures, closed } = session;
  const inARow = (failures.get(name) ?? 0) + 1;
  failures.set(name, inARow);
  if (inARow < FAILURES_IN_A_ROW) return;
  const detail = `not tried: ${name} failed ${FAILURES_IN_A_ROW} times in a row`;
  const manager = managerOf(name, session);
  // Without any other server, as the one that knows who watched what, nothing can be judged again.
  if (manager === undefined) session.stopped ??= detail;
  else if (!closed.has(manager.instance)) closed.set(manager.instance, { kind: 'not-reached', detail });
}

function managerOf(name: string, { world }: Session) {
  return [...world.readers.movies, ...world.readers.series].find(({ instance }) => instance === name);
}
