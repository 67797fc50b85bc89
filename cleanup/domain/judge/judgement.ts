import type { NonEmpty } from '../basics/non-empty.ts';
import type { EpochMs } from '../basics/time.ts';
import type { Amount } from '../facts/amount.ts';
import type { MovieFacts, SeriesFacts } from '../facts/facts.ts';
import type { HeldFile } from '../facts/held-file.ts';
import type { JellyfinUserId } from '../facts/ids.ts';
import type { ItemKey } from '../facts/keys.ts';
import type { Play } from '../facts/play.ts';
import type { Policy } from '../policy/policy.ts';
import type { KeepReason } from '../policy/reason.ts';
import type { PolicyProblem } from '../policy/watchers.ts';
import type { SuspectMarks } from '../watching/suspect-marks.ts';

/** What the judge says of a whole library. */
export interface Judgement {
  readonly judgedAt: EpochMs;
  readonly policy: Policy;
  /** Why the policy fits no user; while there is one, everything is kept. */
  readonly problems: readonly PolicyProblem[];
  /**
   * One verdict for everything that goes or stays as a whole. The units of `movie`, `season` and
   * `episode` hold every file of the library exactly once.
   */
  readonly verdicts: readonly Verdict[];
  /** Movies and episodes with a file: how many were watched, and how many of those wear the keep tag. */
  readonly watched: { readonly movies: WatchedCount; readonly episodes: WatchedCount };
  /** Users with marks that look as if nobody had watched. */
  readonly suspects: ReadonlyMap<JellyfinUserId, SuspectMarks>;
  /** Set where the policy looks at free space. */
  readonly pressure?: Pressure;
}

/** What the free space of the disks changed. */
export interface Pressure {
  /** Root folders of which it is not known what is free, as `radarr /data/movies`; where there is one, nothing goes sooner. */
  readonly unknown: readonly string[];
  /** The disks that are short. */
  readonly disks: readonly ShortDisk[];
}

export interface ShortDisk {
  /** Root folders on it, as `radarr /data/movies`. */
  readonly folders: readonly string[];
  readonly freeBytes: number;
  readonly wantedBytes: number;
  /** What goes anyway frees, or may free. */
  readonly anywayBytes: number;
  /** Items that go sooner, now or after their shortened notice, and what they free. */
  readonly sooner: number;
  readonly soonerBytes: number;
}

export interface WatchedCount {
  readonly watched: Amount;
  readonly keepTag: Amount;
}

export type Verdict = KeepVerdict | RemoveVerdict;

export interface KeepVerdict {
  readonly kind: 'keep';
  readonly key: ItemKey;
  readonly unit: FileUnit;
  /** One reason a code at most. */
  readonly reasons: NonEmpty<KeepReason>;
  /** Set when nothing but time keeps it (`in-grace`, `in-notice`, both known). */
  readonly leaving?: Leaving;
}

export interface RemoveVerdict {
  readonly kind: 'remove';
  readonly key: ItemKey;
  readonly unit: Unit;
  readonly leaving: Leaving;
}

export type FileUnit = MovieUnit | SeasonUnit | EpisodeUnit;
export type Unit = FileUnit | SeriesUnit;

/** One copy of a movie. */
export interface MovieUnit {
  readonly kind: 'movie';
  readonly movie: MovieFacts;
}

/** All files of a regular season (number 1 or higher), judged together. */
export interface SeasonUnit {
  readonly kind: 'season';
  readonly series: SeriesFacts;
  readonly season: number;
  readonly files: NonEmpty<HeldFile>;
}

/** One file judged alone: a special, or any file of a series judged by episode. */
export interface EpisodeUnit {
  readonly kind: 'episode';
  readonly series: SeriesFacts;
  readonly files: readonly [HeldFile];
}

/** A series without any file left, to be removed from Sonarr; it owns no files. */
export interface SeriesUnit {
  readonly kind: 'series';
  readonly series: SeriesFacts;
  /** Items of the same judgement that must go first. */
  readonly after: readonly ItemKey[];
}

/** The times of something that goes, or would go if only time passed, and the plays that justify it. */
export interface Leaving {
  /** Last relevant event: a counted play or an import, whichever is later. */
  readonly clockAt: EpochMs;
  /** `clockAt` plus the grace period. */
  readonly dueAt: EpochMs;
  /** Since when all of its files have been announced; absent while one is not. */
  readonly announcedAt?: EpochMs;
  /** Set on what goes sooner because its disk is short of space: when its usual grace period would end. */
  readonly usuallyDueAt?: EpochMs;
  /** Whether it belongs on the announce list at the time of the judgement. */
  readonly announce: boolean;
  /** For each file: the counted plays, in the order of the unit's files. */
  readonly plays: readonly (readonly Play[])[];
}
