import type { EpochMs } from '../basics/time.ts';
import { daysMs } from '../basics/time.ts';
import type { Facts } from '../facts/facts.ts';
import type { Ledger } from '../facts/ledger.ts';
import { policyFor } from '../policy/hurried.ts';
import type { Policy } from '../policy/policy.ts';
import { type Context, makeContext } from '../watching/context.ts';
import { judgeMovies } from './judge-movies.ts';
import { judgeAllSeries } from './judge-series.ts';
import type { Judgement, Verdict } from './judgement.ts';
import { relieve, shortageIn } from './pressure.ts';

/**
 * Says of everything that has a file whether it stays, and why, or may go, and since when. It never
 * acts, never fails, and lets go only what no rule keeps: whatever is unknown is kept.
 */
export function judge(facts: Facts, policy: Policy, ledger: Ledger, now: EpochMs): Judgement {
  const context = makeContext(facts, policy, ledger, now);
  const { verdicts, watched } = judgeAll(facts, context);
  return {
    judgedAt: now,
    policy,
    problems: context.watchers.problems,
    verdicts,
    watched,
    suspects: context.suspects,
    ...underPressure(facts, verdicts, context),
  };
}

function judgeAll(facts: Facts, context: Context): Pick<Judgement, 'verdicts' | 'watched'> {
  const verdicts: Verdict[] = [];
  const movies = judgeMovies(facts.movies, context, verdicts);
  const episodes = judgeAllSeries(facts.series, context, verdicts);
  return { verdicts, watched: { movies, episodes } };
}

/** What changes where the policy looks at free space: everything is judged once more, by the shortened times. */
function underPressure(
  facts: Facts,
  usual: readonly Verdict[],
  context: Context,
): Partial<Pick<Judgement, 'verdicts' | 'pressure'>> {
  const { pressure } = context.policy;
  if (pressure === undefined) return {};
  const shortage = shortageIn(facts.rootFolders, pressure);
  const { verdicts: hurried } =
    shortage.short.length > 0 ? judgeAll(facts, hurry(context)) : { verdicts: [] };
  return relieve({ usual, hurried }, facts, shortage, pressure);
}

function hurry(context: Context): Context {
  const policy = policyFor(context.policy, true);
  const { gracePeriodDays, noticeDays } = policy;
  return { ...context, policy, graceMs: daysMs(gracePeriodDays), noticeMs: daysMs(noticeDays) };
}
