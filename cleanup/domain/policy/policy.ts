/** The retention policy: what counts as watched, how long a thing stays after that, what always stays. */

/** Whose watching counts. */
export type WatchedBy = 'primary' | 'any' | 'all' | 'starters' | { readonly users: readonly string[] };

export interface Policy {
  /** `primary`: the primary user; `any` user; `all` users with access; `starters`: everyone who started has finished. */
  readonly watchedBy: WatchedBy;
  /** Jellyfin's name of the primary user; needed only where `watchedBy` is `primary`. */
  readonly primaryUserName?: string;
  /**
   * Jellyfin's names of accounts that nobody watches with, as those of programs: unless `watchedBy` names them, what
   * they watched and did not watch decides nothing. What they mark as a favourite or play stays all the same.
   */
  readonly ignoredUsers: readonly string[];
  /** Days between the last relevant event (play, import) and the removal. May be a fraction. */
  readonly gracePeriodDays: number;
  /** Days an item is announced before it goes. 0: goes as soon as the grace period ends. */
  readonly noticeDays: number;
  /** An open resume point younger than this keeps the item. */
  readonly inProgressDays: number;
  /** Label of the tag in Radarr and Sonarr that keeps an item for good; compared without case. */
  readonly keepTagLabel: string;
  /** Share of a season's episodes that must be watched, above 0 and at most 1. */
  readonly minWatchedFraction: number;
  /** Keep the latest season with an aired episode while the series continues. */
  readonly protectLatestSeason: boolean;
  /** `season`: seasons go as wholes; `episode`: each file alone. Daily shows and tagged series are always by episode. */
  readonly seriesMode: 'season' | 'episode';
  /** Remove a series from Sonarr once it has ended and all of it was watched and removed. */
  readonly removeEndedSeries: boolean;
  readonly keep: KeepList;
  /** Absent: how full the disks are changes nothing. */
  readonly pressure?: PressurePolicy;
}

/** What a disk that is nearly full changes: what was watched longest ago goes sooner, until enough would be free. */
export interface PressurePolicy {
  /** A disk on which less is free is short. */
  readonly freeBytes: number;
  /** The grace period of what goes sooner; at most the usual one. */
  readonly gracePeriodDays: number;
  /** Its notice; at most the usual one. 0: it goes unannounced. */
  readonly noticeDays: number;
}

/** What the configuration protects by name. */
export interface KeepList {
  /** Provider ids: `tmdb:603`, `tvdb:81189`, `imdb:tt0133093`. A tmdb id names a movie or a series alike. */
  readonly ids: readonly string[];
  /** Radarr or Sonarr instances of which nothing is removed. */
  readonly instances: readonly string[];
}

/** The series tag that switches one series to `seriesMode: episode`. */
export const EPISODE_MODE_TAG = 'cleanup-episodes';

/** When a plan smells of an accident (fractions) and how much one run may take (caps). */
export interface Limits {
  /** More than this share of an instance's movies or seasons with files going in one run refuses the plan. 0 to 1. */
  readonly maxFraction: number;
  /** Where these are no more than so many, the share is not asked: a small library that was watched is no accident. */
  readonly fractionFrom: number;
  /** A library that lost more than this share since the last run refuses the plan. 0 to 1. */
  readonly maxShrink: number;
  /** The longest-due items go first, the rest is postponed. */
  readonly maxItemsPerRun: number;
  /** Bytes one run may remove; absent means no cap. */
  readonly maxBytesPerRun?: number;
  /** Refuses the plan while a Radarr or Sonarr has no recycle bin, from which files could be taken back. */
  readonly requireRecycleBin?: boolean;
}
