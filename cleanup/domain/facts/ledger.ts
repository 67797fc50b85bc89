import { type EpochMs, isCredible, reached } from '../basics/time.ts';
import type { EpisodeFileFacts, MovieFileFacts } from './facts.ts';
import type { InstanceName, JellyfinUserId } from './ids.ts';
import {
  episodeFileKey,
  type FileKey,
  movieFileKey,
  type PlayKey,
  type RemovalKey,
  type SeriesKey,
} from './keys.ts';

/**
 * What the cleanup remembers between runs. It can only delay: an entry that is missing means that a
 * thing was not announced, not seen and not removed, so a lost or damaged ledger keeps more. Only of `doubted` the
 * entries themselves keep. Parts that may be absent are so in ledgers of earlier versions.
 */
export interface Ledger {
  readonly version: 1;
  /** Since when each file has stood on the announce list of live runs without interruption. */
  readonly announced: Announcements;
  /** The same of dry runs, which nobody saw: it counts for dry runs only. */
  readonly dryAnnounced?: Announcements;
  /** When each series that has ended was first seen as ended: statuses flap. */
  readonly endedSince?: Readonly<Partial<Record<SeriesKey, EpochMs>>>;
  /** Since when nothing but time has kept each file; asked of files that are newer than a play that counts. */
  readonly countedSince?: Announcements;
  /** When a play that carries no date was first seen. */
  readonly undatedSince: Readonly<Partial<Record<PlayKey, EpochMs>>>;
  /** Plays of each user that were once not to be believed: what showed it may be gone while the mark is still there. */
  readonly doubted?: Readonly<Partial<Record<JellyfinUserId, readonly DoubtedPlay[]>>>;
  /** What the cleanup itself removed. */
  readonly removed: Readonly<Partial<Record<RemovalKey, Removal>>>;
  /** The library at the last complete run that nothing refused; absent before the first. */
  readonly census?: Census;
}

/** Instants by file. */
export type Announcements = Readonly<Partial<Record<FileKey, EpochMs>>>;

/** Whether anything can be removed by the run that judges. */
export type RunMode = 'dry-run' | 'live';

/**
 * The ledger as a run of that mode has to see it: a dry run counts what either kind announced, so that it
 * shows what a live one would have done; a live run what live ones announced.
 */
export function ledgerFor(ledger: Ledger, mode: RunMode): Ledger {
  return mode === 'live' ? ledger : { ...ledger, announced: { ...ledger.dryAnnounced, ...ledger.announced } };
}

/** An instant that an earlier run can have noted; one of the future, or a damaged one, says nothing. */
export function noted(instant: EpochMs | undefined, now: EpochMs): EpochMs | undefined {
  return instant !== undefined && isCredible(instant) && reached(instant, now) ? instant : undefined;
}

/** A file as the ledger knows it. */
export interface NotedFile {
  readonly key: FileKey;
  readonly importedAt: EpochMs | 'unknown';
}

export function notedMovieFile(
  instance: InstanceName,
  { id, importedAt }: Pick<MovieFileFacts, 'id' | 'importedAt'>,
): NotedFile {
  return { key: movieFileKey(instance, id), importedAt };
}

export function notedEpisodeFile(
  instance: InstanceName,
  { id, importedAt }: Pick<EpisodeFileFacts, 'id' | 'importedAt'>,
): NotedFile {
  return { key: episodeFileKey(instance, id), importedAt };
}

/** As `noted`, of a file. A rebuilt database gives numbers out anew: what is older than the file was noted of another. */
export function notedOf(
  notes: Announcements,
  { key, importedAt }: NotedFile,
  now: EpochMs,
): EpochMs | undefined {
  const since = noted(notes[key], now);
  const isAnother = since !== undefined && importedAt !== 'unknown' && since < importedAt;
  return isAnother ? undefined : since;
}

/** A play that proves nothing for as long as it bears that date. */
export interface DoubtedPlay {
  /** The server's date; of a play without one, when it was first seen. */
  readonly at: EpochMs;
  readonly because: 'shared-state' | 'same-instants' | 'marked-together' | 'seen-together' | 'no-runtime';
  /** How many titles were marked, or first seen, within a minute. */
  readonly count?: number;
}

/** One removal of the past. */
export interface Removal {
  readonly at: EpochMs;
  readonly instance: string;
  /** Files that went with it, for telling a shrunken library from a tidied one. */
  readonly files: number;
}

/** How many files each Radarr and Sonarr instance had. */
export interface Census {
  readonly at: EpochMs;
  readonly files: Readonly<Partial<Record<string, number>>>;
}

/** The ledger of a cleanup that has never run, and of one whose state was lost or damaged. */
export const EMPTY_LEDGER: Ledger = { version: 1, announced: {}, undatedSince: {}, removed: {} };
