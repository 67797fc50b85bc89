import type { EpisodeFacts, EpisodeFileFacts, EpochMs, MovieFacts, SeriesFacts } from './facts.ts';
import type { ItemKey } from './keys.ts';
import type { Policy } from './policy.ts';
import type { KeepReason } from './reason.ts';
import type { PolicyProblem } from './watchers.ts';

/** A list that cannot be empty. */
export type NonEmpty<T> = readonly [T, ...T[]];

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
}

export interface WatchedCount {
  readonly watched: Amount;
  readonly keepTag: Amount;
}

/** A number of movies or episodes, and of the bytes of their files. */
export interface Amount {
  readonly items: number;
  /** Sum of the known sizes; a file with several episodes counts once. */
  readonly bytes: number;
  /** Files whose size is unknown. */
  readonly unsized: number;
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

/** A file with the episodes it holds; none where Sonarr contradicts itself, and then it is kept. */
export interface HeldFile {
  readonly file: EpisodeFileFacts;
  /** By season and number. */
  readonly episodes: readonly EpisodeFacts[];
}

/** The times of something that goes, or would go if only time passed, and the plays that justify it. */
export interface Leaving {
  /** Last relevant event: a counted play or an import, whichever is later. */
  readonly clockAt: EpochMs;
  /** `clockAt` plus the grace period. */
  readonly dueAt: EpochMs;
  /** Since when all of its files have been announced; absent while one is not. */
  readonly announcedAt?: EpochMs;
  /** Whether it belongs on the announce list at the time of the judgement. */
  readonly announce: boolean;
  /** For each file: the counted plays, in the order of the unit's files. */
  readonly plays: readonly (readonly Play[])[];
}

/** A user's play that counted. */
export interface Play {
  readonly user: string;
  readonly at: EpochMs;
  /** False when the server has no date and `at` is when the play was first seen. */
  readonly dated: boolean;
  /** Which episode of the file; absent for movies. */
  readonly episode?: { readonly season: number; readonly number: number };
}

/** The file of a movie or episode where it is known to have one. */
export function knownFile<File>({ file }: { readonly file: File | 'none' | 'unknown' }): File | undefined {
  return file === 'none' || file === 'unknown' ? undefined : file;
}
