import type { NonEmpty } from '../basics/non-empty.ts';
import type { EpochMs } from '../basics/time.ts';
import type { Amount } from '../facts/amount.ts';
import type { ProviderIds } from '../facts/facts.ts';
import type {
  InstanceName,
  JellyfinItemId,
  RadarrFileId,
  RadarrMovieId,
  SonarrEpisodeId,
  SonarrFileId,
  SonarrSeriesId,
} from '../facts/ids.ts';
import type { ItemKey } from '../facts/keys.ts';
import type { Play } from '../facts/play.ts';
import type { Pressure } from '../judge/judgement.ts';
import type { Limits, Policy } from '../policy/policy.ts';
import type { KeepReason } from '../policy/reason.ts';
import type { Refusal } from './refusal.ts';

/** What one run would do, as plain data: what is not in `remove` does not go. */
export interface Plan {
  readonly version: 1;
  readonly judgedAt: EpochMs;
  /** False when a source answered only in part; such a plan can be shown but never applied. */
  readonly complete: boolean;
  readonly policy: Policy;
  readonly limits: Limits;
  /** Any refusal, and nothing of `remove` may be removed. */
  readonly refusals: readonly Refusal[];
  /** Longest due first; a series comes after its seasons. */
  readonly remove: readonly PlanItem[];
  /** Due as well, left for a later run by a cap. */
  readonly postponed: readonly Postponed[];
  /** What will go if only time passes; these also stand in `keep`. */
  readonly announce: readonly AnnounceItem[];
  readonly keep: readonly KeptItem[];
  /** How many of `announce` only dry runs had announced: nobody saw that, and in a live run it starts anew. */
  readonly noticesRestart: number;
  readonly totals: Totals;
  /** Set where the policy looks at free space. */
  readonly pressure?: Pressure;
}

export type PlanItem = MovieItem | SeasonItem | EpisodeItem | SeriesItem;

interface PlanItemBase {
  readonly key: ItemKey;
  readonly title: string;
  readonly year?: number;
  readonly instance: InstanceName;
  readonly providerIds: ProviderIds;
  /** Last relevant event: a counted play or an import, whichever is later. */
  readonly clockAt: EpochMs;
  /** End of the grace period. */
  readonly dueAt: EpochMs;
  /** Set on what goes sooner because its disk is short of space: when its usual grace period would end. */
  readonly usuallyDueAt?: EpochMs;
  /** Since when it has been announced; absent where no notice is asked for. */
  readonly announcedAt?: EpochMs;
  readonly sizeBytes: number | 'unknown';
  /** What the disk gains: known where no other hard link can hold the data. */
  readonly freedBytes: number | 'unknown';
}

export interface MovieItem extends PlanItemBase {
  readonly kind: 'movie';
  readonly movieId: RadarrMovieId;
  readonly files: readonly [MoviePlanFile];
}

export interface SeasonItem extends PlanItemBase {
  readonly kind: 'season';
  readonly seriesId: SonarrSeriesId;
  readonly season: number;
  /** Jellyfin's item of the season, under which it is announced; absent when it has none. */
  readonly jellyfinItem?: JellyfinItemId;
  readonly files: NonEmpty<EpisodePlanFile>;
}

/** One file that goes alone: a special, or any file of a series judged by episode. */
export interface EpisodeItem extends PlanItemBase {
  readonly kind: 'episode';
  readonly seriesId: SonarrSeriesId;
  readonly files: readonly [EpisodePlanFile];
}

/** Sonarr's entry of a series that has no file left once `after` has gone. */
export interface SeriesItem extends PlanItemBase {
  readonly kind: 'series';
  readonly seriesId: SonarrSeriesId;
  readonly files: readonly [];
  readonly after: readonly ItemKey[];
}

interface PlanFileBase {
  readonly path: string;
  readonly sizeBytes: number | 'unknown';
  readonly freedBytes: number | 'unknown';
  readonly importedAt: EpochMs;
  readonly jellyfinItem?: JellyfinItemId;
  /** Who watched it when; empty for an unwatched episode of a season that goes by its share. */
  readonly plays: readonly Play[];
}

export interface MoviePlanFile extends PlanFileBase {
  readonly id: RadarrFileId;
}

export interface EpisodePlanFile extends PlanFileBase {
  readonly id: SonarrFileId;
  /** Every episode that loses its file with this one; all must be unmonitored first. */
  readonly episodes: readonly EpisodeRef[];
}

export interface EpisodeRef {
  readonly id: SonarrEpisodeId;
  readonly season: number;
  readonly number: number;
  readonly title: string;
  readonly tvdb?: number;
}

export interface Postponed {
  readonly item: PlanItem;
  readonly because: PostponedCode;
}

/**
 * `item-cap`, `byte-cap`: longer due items filled the run. `over-item-cap`: seasons that share files, more of
 * them than the cap, so they never fit. `over-byte-cap`: larger than the cap, or of
 * unknown size, so it never fits. `bound`: it goes only together with an item that was postponed.
 */
export type PostponedCode = 'item-cap' | 'byte-cap' | 'over-item-cap' | 'over-byte-cap' | 'bound';

export interface AnnounceItem {
  readonly item: PlanItem;
  /** On the list since; the time of the judgement for a new one. */
  readonly since: EpochMs;
  /** The earliest time it can go, when runs are made as planned; never before the judgement. */
  readonly leavesAt: EpochMs;
}

export interface KeptItem {
  readonly key: ItemKey;
  readonly kind: 'movie' | 'season' | 'episode';
  readonly title: string;
  readonly year?: number;
  readonly instance: InstanceName;
  /** The season of a `season`; absent otherwise. */
  readonly season?: number;
  /** The episodes of an `episode`; absent otherwise. */
  readonly episodes?: readonly EpisodeRef[];
  /** How many files stay; 0 for a movie without a file. */
  readonly files: number;
  readonly sizeBytes: number | 'unknown';
  readonly reasons: NonEmpty<KeepReason>;
}

export interface Totals {
  readonly movies: Tally;
  readonly episodes: Tally;
}

/** Lines of the summary: movies or episodes with a file, and their bytes. */
export interface Tally {
  /** Watched as the policy asks, whatever else keeps it. */
  readonly watched: Amount;
  /** Due in this run, before caps. */
  readonly eligible: Amount;
  /** Watched, and kept by the tag. */
  readonly skippedKeepTag: Amount;
}
