import { isCredible } from '../basics/time.ts';
import type { Facts } from '../facts/facts.ts';
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
    for (const { user, access, state, lastPlayedAt } of watches) {
      if (state !== 'played' || access === false || typeof lastPlayedAt !== 'number') continue;
      if (!isCredible(lastPlayedAt) || byId.get(user)?.enabled === false) continue;
      const own = plays.get(user);
      const play = { at: lastPlayedAt, title, ofSeries };
      if (own === undefined) plays.set(user, [play]);
      else own.push(play);
    }
  });
  return plays;
}
