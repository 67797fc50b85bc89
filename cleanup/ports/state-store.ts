import type { EpochMs } from '../domain/basics/time.ts';
import type { JellyfinItemId, SonarrEpisodeId } from '../domain/facts/ids.ts';
import type { ItemKey } from '../domain/facts/keys.ts';
import type { Ledger } from '../domain/facts/ledger.ts';
import type { PlanItem } from '../domain/plan/plan.ts';
import type { Totals } from './totals.ts';

/**
 * What is kept between runs, in one folder. Whatever of it is lost, damaged or unreadable keeps more. Writing
 * throws `StateFailure`, also once another run has taken the lock.
 */
export interface StateStore {
  /**
   * Excludes a second run, in another process or in another pod on the same volume. Watching whether its holder lives
   * may take a minute; told to stop, it is taken for alive.
   */
  lock(now: EpochMs, stop?: AbortSignal): Promise<LockResult>;
  /** Never writes but, while the lock is held, a trial of whether it could. */
  ledger(): Promise<LedgerReading>;
  /** On the disk when this settles. A damaged ledger is set aside first, one of a newer version never replaced. */
  saveLedger(ledger: Ledger): Promise<void>;
  readonly journal: Journal;
  /** What the last run put on the shelf; empty when not known. */
  shelf(): Promise<ShelfMemory>;
  saveShelf(shelf: ShelfMemory): Promise<void>;
  /** Writes `runs/<time>.json` and prunes old ones. */
  saveRun(record: RunRecord): Promise<void>;
  /** Writes `latest-plan.json`, the JSON of a plan whole, for the dashboard; the cleanup never reads it. */
  savePlan(json: string): Promise<void>;
  /** What `totals.json` holds; undefined where it is not there, or cannot be read. Nothing is decided by it. */
  totals(): Promise<Totals | undefined>;
  /** A damaged file is set aside first, one of a newer version never replaced. */
  saveTotals(totals: Totals): Promise<void>;
}

/** `refused`: another run holds it · `unavailable`: nobody can hold it there. Each with a line for people. */
export type LockResult =
  | { readonly kind: 'held'; readonly lock: Lock }
  | { readonly kind: 'refused' | 'unavailable'; readonly problem: string };

export interface Lock {
  release(): Promise<void>;
}

export interface LedgerReading {
  readonly ledger: Ledger;
  /** Why it is empty or not the last one, and what to do; absent when all is well. */
  readonly problem?: string;
  /** False when nothing can be written there, or the lock is not held: then nothing may be removed. */
  readonly writable: boolean;
}

/** Members that the cleanup itself added; whatever else stands there is a person's. */
export interface ShelfMemory {
  readonly collection?: JellyfinItemId;
  readonly name?: string;
  readonly members: readonly JellyfinItemId[];
}

/** Steps of one removal in their order; the journal holds a line before and after each. */
export type StepName =
  | 'unmonitor'
  | 'confirm-unmonitored'
  | 'delete-files'
  | 'verify-deleted'
  | 'remove-torrents'
  | 'remove-entry'
  /** Instead of all that follows `unmonitor`: nothing of it was removed, so it is left as it was found. */
  | 'monitor-again';

/** What of an item was monitored for certain before its removal began: no more than that is ever put back. */
export interface Monitored {
  /** A movie's own flag. */
  readonly movie: boolean;
  /** Seasons by their number. */
  readonly seasons: readonly number[];
  readonly episodes: readonly SonarrEpisodeId[];
}

/** One line of the journal. `begin` carries the item, so that a later run can finish, undo or explain it. */
export type JournalEntry =
  | {
      readonly kind: 'begin';
      readonly at: EpochMs;
      readonly key: ItemKey;
      readonly item: PlanItem;
      /**
       * Before this removal, or before an earlier one that was not ended. Absent where nothing is unmonitored, and in
       * journals of earlier versions.
       */
      readonly monitored?: Monitored;
    }
  | {
      readonly kind: 'before' | 'after';
      readonly at: EpochMs;
      readonly key: ItemKey;
      readonly step: StepName;
    }
  | {
      readonly kind: 'end';
      readonly at: EpochMs;
      readonly key: ItemKey;
      readonly outcome: 'removed' | 'failed' | 'skipped';
    };

export interface Journal {
  /** On the disk when this settles. */
  append(entry: JournalEntry): Promise<void>;
  /** Removals that were begun and not ended, with the steps they had taken. */
  unfinished(): Promise<readonly UnfinishedRemoval[]>;
}

export interface UnfinishedRemoval {
  readonly item: PlanItem;
  readonly begunAt: EpochMs;
  /** The last line written of it. */
  readonly last: JournalEntry;
  /** As the beginning told it. */
  readonly monitored?: Monitored;
}

/** One run, for people and for the dashboard. */
export interface RunRecord {
  readonly version: 1;
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs;
  readonly mode: 'dry-run' | 'live';
  readonly exitCode: number;
  /** JSON of the plan and of what became of it, as `report/` renders them. */
  readonly report: unknown;
}
