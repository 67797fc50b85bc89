import type { UserWatch } from '../facts/facts.ts';
import { BECAUSE, type Doubt } from '../policy/reason.ts';
import { burstAt } from './bursts.ts';
import type { Context } from './context.ts';
import type { Copy } from './copy.ts';
import { movieTitle, seriesTitle } from './titled-works.ts';

/**
 * Why the `played` of that entry is not believed; undefined when it is. A doubted play is not known to have
 * been one, nor not to have been.
 */
export function doubtOf(entry: UserWatch, copy: Copy, context: Context): Doubt | undefined {
  const { sharedState = false } = entry;
  if (sharedState !== false) return { because: 'shared-state' };
  if (isContradicted(entry, copy)) return { because: 'contradicting-entries' };
  if (copy.runtime !== undefined && copy.runtime !== 'known') return { because: 'no-runtime' };
  return suspicion(entry, copy, context);
}

/** Of two doubts about one play the one that is told, whatever the order they were found in. */
export function firstDoubt(one: Doubt | undefined, other: Doubt | undefined): Doubt | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const order = rank(one) - rank(other) || (other.count ?? 0) - (one.count ?? 0);
  return order <= 0 ? one : other;
}

function rank({ because }: Doubt): number {
  return BECAUSE.indexOf(because);
}

/** Another entry of the same user tells of the same item otherwise. */
function isContradicted(entry: UserWatch, { watches }: Copy): boolean {
  return watches.some(
    ({ user, state, lastPlayedAt, access }) =>
      user === entry.user &&
      (state !== entry.state || lastPlayedAt !== entry.lastPlayedAt || access !== entry.access),
  );
}

function suspicion({ user, lastPlayedAt }: UserWatch, copy: Copy, { suspects }: Context): Doubt | undefined {
  const marks = suspects.get(user);
  if (marks === undefined) return undefined;
  const burst = typeof lastPlayedAt === 'number' ? burstAt(marks.bursts, lastPlayedAt) : undefined;
  if (burst !== undefined) return { because: 'marked-together', count: burst.titles };
  const title = copy.kind === 'movie' ? movieTitle(copy.movie) : seriesTitle(copy.series);
  return marks.twins.has(title) ? { because: 'same-instants' } : undefined;
}
