import type { Facts, UserWatch } from '../facts/facts.ts';
import type { JellyfinUserId } from '../facts/ids.ts';
import type { Watchers } from '../policy/watchers.ts';
import { type Burst, findBursts } from './bursts.ts';
import type { DatedPlay } from './dated-play.ts';
import { dateOfPlay, type Remembered } from './first-seen.ts';
import { forEachWork, titlesUnread } from './titled-works.ts';
import { findTwins } from './twin-series.ts';
import type { Viewers } from './viewers.ts';

/** Plays of one user that look as if nobody had sat in front of a television. */
export interface SuspectMarks extends Suspicion {
  /** What would be suspect whatever it is that could not be read. */
  readonly sure: Suspicion;
}

export interface Suspicion {
  /** Times at which many titles were marked within a minute, in order. */
  readonly bursts: readonly Burst[];
  /** Series whose plays have the dates of another series. */
  readonly twins: ReadonlySet<string>;
}

/**
 * Users with suspect marks; most libraries have none. Only what all titles together show is found here. A film
 * or series is one title in all of its copies; a whole season marked at once is one title too, and people do that.
 */
export function findSuspectMarks(
  facts: Facts,
  viewers: Viewers,
  { rule }: Watchers,
  remembered: Remembered,
): ReadonlyMap<JellyfinUserId, SuspectMarks> {
  const suspects = new Map<JellyfinUserId, SuspectMarks>();
  for (const [user, plays] of playsByUser(facts, viewers, rule === 'named', remembered)) {
    plays.sort((one, other) => one.at - other.at);
    let known: ReadonlySet<string> | undefined;
    const unread = () => {
      known ??= titlesUnread(facts, user, viewers, remembered);
      return known;
    };
    const bursts = findBursts(plays, unread);
    const twins = findTwins(plays, unread);
    if (bursts.length + twins.size === 0) continue;
    const sure = { bursts: findBursts(plays, () => NONE), twins: findTwins(plays, () => NONE) };
    suspects.set(user, { bursts, twins, sure });
  }
  return suspects;
}

/** The plays of all who may count; where the policy names users, nobody else's bear on anything. */
function playsByUser(
  facts: Facts,
  { byId }: Viewers,
  namedOnly: boolean,
  remembered: Remembered,
): ReadonlyMap<JellyfinUserId, DatedPlay[]> {
  const plays = new Map<JellyfinUserId, DatedPlay[]>();
  const collect = (entry: UserWatch, play: DatedPlay | undefined) => {
    const viewer = byId.get(entry.user);
    if (play === undefined || viewer?.enabled === false || (namedOnly && !viewer?.named)) return;
    const own = plays.get(entry.user);
    if (own === undefined) plays.set(entry.user, [play]);
    else own.push(play);
  };
  forEachWork(facts, ({ watches }, title, series, key) => {
    // Most marks say that somebody has not seen it, and there are many.
    for (const entry of watches) {
      if (entry.state !== 'played' || entry.access === false) continue;
      const at = dateOfPlay(entry, key, remembered);
      const ofSeries = series !== undefined && entry.lastPlayedAt !== 'undated';
      collect(entry, at === undefined ? undefined : { at, title, ofSeries });
    }
  });
  return plays;
}

const NONE: ReadonlySet<string> = new Set();
