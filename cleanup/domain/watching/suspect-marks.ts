import { type EpochMs, isCredible } from '../basics/time.ts';
import type { Facts, UserWatch } from '../facts/facts.ts';
import type { JellyfinUserId } from '../facts/ids.ts';
import { type Burst, findBursts } from './bursts.ts';
import type { DatedPlay } from './dated-play.ts';
import { forEachWork, titlesUnread } from './titled-works.ts';
import { findTwins } from './twin-series.ts';
import type { Viewers } from './viewers.ts';

/** Plays of one user that look as if nobody had sat in front of a television. */
export interface SuspectMarks {
  /** Times at which many titles were marked within a minute, in order. */
  readonly bursts: readonly Burst[];
  /** Series whose plays have the dates of another series. */
  readonly twins: ReadonlySet<string>;
}

/**
 * Users with suspect marks; most libraries have none. Only what all titles together show is found here. A film
 * or series is one title in all of its copies; a whole season marked at once is one title too, and people do that.
 */
export function findSuspectMarks(facts: Facts, viewers: Viewers): ReadonlyMap<JellyfinUserId, SuspectMarks> {
  const suspects = new Map<JellyfinUserId, SuspectMarks>();
  for (const [user, plays] of playsByUser(facts, viewers)) {
    plays.sort((one, other) => one.at - other.at);
    let known: ReadonlySet<string> | undefined;
    const unread = () => {
      known ??= titlesUnread(facts, user, viewers);
      return known;
    };
    const bursts = findBursts(plays, unread);
    const twins = findTwins(plays, unread);
    if (bursts.length + twins.size > 0) suspects.set(user, { bursts, twins });
  }
  return suspects;
}

function playsByUser(facts: Facts, { byId }: Viewers): ReadonlyMap<JellyfinUserId, DatedPlay[]> {
  const plays = new Map<JellyfinUserId, DatedPlay[]>();
  forEachWork(facts, ({ watches }, title, ofSeries) => {
    for (const entry of watches) {
      const at = playedAt(entry);
      if (at === undefined || byId.get(entry.user)?.enabled === false) continue;
      const own = plays.get(entry.user);
      const play = { at, title, ofSeries };
      if (own === undefined) plays.set(entry.user, [play]);
      else own.push(play);
    }
  });
  return plays;
}

/** Of a play that may count and has a date. */
function playedAt({ access, state, lastPlayedAt }: UserWatch): EpochMs | undefined {
  if (state !== 'played' || access === false || typeof lastPlayedAt !== 'number') return undefined;
  return isCredible(lastPlayedAt) ? lastPlayedAt : undefined;
}
