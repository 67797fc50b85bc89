import type { EpochMs } from '../basics/time.ts';
import { daysMs } from '../basics/time.ts';
import type { Facts } from '../facts/facts.ts';
import type { Ledger } from '../facts/ledger.ts';
import { judge } from '../judge/judge.ts';
import type { Judgement, KeepVerdict, Leaving, Unit, Verdict } from '../judge/judgement.ts';
import { policyFor } from '../policy/hurried.ts';
import type { Policy } from '../policy/policy.ts';
import { nextLedger } from '../remember/next-ledger.ts';
import { endOfNotice } from '../rules/waiting.ts';
import { movieCopies, seriesCopies } from '../watching/copies.ts';

/** Far more changes than time alone brings about for one item: an end, whatever the facts are. */
const MAX_STEPS = 100;

/**
 * When the item goes if nothing happens but time: it is judged again whenever time changes something.
 * Undefined when something keeps it that only an event can end. Other things than its own title and the
 * copies of it are left out: they bear on it only by reasons that time does not end.
 */
export function forecast(
  facts: Facts,
  ledger: Ledger,
  { policy: whole, judgedAt }: Judgement,
  verdict: Verdict,
): EpochMs | undefined {
  const own = onlyTitle(facts, verdict.unit);
  // Free space is what it is now.
  const policy = policyFor(whole, verdict.leaving?.usuallyDueAt !== undefined);
  let now = judgedAt;
  let known = ledger;
  let current = verdict;
  // `NaN` has come when no time was left to wait for.
  for (let step = 0; step < MAX_STEPS && !Number.isNaN(now); step += 1) {
    if (current.kind === 'remove') return now;
    known = nextLedger(known, own, judge(own, policy, known, now), [], 'live');
    now = nextChange(current, policy, now);
    current = judge(own, policy, known, now).verdicts.find(({ key }) => key === verdict.key) ?? current;
  }
  return undefined;
}

/** The next time at which a reason ends or the announcement begins; `NaN` when one never ends by itself. */
function nextChange({ reasons, leaving }: KeepVerdict, policy: Policy, now: EpochMs): EpochMs {
  const times = reasons.map(({ until }) => until ?? noticeEnd(leaving, policy, now));
  if (leaving?.announce === false) times.push(announcedFrom(leaving, policy));
  return Math.min(...times);
}

function announcedFrom({ dueAt }: Leaving, { noticeDays }: Policy): EpochMs {
  return dueAt - daysMs(noticeDays);
}

/** What is not on the list yet waits for that first; what more than time keeps never comes onto it. */
function noticeEnd(leaving: Leaving | undefined, policy: Policy, now: EpochMs): EpochMs {
  if (leaving === undefined) return Number.NaN;
  if (!leaving.announce) return announcedFrom(leaving, policy);
  return Math.max(now, endOfNotice(leaving.announcedAt ?? now, policy));
}

function onlyTitle(facts: Facts, unit: Unit): Facts {
  if (unit.kind === 'movie') {
    return { ...facts, series: [], movies: [unit.movie, ...movieCopies(facts.movies)(unit.movie)] };
  }
  return { ...facts, movies: [], series: [unit.series, ...seriesCopies(facts.series)(unit.series)] };
}
