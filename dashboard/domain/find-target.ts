/** What a form may speak of: only what stands in the state. */
import type { House } from './house.ts';
import { stillLeaving } from './leaving.ts';
import { type KeepTarget, targetOfKey, targetOfLeaving, targetText } from './targets.ts';

export interface FoundTarget {
  readonly target: KeepTarget;
  readonly title: string;
  readonly year?: number;
  /** It leaves soon, so that everybody may keep it. */
  readonly leaving: boolean;
}

export function findTarget(house: House, text: string): FoundTarget | undefined {
  const leaving = stillLeaving(house).find(({ item }) => targetText(targetOfLeaving(item)) === text);
  if (leaving !== undefined) return found(targetOfLeaving(leaving.item), leaving.item, true);
  for (const item of house.plan?.kept ?? []) {
    const target = targetOfKey(item.key);
    if (target !== undefined && targetText(target) === text) return found(target, item, false);
  }
  return undefined;
}

function found(
  target: KeepTarget,
  { title, year }: { readonly title: string; readonly year?: number },
  leaving: boolean,
): FoundTarget {
  return { target, title, ...(year !== undefined && { year }), leaving };
}
