import type { PlanItem } from '../../domain/plan/plan.ts';
import type { Failed, ItemOutcome, Skipped } from '../outcome.ts';
import { messageOf } from './attempt.ts';
import { isAnything, monitorAgain } from './monitored.ts';
import { end, type Session, step } from './session.ts';

/** Why files do not go after all, before any of them went. */
export interface Obstacle {
  readonly why: Skipped | Omit<Failed, 'item'> | { readonly kind: 'not-reached' };
  /** How far it had come; `maybe`: the answer to unmonitoring was lost, and it may still be carried out. */
  readonly unmonitored: 'no' | 'yes' | 'maybe';
}

/** What becomes of items of which nothing was removed: they are left as they were found. */
export async function turnBack(
  items: readonly PlanItem[],
  { why, unmonitored }: Obstacle,
  session: Session,
): Promise<readonly ItemOutcome[]> {
  const outcome = why.kind === 'failed' ? 'failed' : 'skipped';
  const problem = unmonitored === 'no' ? undefined : await monitorAll(items, session);
  // Left open, the next run looks at it again.
  if (problem === undefined && unmonitored !== 'maybe') await end(session, items, outcome);
  return items.map((item) => outcomeOf(item, why, problem));
}

function outcomeOf(item: PlanItem, why: Obstacle['why'], problem: string | undefined): ItemOutcome {
  const also = problem === undefined ? '' : `; ${problem}`;
  switch (why.kind) {
    case 'failed':
      return { ...why, item, problem: `${why.problem}${also}` };
    case 'skipped':
      if (problem !== undefined) {
        return { kind: 'failed', item, step: 'monitor-again', problem: `${why.detail}${also}` };
      }
      return skippedWith(item, why);
    case 'not-reached':
      return {
        kind: 'not-reached',
        item,
        detail: `nothing was deleted${also || '; the next run judges it anew'}`,
      };
  }
}

/**
 * Monitors again what had been monitored, or upgrades and new episodes of what stays would never be fetched. A line for
 * people where that failed: such items must stay open in the journal, so that the next run does it.
 */
export async function monitorAll(items: readonly PlanItem[], session: Session): Promise<string | undefined> {
  try {
    for (const item of items) {
      const found = session.monitored.get(item.key);
      if (found === undefined || !isAnything(found)) continue;
      await step(session, [item], 'monitor-again', () => monitorAgain(item, found, session.world));
    }
    return undefined;
  } catch (error) {
    return `it may not be monitored any more (${messageOf(error)}); the next run puts that right`;
  }
}

/** What goes only together stays together, each for the reason of the one that stays. */
function skippedWith(item: PlanItem, why: Skipped): Skipped {
  if (item.key === why.item.key) return why;
  const detail = `it goes only with ${why.item.key}, which stays`;
  return { kind: 'skipped', item, because: 'bound', detail };
}
