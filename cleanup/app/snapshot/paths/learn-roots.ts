import type { InstanceName } from '../../../domain/facts/ids.ts';
import type { PathKey } from './path-key.ts';
import type { Root } from './roots.ts';

/** One title as an instance sees it and as Jellyfin does, paired by provider id alone. */
export interface PathPair {
  readonly from: PathKey;
  readonly to: PathKey;
}

/** So many titles have to agree; a library with fewer has to agree as a whole. */
const ENOUGH_VOTES = 3;

/**
 * Each pair votes for what is left of its two paths without their longest common end. A folder of the instance
 * has a root when more than half of its votes are for one and the same place. A wrong root proves nothing by
 * itself: a file is Jellyfin's item only when the provider ids agree too.
 */
export function learnRoots(instance: InstanceName, pairs: Iterable<PathPair>): readonly Root[] {
  const votes = countVotes(pairs);
  const roots: Root[] = [];
  for (const [from, places] of votes) {
    let [best, count, all] = ['', 0, 0];
    for (const [to, number] of places) {
      all += number;
      if (number > count) [best, count] = [to, number];
    }
    const enough = count >= ENOUGH_VOTES || (votes.size === 1 && places.size === 1);
    if (enough && count * 2 > all) roots.push({ instance, from, to: best, votes: count });
  }
  return roots;
}

function countVotes(pairs: Iterable<PathPair>): ReadonlyMap<PathKey, ReadonlyMap<PathKey, number>> {
  const votes = new Map<PathKey, Map<PathKey, number>>();
  for (const pair of pairs) {
    const ends = withoutCommonEnd(pair);
    if (ends === undefined) continue;
    const places = votes.get(ends.from) ?? new Map<PathKey, number>();
    places.set(ends.to, (places.get(ends.to) ?? 0) + 1);
    votes.set(ends.from, places);
  }
  return votes;
}

/** What is left of both without the folders and the name that they end with alike; undefined when none is. */
export function withoutCommonEnd({ from, to }: PathPair): PathPair | undefined {
  let [left, right] = [from.length, to.length];
  let cut: PathPair | undefined;
  while (left > 0 && from[left - 1] === to[right - 1]) {
    left -= 1;
    right -= 1;
    if (from[left] === '/') cut = { from: from.slice(0, left), to: to.slice(0, right) };
  }
  return cut;
}
