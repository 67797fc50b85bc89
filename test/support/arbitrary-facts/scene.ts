import type { EpochMs } from '../../../cleanup/domain/basics/time.ts';
import type { UserFacts } from '../../../cleanup/domain/facts/facts.ts';
import type { Policy } from '../../../cleanup/domain/policy/policy.ts';
import { DAY } from '../facts.ts';
import { type Dice, pick } from './dice.ts';

/** What all facts of one library have in common. */
export interface Scene {
  readonly dice: Dice;
  readonly policy: Omit<Policy, 'ignoredUsers'>;
  readonly users: readonly UserFacts[];
  readonly now: EpochMs;
  /** How much more likely the plain value of a fact is than an odd one; small is a wild library. */
  readonly calm: number;
}

/** An instant long enough ago that no rule minds it. */
const LONG_AGO_DAYS = 400;

/** Hours and a bit: the evenings of a household are seldom the same to the minute. */
const UNEVEN_MS = 3_617_001;

/** An instant that something may depend on: mostly long past, else near a limit of the policy, or still to come. */
export function instant(scene: Scene): EpochMs {
  const { dice, policy, now } = scene;
  if (dice.roll(scene.calm + 4) < scene.calm) {
    return now - (LONG_AGO_DAYS + dice.roll(3)) * DAY - dice.roll(97) * UNEVEN_MS;
  }
  return pick(dice, [
    boundary(scene),
    now - policy.gracePeriodDays * DAY + nudge(dice),
    now - dice.roll(40) * (DAY / 4),
    now + dice.roll(5) * DAY,
  ]);
}

/** Right before, at, or right after an instant at which some rule changes its mind. */
function boundary({ dice, policy, now }: Scene): EpochMs {
  const daysBack = pick(dice, [
    policy.gracePeriodDays,
    policy.gracePeriodDays - policy.noticeDays,
    policy.inProgressDays,
    policy.noticeDays - 0.5,
    1,
    0,
  ]);
  return now - daysBack * DAY + nudge(dice);
}

export function nudge(dice: Dice): number {
  return pick(dice, [0, 1, -1]);
}
