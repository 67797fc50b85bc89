import { EMPTY_LEDGER, type Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import { judge } from '../../../../cleanup/domain/judge/judge.ts';
import { makePlan } from '../../../../cleanup/domain/plan/make-plan.ts';
import type { Plan } from '../../../../cleanup/domain/plan/plan.ts';
import { nextLedger } from '../../../../cleanup/domain/remember/next-ledger.ts';
import { recordRemovals } from '../../../../cleanup/domain/remember/record-removals.ts';
import { labelOf } from '../../../support/labels.ts';
import { allDays, type IsoDay, runOf } from './calendar.ts';
import { LIMITS, POLICY } from './household-policy.ts';
import type { Happening } from './story.ts';
import { beginning, FIRST_NIGHT } from './story-beginning.ts';
import { MOVIE_STORY } from './story-movies.ts';
import { SERIES_STORY } from './story-series.ts';
import { TROUBLE_STORY } from './story-trouble.ts';
import { World } from './world.ts';

/** One day of the household and what the cleanup made of it in the night. */
export interface LivedDay {
  readonly day: IsoDay;
  readonly happenings: readonly Happening[];
  readonly plan: Plan;
  /** New on the list of what leaves soon. */
  readonly announced: readonly Announced[];
  /** Was on the list the night before, and neither stays on it nor went. */
  readonly fellOff: readonly string[];
  readonly removed: readonly string[];
}

export interface Announced {
  readonly label: string;
  readonly leavesAt: number;
}

/** Lives the household's days one after the other, the cleanup running every night. */
export function liveThroughAllDays(): LivedDay[] {
  const story = [FIRST_NIGHT, ...MOVIE_STORY, ...SERIES_STORY, ...TROUBLE_STORY];
  const world = new World();
  beginning(world);
  let ledger = EMPTY_LEDGER;
  let list: readonly string[] = [];

  return allDays().map((day) => {
    const happenings = story.filter((happening) => happening.day === day);
    for (const { act } of happenings) act(world);
    if (happenings.some(({ losesLedger }) => losesLedger)) ledger = EMPTY_LEDGER;

    const night = runCleanup(world, ledger, day);
    ledger = night.ledger;

    const { plan, removed } = night;
    const listed = plan.announce.map(({ item }) => labelOf(item));
    const fellOff = isRefused(plan) ? [] : list.filter((label) => ![...listed, ...removed].includes(label));
    if (!isRefused(plan)) list = listed;
    const announced = plan.announce
      .filter(({ since }) => since === plan.judgedAt)
      .map(({ item, leavesAt }) => ({ label: labelOf(item), leavesAt }));
    return { day, happenings, plan, removed, fellOff, announced };
  });
}

function runCleanup(world: World, before: Ledger, day: IsoDay) {
  const now = runOf(day);
  const facts = world.facts(now);
  const judgement = judge(facts, POLICY, before, now);
  const plan = makePlan(facts, judgement, before, LIMITS);
  const going = isRefused(plan) ? [] : plan.remove;
  for (const item of going) world.remove(item);
  const ledger = recordRemovals(nextLedger(before, facts, judgement, plan.refusals, 'live'), going, now);
  return { plan, ledger, removed: going.map(labelOf) };
}

export function isRefused(plan: Plan): boolean {
  return plan.refusals.length > 0;
}
