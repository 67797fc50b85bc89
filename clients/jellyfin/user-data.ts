import * as z from 'zod';
import { Instant } from '../http/instant.ts';
import { orUnknown } from '../http/or-unknown.ts';
import { JellyfinItemId } from './ids.ts';

/** A count or time in whole units that cannot be negative; clients report positions that are. */
const natural = z.int().min(0);

/**
 * One user's mark on one movie or episode. A part of it that is missing or odd is `unknown`, and so is all of
 * it when it is not there: nothing is ever `false` for want of an answer. `PlayedPercentage` is left out on
 * purpose: it is a resume position, absent on what was finished.
 */
const shape = {
  Played: orUnknown(z.boolean()),
  IsFavorite: orUnknown(z.boolean()),
  /** Open resume point in units of 100 ns; 0 is none. */
  PlaybackPositionTicks: orUnknown(natural),
  /** Absent also on what was played, when a client set the mark without a date. */
  LastPlayedDate: orUnknown(Instant.nullish()),
  /**
   * What the server keeps the mark under: a provider's id, or the item's own. No identity: it changes, and two
   * works with the same key share one mark (servers since 10.8, seen on 10.11).
   */
  Key: z.string().nullish().catch(undefined),
};

export const UserData = z.object(shape).catch({
  Played: 'unknown',
  IsFavorite: 'unknown',
  PlaybackPositionTicks: 'unknown',
  LastPlayedDate: 'unknown',
});
export type UserData = z.infer<typeof UserData>;

/** As `UserData`, read by itself: it says whose item it is. */
export const UserDataOfItem = z.object({ ItemId: JellyfinItemId, ...shape });
export type UserDataOfItem = z.infer<typeof UserDataOfItem>;
