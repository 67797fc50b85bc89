import { openCourt } from './court.ts';
import type { EpochMs, Facts } from './facts.ts';
import { judgeMovies } from './judge-movies.ts';
import { judgeAllSeries } from './judge-series.ts';
import type { Judgement, Verdict } from './judgement.ts';
import type { Ledger } from './ledger.ts';
import type { Policy } from './policy.ts';

/**
 * Says of everything that has a file whether it stays, and why, or may go, and since when. It never
 * acts, never fails, and lets go only what no rule keeps: whatever is unknown is kept.
 */
export function judge(facts: Facts, policy: Policy, ledger: Ledger, now: EpochMs): Judgement {
  const court = openCourt(facts, policy, ledger, now);
  const verdicts: Verdict[] = [];
  const movies = judgeMovies(facts.movies, court, verdicts);
  const episodes = judgeAllSeries(facts.series, court, verdicts);
  return {
    judgedAt: now,
    policy,
    problems: court.watchers.problems,
    verdicts,
    watched: { movies, episodes },
  };
}
