import { type EpochMs, isCredible } from '../basics/time.ts';
import type { UserWatch } from '../facts/facts.ts';
import { playKey, type WatchKey } from '../facts/keys.ts';
import { type Ledger, noted } from '../facts/ledger.ts';

/** What earlier runs noted, as of now. */
export interface Remembered {
  readonly ledger: Ledger;
  readonly now: EpochMs;
}

/** When a play without a date was first seen; undefined when that is now. */
export function firstSeen(
  { user }: Pick<UserWatch, 'user'>,
  work: WatchKey,
  { ledger, now }: Remembered,
): EpochMs | undefined {
  return noted(ledger.undatedSince[playKey(user, work)], now);
}

/** When a play was: its date, or when it was first seen where it has none; undefined where that is not known. */
export function dateOfPlay(
  entry: Pick<UserWatch, 'user' | 'lastPlayedAt'>,
  work: () => WatchKey,
  remembered: Remembered,
): EpochMs | undefined {
  const { lastPlayedAt } = entry;
  if (lastPlayedAt === 'undated') return firstSeen(entry, work(), remembered);
  return lastPlayedAt !== 'unknown' && isCredible(lastPlayedAt) ? lastPlayedAt : undefined;
}
