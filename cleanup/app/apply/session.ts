import type { InstanceName } from '../../domain/facts/ids.ts';
import type { ItemKey } from '../../domain/facts/keys.ts';
import type { Ledger } from '../../domain/facts/ledger.ts';
import type { PlanItem } from '../../domain/plan/plan.ts';
import { recordRemovals } from '../../domain/remember/record-removals.ts';
import { StateFailure } from '../../ports/state-failure.ts';
import type { JournalEntry, Monitored, StepName, UnfinishedRemoval } from '../../ports/state-store.ts';
import type { ApplyWorld } from './apply-world.ts';
import { RemovedOfTorrents } from './removed-of-torrents.ts';
import { type StorageWatch, watchStorage } from './storage-watch.ts';

/** What is known while a plan is applied. */
export interface Session {
  readonly world: ApplyWorld;
  readonly storage: StorageWatch;
  readonly torrentFiles: RemovedOfTorrents;
  /** Instances of which nothing more is tried, and what their items come to. */
  readonly closed: Map<InstanceName, Closed>;
  /** Failures of each server since its last success, by its configured name. */
  readonly failures: Map<string, number>;
  /** What was monitored of items whose removal has begun, in this run or in an earlier one that did not end it. */
  readonly monitored: Map<ItemKey, Monitored>;
  ledger: Ledger;
  /** Why nothing new is begun. */
  stopped?: string;
  /** What the state folder failed with that it should not: the run ends with it. */
  broken?: unknown;
}

export type Closed = { readonly kind: 'not-reached' | 'unsafe-storage'; readonly detail: string };

export function startSession(world: ApplyWorld, unfinished: readonly UnfinishedRemoval[]): Session {
  const { readers, files, limits, ledger, seen } = world;
  const { maxShrink } = limits;
  const { disk } = readers;
  return {
    world,
    storage: watchStorage([...readers.movies, ...readers.series], {
      filesBefore: files,
      maxShrink,
      disk,
      seen,
    }),
    torrentFiles: new RemovedOfTorrents(),
    closed: new Map(),
    failures: new Map(),
    monitored: new Map(
      unfinished.flatMap(({ item, monitored }) => (monitored === undefined ? [] : [[item.key, monitored]])),
    ),
    ledger,
  };
}

export const TOLD_TO_STOP = 'the run was told to stop';

/** Whether nothing new may be begun: a signal came, or state can no longer be written. */
export function isStopped(session: Session): boolean {
  if (session.world.signal.aborted) session.stopped ??= TOLD_TO_STOP;
  return session.stopped !== undefined;
}

/** Remembers what is gone, at once on the disk. What cannot be kept stops the run; it is in the journal. */
export async function record(session: Session, items: readonly PlanItem[]): Promise<void> {
  const { clock, saveLedger } = session.world;
  session.ledger = recordRemovals(session.ledger, items, clock.now());
  await stopping(session, () => writing(session, () => saveLedger(session.ledger)));
}

/** A step that failed, with the failure as the server or the state folder told it. */
export class StepFailure extends Error {
  override readonly name = 'StepFailure';
  readonly step: StepName;

  constructor(step: StepName, cause: Error) {
    super(cause.message, { cause });
    this.step = step;
  }
}

/** Does one step of some items that go together: a line in the journal before it, and one after. */
export async function step<Result>(
  session: Session,
  items: readonly PlanItem[],
  name: StepName,
  action: () => Promise<Result>,
): Promise<Result> {
  const lines = (kind: 'before' | 'after') =>
    append(session, items, ({ key }) => ({ kind, at: session.world.clock.now(), key, step: name }));
  try {
    await lines('before');
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    session.stopped = error.message;
    throw new StepFailure(name, error);
  }
  const result = await action();
  await stopping(session, () => lines('after'));
  return result;
}

/** What of an item was monitored is told before it is unmonitored. */
export async function begin(session: Session, items: readonly PlanItem[]): Promise<void> {
  await append(session, items, (item) => {
    const monitored = session.monitored.get(item.key);
    const at = session.world.clock.now();
    return { kind: 'begin', at, key: item.key, item, ...(monitored && { monitored }) };
  });
}

export async function end(
  session: Session,
  items: readonly PlanItem[],
  outcome: 'removed' | 'failed' | 'skipped',
): Promise<void> {
  await stopping(session, () =>
    append(session, items, ({ key }) => ({ kind: 'end', at: session.world.clock.now(), key, outcome })),
  );
}

async function append(
  session: Session,
  items: readonly PlanItem[],
  entryOf: (item: PlanItem) => JournalEntry,
): Promise<void> {
  const { journal } = session.world;
  for (const item of items) await writing(session, () => journal.append(entryOf(item)));
}

async function writing(session: Session, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof StateFailure)) session.broken = error;
    throw error;
  }
}

/** What was done is done: state that cannot be written any more only stops what would come next. */
async function stopping(session: Session, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof StateFailure)) throw error;
    session.stopped ??= error.message;
  }
}
