import type { EpochMs } from '../basics/time.ts';
import type { UserWatch } from '../facts/facts.ts';
import type { DoubtedPlay } from '../facts/ledger.ts';
import { BECAUSE, type Doubt } from '../policy/reason.ts';
import { burstAt } from './bursts.ts';
import type { Context } from './context.ts';
import { type Copy, titleOf, workOf } from './copy.ts';
import { dateOfPlay } from './first-seen.ts';
import type { SuspectMarks, Suspicion } from './suspect-marks.ts';

/**
 * Why the `played` of that entry is not believed; undefined when it is. A doubted play is not known to have
 * been one, nor not to have been.
 */
export function doubtOf(entry: UserWatch, copy: Copy, context: Context): Doubt | undefined {
  const { sharedState = false, user } = entry;
  if (sharedState !== false) return { because: 'shared-state' };
  if (isContradicted(entry, copy)) return { because: 'contradicting-entries' };
  if (copy.runtime !== undefined && copy.runtime !== 'known') return { because: 'no-runtime' };
  const at = dateOfPlay(entry, () => workOf(copy), context);
  const found = suspicion(entry, at, () => titleOf(copy), context.suspects.get(user));
  return found ?? (at === undefined ? undefined : context.earlierDoubt(user, at));
}

/**
 * As `doubtOf`, as far as it rests on nothing that could merely not be read. Such a play is doubted for good: when
 * the other titles are gone, were watched since or are told apart by now, nobody has watched this one.
 *
 * @param at when it was played
 */
export function lastingDoubtOf(
  entry: UserWatch,
  at: EpochMs,
  { title, runtime }: { readonly title: string; readonly runtime: Copy['runtime'] },
  suspects: SuspectMarks | undefined,
): Omit<DoubtedPlay, 'at'> | undefined {
  if (entry.sharedState === true) return { because: 'shared-state' };
  if (runtime === 'none') return { because: 'no-runtime' };
  return suspicion(entry, at, () => title, suspects?.sure);
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

function suspicion(
  { lastPlayedAt }: UserWatch,
  at: EpochMs | undefined,
  title: () => string,
  marks: Suspicion | undefined,
): Omit<DoubtedPlay, 'at'> | undefined {
  if (marks === undefined) return undefined;
  const burst = at === undefined ? undefined : burstAt(marks.bursts, at);
  if (burst !== undefined) {
    return { because: lastPlayedAt === 'undated' ? 'seen-together' : 'marked-together', count: burst.titles };
  }
  return marks.twins.has(title()) ? { because: 'same-instants' } : undefined;
}
