import type { EpochMs } from '../basics/time.ts';
import type { Facts } from '../facts/facts.ts';
import type { Ledger } from '../facts/ledger.ts';
import type { Policy } from '../policy/policy.ts';
import { makeContext } from '../watching/context.ts';
import { judgeMovies } from './judge-movies.ts';
import { judgeAllSeries } from './judge-series.ts';
import type { Judgement, Verdict } from './judgement.ts';

/**
 * Says of everything that has a file whether it stays, and why, or may go, and since when. It never
 * acts, never fails, and lets go only what no rule keeps: whatever is unknown is kept.
 */
export function judge(facts: Facts, policy: Policy, ledger: Ledger, now: EpochMs): Judgement {
  const context = makeContext(facts, policy, ledger, now);
  const verdicts: Verdict[] = [];
  const movies = judgeMovies(facts.movies, context, verdicts);
  const episodes = judgeAllSeries(facts.series, context, verdicts);
  return {
    judgedAt: now,
    policy,
    problems: context.watchers.problems,
    verdicts,
    watched: { movies, episodes },
  };
}
