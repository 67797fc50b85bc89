import type { EpochMs } from '../basics/time.ts';
import { countFile, emptyTally, type Tally } from '../facts/amount.ts';
import type { Facts } from '../facts/facts.ts';
import type { Ledger } from '../facts/ledger.ts';
import type { Judgement } from '../judge/judgement.ts';
import { policyFor } from '../policy/hurried.ts';
import type { Limits, Policy } from '../policy/policy.ts';
import { endOfNotice } from '../rules/waiting.ts';
import { applyCaps } from './caps.ts';
import { toKeptItem } from './kept-item.ts';
import type { AnnounceItem, KeptItem, Plan, PlanItem, Totals } from './plan.ts';
import { type Leaver, toPlanItem } from './plan-item.ts';
import { byDue } from './plan-order.ts';
import { refusals } from './safety.ts';
import { startsAnew } from './starts-anew.ts';

/** Puts a judgement into the form in which it is shown, compared and applied, with all that refuses it. */
export function makePlan(facts: Facts, judgement: Judgement, ledger: Ledger, limits: Limits): Plan {
  const { judgedAt, policy, verdicts, watched, pressure } = judgement;
  const due: PlanItem[] = [];
  const announce: AnnounceItem[] = [];
  const keep: KeptItem[] = [];
  const eligible = { movies: emptyTally(), episodes: emptyTally() };
  for (const verdict of verdicts) {
    if (verdict.kind === 'keep') {
      keep.push(toKeptItem(verdict));
      const { key, unit, leaving } = verdict;
      if (leaving?.announce) announce.push(...toAnnounceItem({ key, unit, leaving }, policy, judgedAt));
    } else {
      due.push(...toPlanItem(verdict));
    }
  }
  for (const item of due) countItem(item, eligible);
  const refused = refusals(facts, judgement, ledger, limits);
  return {
    version: 1,
    judgedAt,
    complete: refused.every(({ code }) => code !== 'source-incomplete'),
    policy,
    limits,
    refusals: refused,
    ...applyCaps(due.sort(byDue), limits),
    announce: announce.sort((one, other) => byDue(one.item, other.item)),
    keep: keep.sort((one, other) => (one.key < other.key ? -1 : 1)),
    noticesRestart: announce.filter(({ item }) => startsAnew(item, ledger)).length,
    totals: totals(watched, eligible),
    ...(pressure !== undefined && { pressure }),
  };
}

function toAnnounceItem(leaver: Leaver, policy: Policy, judgedAt: EpochMs): readonly AnnounceItem[] {
  const since = leaver.leaving.announcedAt ?? judgedAt;
  const { dueAt, usuallyDueAt } = leaver.leaving;
  const noticeEnd = endOfNotice(since, policyFor(policy, usuallyDueAt !== undefined));
  const leavesAt = Math.max(dueAt, noticeEnd, judgedAt);
  return toPlanItem(leaver).map((item) => ({ item, since, leavesAt }));
}

function countItem(item: PlanItem, { movies, episodes }: Record<'movies' | 'episodes', Tally>): void {
  if (item.kind === 'movie') countFile(movies, 1, item.sizeBytes);
  else for (const file of item.files) countFile(episodes, file.episodes.length, file.sizeBytes);
}

function totals(watched: Judgement['watched'], eligible: Record<'movies' | 'episodes', Tally>): Totals {
  const { movies, episodes } = watched;
  return {
    movies: { watched: movies.watched, eligible: eligible.movies, skippedKeepTag: movies.keepTag },
    episodes: { watched: episodes.watched, eligible: eligible.episodes, skippedKeepTag: episodes.keepTag },
  };
}
