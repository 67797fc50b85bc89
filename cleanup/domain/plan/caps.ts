import type { ItemKey } from '../facts/keys.ts';
import type { Limits } from '../policy/policy.ts';
import { bundles } from './bundles.ts';
import type { PlanItem, Postponed, PostponedCode } from './plan.ts';

/** What fits into one run, and what waits for a later one. */
export interface Allotment {
  readonly remove: readonly PlanItem[];
  readonly postponed: readonly Postponed[];
}

/**
 * Lets the longest-due items go until a cap is reached; the first that does not fit and everything after
 * it waits. Only what could never fit is passed over. A cap that is no number lets nothing go.
 */
export function applyCaps(due: readonly PlanItem[], limits: Limits): Allotment {
  const remove: PlanItem[] = [];
  const postponed: Postponed[] = [];
  const waiting = new Set<ItemKey>();
  const used = { items: 0, bytes: 0 };
  let full: PostponedCode | undefined;
  for (const bundle of bundles(due)) {
    const because = neverFits(bundle, limits, waiting) ?? full ?? overCap(bundle, used, limits);
    if (because === undefined) {
      remove.push(...bundle);
      used.items += bundle.length;
      used.bytes += bytesOf(bundle);
      continue;
    }
    if (because === 'item-cap' || because === 'byte-cap') full = because;
    for (const item of bundle) {
      waiting.add(item.key);
      postponed.push({ item, because });
    }
  }
  return { remove, postponed };
}

function neverFits(
  bundle: readonly PlanItem[],
  { maxItemsPerRun, maxBytesPerRun }: Limits,
  waiting: ReadonlySet<ItemKey>,
): PostponedCode | undefined {
  for (const item of bundle) {
    if (item.kind === 'series' && item.after.some((key) => waiting.has(key))) return 'bound';
  }
  if (bundle.length > 1 && bundle.length > maxItemsPerRun) return 'over-item-cap';
  return maxBytesPerRun !== undefined && !(bytesOf(bundle) <= maxBytesPerRun) ? 'over-byte-cap' : undefined;
}

function overCap(
  bundle: readonly PlanItem[],
  used: { readonly items: number; readonly bytes: number },
  { maxItemsPerRun, maxBytesPerRun }: Limits,
): PostponedCode | undefined {
  if (!(used.items + bundle.length <= maxItemsPerRun)) return 'item-cap';
  if (maxBytesPerRun === undefined) return undefined;
  return used.bytes + bytesOf(bundle) <= maxBytesPerRun ? undefined : 'byte-cap';
}

/** `NaN`, which fits no cap, when a size is unknown. */
function bytesOf(bundle: readonly PlanItem[]): number {
  let bytes = 0;
  for (const { sizeBytes } of bundle) bytes += Number(sizeBytes);
  return bytes;
}
