/** What a form may speak of: only what stands in the state. */
import type { House, KeptItem } from './house.ts';
import { stillLeaving } from './leaving.ts';
import { type KeepTarget, targetOfKey, targetOfLeaving, targetText } from './targets.ts';

export interface FoundTarget {
  readonly target: KeepTarget;
  readonly title: string;
  readonly year?: number;
  /** It leaves soon, so that everybody may keep it. */
  readonly leaving: boolean;
  readonly withoutTag: WithoutTag;
}

/**
 * What becomes of a title that its tag keeps no longer, as far as the last run knows: it `leaves` as the list says, is
 * `watched` and goes on a day that the next run tells, stays while it is `unwatched`, or stays for `another` reason.
 */
export type WithoutTag = 'leaves' | 'watched' | 'unwatched' | 'another';

export function findTarget(house: House, text: string): FoundTarget | undefined {
  const leaving = stillLeaving(house).find(({ item }) => targetText(targetOfLeaving(item)) === text);
  if (leaving !== undefined) return found(targetOfLeaving(leaving.item), leaving.item, 'leaves');
  const kept = (house.plan?.kept ?? []).filter((item) => targetTextOf(item) === text);
  const [first] = kept;
  const target = first && targetOfKey(first.key);
  return target && found(target, first, withoutTag(kept));
}

function targetTextOf({ key }: KeptItem): string | undefined {
  const target = targetOfKey(key);
  return target && targetText(target);
}

const TAG = 'keep-tag';
/** These pass by themselves. */
const WAITING: readonly string[] = ['in-grace', 'in-notice'];

/** Of all that hangs on the tag: the seasons of a series may be kept for different reasons. */
function withoutTag(kept: readonly KeptItem[]): WithoutTag {
  const [first, ...others] = new Set(
    kept.map(({ reasons }) => withoutTagOf(reasons.map(({ code }) => code))),
  );
  return first === undefined || others.length > 0 ? 'another' : first;
}

function withoutTagOf(codes: readonly string[]): WithoutTag {
  const left = codes.filter((code) => code !== TAG && !WAITING.includes(code));
  if (left.length === 0) return 'watched';
  return left.every((code) => code === 'not-watched') ? 'unwatched' : 'another';
}

function found(
  target: KeepTarget,
  { title, year }: { readonly title: string; readonly year?: number },
  then: WithoutTag,
): FoundTarget {
  return { target, title, ...(year !== undefined && { year }), leaving: then === 'leaves', withoutTag: then };
}
