import type { EpochMs } from '../basics/time.ts';
import { daysMs, reached } from '../basics/time.ts';
import { countFiles } from '../facts/census.ts';
import type { Facts } from '../facts/facts.ts';
import type { FileKey } from '../facts/keys.ts';
import { knownFile } from '../facts/known-file.ts';
import {
  type Announcements,
  type Census,
  type Ledger,
  ledgerFor,
  type NotedFile,
  notedEpisodeFile,
  notedMovieFile,
  notedOf,
  type RunMode,
} from '../facts/ledger.ts';
import type { FileUnit, Judgement, Verdict } from '../judge/judgement.ts';
import type { Refusal } from '../plan/refusal.ts';
import type { KeepCode } from '../policy/reason.ts';
import { nextDoubted } from './next-doubted.ts';
import { nextEndedSince } from './next-ended.ts';
import { nextUndatedSince } from './next-undated.ts';

/**
 * What to remember after a judgement. A run that read a source in part, or that knows no watcher, has
 * learned nothing: everything stays as it was. The census is only taken by a run that nothing refused,
 * so that a library which shrank stays suspicious until somebody has looked. A run adds to the announcements of its
 * own kind only; what no longer leaves is off both lists.
 */
export function nextLedger(
  ledger: Ledger,
  facts: Facts,
  judgement: Judgement,
  refusals: readonly Refusal[],
  mode: RunMode,
): Ledger {
  const blind = judgement.problems.length > 0 || refusals.some(({ code }) => code === 'source-incomplete');
  if (blind) return ledger;
  const now = judgement.judgedAt;
  const census = refusals.length === 0 ? takeCensus(facts, now) : ledger.census;
  const undatedSince = nextUndatedSince(ledger, facts, now);
  const doubted = nextDoubted(facts, { ledger: { ...ledger, undatedSince }, now }, judgement.suspects);
  return {
    version: 1,
    announced: nextAnnounced(ledger.announced, judgement, mode === 'live'),
    dryAnnounced: nextAnnounced(ledger.dryAnnounced ?? {}, judgement, mode === 'dry-run'),
    endedSince: nextEndedSince(facts, ledgerFor(ledger, mode), now),
    countedSince: nextCounted(ledger.countedSince ?? {}, judgement),
    undatedSince,
    ...(Object.keys(doubted).length > 0 && { doubted }),
    removed: ledger.removed,
    ...(census !== undefined && { census }),
  };
}

function takeCensus(facts: Facts, at: EpochMs): Census {
  return { at, files: Object.fromEntries(countFiles(facts)) };
}

function nextAnnounced(
  known: Announcements,
  { verdicts, policy, judgedAt }: Judgement,
  announces: boolean,
): Announcements {
  const noticeMs = daysMs(policy.noticeDays);
  const stays = (verdict: Verdict) => staysAnnounced(verdict, noticeMs, judgedAt);
  const isNew = ({ leaving }: Verdict) => announces && leaving?.announce === true;
  return nextByFile(known, verdicts, judgedAt, stays, isNew);
}

/** Like the announcements, but from the first night on which nothing but time keeps a file. */
function nextCounted(known: Announcements, { verdicts, judgedAt }: Judgement): Announcements {
  const stays = (verdict: Verdict) =>
    verdict.kind === 'remove' || verdict.reasons.every(({ code, unknown }) => unknown || TIME.has(code));
  return nextByFile(known, verdicts, judgedAt, stays, ({ leaving }) => leaving !== undefined);
}

const TIME: ReadonlySet<KeepCode> = new Set(['in-grace', 'in-notice']);

/** Since when something has been so of each file: what stays so keeps its date, what is newly so begins now. */
function nextByFile(
  known: Announcements,
  verdicts: readonly Verdict[],
  now: EpochMs,
  stays: (verdict: Verdict) => boolean,
  isNew: (verdict: Verdict) => boolean,
): Announcements {
  const next: Partial<Record<FileKey, EpochMs>> = {};
  for (const verdict of verdicts) {
    const { unit } = verdict;
    if (unit.kind === 'series' || !stays(verdict)) continue;
    const from = isNew(verdict) ? now : undefined;
    for (const file of notedFiles(unit)) {
      const since = notedOf(known, file, now) ?? from;
      if (since !== undefined) next[file.key] = since;
    }
  }
  return next;
}

/**
 * What was announced and is kept for a known reason starts over once the reason is gone. What is kept
 * because something could not be read does not: a blip restarts no notice.
 */
function staysAnnounced(verdict: Verdict, noticeMs: number, now: EpochMs): boolean {
  if (verdict.kind === 'remove') return true;
  return verdict.reasons.every(({ code, unknown, until = Number.POSITIVE_INFINITY }) => {
    if (unknown || code === 'in-notice') return true;
    return code === 'in-grace' && reached(until - noticeMs, now);
  });
}

function notedFiles(unit: FileUnit): readonly NotedFile[] {
  if (unit.kind !== 'movie') {
    const { instance } = unit.series;
    return unit.files.map(({ file }) => notedEpisodeFile(instance, file));
  }
  const file = knownFile(unit.movie);
  return file === undefined ? [] : [notedMovieFile(unit.movie.instance, file)];
}
