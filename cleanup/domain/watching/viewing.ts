import { firstByName } from '../basics/first-by-name.ts';
import type { EpochMs } from '../basics/time.ts';
import type {
  EpisodeFacts,
  MovieFacts,
  MovieFileFacts,
  SeriesFacts,
  Tri,
  UserWatch,
} from '../facts/facts.ts';
import type { InstanceName } from '../facts/ids.ts';
import type { Doubt } from './doubt.ts';
import type { Viewer } from './viewers.ts';

/** What one user did with one film or episode, over all of its copies. */
export interface Viewing {
  readonly viewer: Viewer;
  /** Whether the user may see it; absent while no copy says anything of this user. */
  readonly access: Tri | undefined;
  readonly played: boolean;
  /** Latest play, `-Infinity` without one; a play that has no date counts from when it was first seen. */
  readonly playedAt: EpochMs;
  /** Whether `playedAt` is the server's own date. */
  readonly dated: boolean;
  /** A play without a date was not known before: when it was first seen has yet to be remembered. */
  readonly justSeen: boolean;
  /** The state could not be read in some copy. */
  readonly stateUnknown: boolean;
  /** A date could not be read that may be the latest. */
  readonly dateUnknown: boolean;
  /** Why a play among them may have been none. */
  readonly doubt: Doubt | undefined;
  /** Latest visit that left a resume point: `Infinity` when it has no date, `-Infinity` without one. */
  readonly openSince: EpochMs;
  /** Whether `openSince` stands for a date that could not be read. */
  readonly openSinceUnknown: boolean;
  /** A resume point may be open that could not be read. */
  readonly positionUnknown: boolean;
  readonly favorite: Tri;
  /** Whether the user began something that did not end as played. */
  readonly started: Tri;
}

/** One copy of a film or episode, as far as watching it goes. */
export type Copy = CopyOf & {
  readonly watches: readonly UserWatch[];
  /** False only where there is known to be no file: then no entries means that there is nothing to tell. */
  readonly mayHaveFile: boolean;
  /** Whether its `played` is a play: it is the copy that is judged, or proven to be Jellyfin's item. */
  readonly believed: boolean;
  /** Of the file; absent where there is no known file, and in snapshots that do not tell. */
  readonly runtime?: MovieFileFacts['runtime'] | undefined;
  /** A further version of the Jellyfin item of one of the others. */
  readonly isAlternate?: true;
};

/**
 * The instance of a copy that has a file and is not proven to be the item whose watch state it carries; of
 * several the first by name, whatever the order they were found in.
 */
export function unprovenCopyIn(copies: readonly Copy[]): InstanceName | undefined {
  let first: InstanceName | undefined;
  for (const copy of copies) {
    if (!copy.mayHaveFile || copy.believed || copy.isAlternate) continue;
    const { instance } = copy.kind === 'movie' ? copy.movie : copy.series;
    first = firstByName(first, instance);
  }
  return first;
}

type CopyOf =
  | { readonly kind: 'movie'; readonly movie: MovieFacts }
  | { readonly kind: 'episode'; readonly series: SeriesFacts; readonly episode: EpisodeFacts };

/** Of a user who did nothing, before anything is found. */
export function noViewing(viewer: Viewer, access: Tri | undefined): Viewing {
  return {
    viewer,
    access,
    played: false,
    playedAt: Number.NEGATIVE_INFINITY,
    dated: true,
    justSeen: false,
    stateUnknown: false,
    dateUnknown: false,
    doubt: undefined,
    openSince: Number.NEGATIVE_INFINITY,
    openSinceUnknown: false,
    positionUnknown: false,
    favorite: false,
    started: false,
  };
}
