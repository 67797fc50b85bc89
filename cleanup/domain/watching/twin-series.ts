import { groupBy } from '../basics/group-by.ts';
import type { DatedPlay } from './dated-play.ts';

/** Two plays of another series at the very same milliseconds are no chance: Jellyfin keeps one state for both. */
const TWIN_PLAYS = 2;
/** So many series at one instant were marked by a tool, which is told as such. */
const TOO_MANY_FOR_TWINS = 5;

/** Series whose plays have the dates of another's; a play that could not be read may be a second one. */
export function findTwins(
  plays: readonly DatedPlay[],
  unread: () => ReadonlySet<string>,
): ReadonlySet<string> {
  const twins = new Set<string>();
  for (const { titles, plays: shared } of sharedPlays(plays)) {
    const enough = shared >= TWIN_PLAYS || titles.some((title) => unread().has(title));
    if (enough) for (const title of titles) twins.add(title);
  }
  return twins;
}

/** Two series, and how many of their plays have the same date. */
interface Pair {
  readonly titles: readonly [string, string];
  plays: number;
}

function sharedPlays(plays: readonly DatedPlay[]): Iterable<Pair> {
  const pairs = new Map<string, Pair>();
  for (const together of simultaneous(plays)) {
    const counts = [...groupBy(together, ({ title }) => title)].sort(([one], [other]) =>
      one < other ? -1 : 1,
    );
    if (counts.length >= TOO_MANY_FOR_TWINS) continue;
    counts.forEach(([one, ofOne], index) => {
      for (const [other, ofOther] of counts.slice(index + 1)) {
        const pair = pairs.get(`${one} ${other}`) ?? { titles: [one, other], plays: 0 };
        pair.plays += Math.min(ofOne.length, ofOther.length);
        pairs.set(`${one} ${other}`, pair);
      }
    });
  }
  return pairs.values();
}

/** Plays that several episodes have at one instant. */
function* simultaneous(plays: readonly DatedPlay[]): Generator<readonly DatedPlay[]> {
  const ofSeries = plays.filter((play) => play.ofSeries);
  let start = 0;
  for (let end = 1; end <= ofSeries.length; end += 1) {
    if (ofSeries[end]?.at === ofSeries[start]?.at) continue;
    // Nearly every instant has one play.
    if (end - start > 1) yield ofSeries.slice(start, end);
    start = end;
  }
}
