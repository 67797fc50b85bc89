import type { EpochMs } from '../basics/time.ts';
import type { Tri } from '../facts/facts.ts';
import type { Doubt } from '../policy/reason.ts';
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
