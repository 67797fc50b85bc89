import type { EpochMs, Facts, MovieFacts, SeriesFacts } from './facts.ts';
import { judge } from './judge.ts';
import type { Judgement, KeepVerdict, Leaving, Unit, Verdict } from './judgement.ts';
import type { Ledger } from './ledger.ts';
import { nextLedger } from './next-ledger.ts';
import type { Policy } from './policy.ts';
import { daysMs } from './time.ts';
import { endOfNotice } from './waiting.ts';

/** Far more changes than time alone can bring about for one item. */
const MAX_STEPS = 100;

/**
 * When the item goes if nothing happens but time: it is judged again whenever time changes something.
 * Undefined when something keeps it that only an event can end. Other things than its own title and the
 * copies of it are left out: they bear on it only by reasons that time does not end.
 */
export function forecast(
  facts: Facts,
  ledger: Ledger,
  { policy, judgedAt }: Judgement,
  verdict: Verdict,
): EpochMs | undefined {
  const own = onlyTitle(facts, verdict.unit);
  let now = judgedAt;
  let known = ledger;
  let current: Verdict | undefined = verdict;
  for (let step = 0; step < MAX_STEPS && current !== undefined; step += 1) {
    if (current.kind === 'remove') return now;
    const next = nextChange(current, policy, now);
    if (next === undefined) return undefined;
    known = nextLedger(known, own, judge(own, policy, known, now), []);
    now = next;
    current = judge(own, policy, known, now).verdicts.find(({ key }) => key === verdict.key);
  }
  return undefined;
}

/** The next time at which a reason ends or the announcement begins; undefined when one never ends by itself. */
function nextChange({ reasons, leaving }: KeepVerdict, policy: Policy, now: EpochMs): EpochMs | undefined {
  const times = reasons.map(({ until }) => until ?? (leaving && noticeEnd(leaving, policy, now)));
  if (leaving?.announce === false) times.push(announcedFrom(leaving, policy));
  let next = Number.POSITIVE_INFINITY;
  for (const time of times) {
    if (time === undefined) return undefined;
    next = Math.min(next, time);
  }
  return next;
}

function announcedFrom({ dueAt }: Leaving, { noticeDays }: Policy): EpochMs {
  return dueAt - daysMs(noticeDays);
}

/** What is not on the list yet waits for that first. */
function noticeEnd(leaving: Leaving, policy: Policy, now: EpochMs): EpochMs {
  if (!leaving.announce) return announcedFrom(leaving, policy);
  return Math.max(now, endOfNotice(leaving.announcedAt ?? now, policy));
}

function onlyTitle(facts: Facts, unit: Unit): Facts {
  if (unit.kind === 'movie') {
    return { ...facts, series: [], movies: facts.movies.filter((movie) => sharesId(movie, unit.movie)) };
  }
  return { ...facts, movies: [], series: facts.series.filter((series) => sharesId(series, unit.series)) };
}

/** Whether two titles are one, or may be copies of one another. */
function sharesId(one: MovieFacts | SeriesFacts, other: MovieFacts | SeriesFacts): boolean {
  if (one === other) return true;
  const { tmdb, tvdb, imdb } = one.providerIds;
  const ids = other.providerIds;
  return (
    (tmdb !== undefined && tmdb === ids.tmdb) ||
    (tvdb !== undefined && tvdb === ids.tvdb) ||
    (imdb !== undefined && imdb === ids.imdb)
  );
}
