import type { SourceFacts } from '../../domain/facts/facts.ts';
import type { Ledger } from '../../domain/facts/ledger.ts';
import type { Limits, Policy } from '../../domain/policy/policy.ts';
import type { Clock, Progress } from '../../ports/progress.ts';
import type { MovieRemover, SeriesRemover, TorrentRemover } from '../../ports/removers.ts';
import type { Journal } from '../../ports/state-store.ts';
import type { ItemOutcome } from '../outcome.ts';
import type { LibraryReaders } from '../readers.ts';
import type { ReadAgain } from '../taken-snapshot.ts';

/** What can remove; it exists in live mode only. One remover for each instance that is read. */
export interface Removers {
  readonly movies: readonly MovieRemover[];
  readonly series: readonly SeriesRemover[];
  /** Present only where `removal.torrents` is `remove` and a download client is configured. */
  readonly torrents?: TorrentRemover;
}

/** How far a removal goes beyond the files. */
export interface RemovalOptions {
  /** Whether Radarr's entry of a movie goes once its file has. */
  readonly movieEntry: boolean;
  /** Whether an entry that goes is put on the server's import-list exclusions. */
  readonly exclude: boolean;
  /** Whether torrents that hold the data are removed too, or only named. */
  readonly torrents: 'report' | 'remove';
}

/** Everything that applying a plan works on. */
export interface ApplyWorld {
  readonly readAgain: ReadAgain;
  /** Reading confirms every step. */
  readonly readers: Pick<LibraryReaders, 'movies' | 'series' | 'downloads' | 'disk'>;
  readonly removers: Removers;
  readonly removal: RemovalOptions;
  readonly policy: Policy;
  readonly limits: Limits;
  /** As it is after the judgement of this run. */
  readonly ledger: Ledger;
  /** Called after each removal, so that a kill loses none. */
  readonly saveLedger: (ledger: Ledger) => Promise<void>;
  readonly journal: Journal;
  /** Of the facts the plan was made of: who has a recycle bin. */
  readonly sources: readonly SourceFacts[];
  /** Of the same facts: how many files each instance had, counted as its own list of titles does. */
  readonly files: ReadonlyMap<string, number>;
  /** Of the same facts: paths of files that were seen where the library is mounted. */
  readonly seen: readonly string[];
  readonly clock: Clock;
  readonly progress: Progress;
  /** Aborted by SIGTERM: the step that has begun is finished, nothing new is. */
  readonly signal: AbortSignal;
}

export interface ApplyResult {
  /** One for each item of the plan, in its order. */
  readonly outcomes: readonly ItemOutcome[];
  /** The ledger with all removals recorded. */
  readonly ledger: Ledger;
  /** Why nothing more was removed before the end of the plan, a line for people; absent when it was worked through. */
  readonly stopped?: string;
}
