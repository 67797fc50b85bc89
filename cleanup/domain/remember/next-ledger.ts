import type { EpochMs } from '../basics/time.ts';
import { daysMs, reached } from '../basics/time.ts';
import { countFiles } from '../facts/census.ts';
import type { Facts } from '../facts/facts.ts';
import { episodeFileKey, type FileKey, movieFileKey } from '../facts/keys.ts';
import { knownFile } from '../facts/known-file.ts';
import type { Census, Ledger } from '../facts/ledger.ts';
import type { FileUnit, Judgement, Verdict } from '../judge/judgement.ts';
import type { Refusal } from '../plan/refusal.ts';
import { nextUndatedSince } from './next-undated.ts';

/**
 * What to remember after a judgement. A run that read a source in part, or that knows no watcher, has
 * learned nothing: everything stays as it was. The census is only taken by a run that nothing refused,
 * so that a library which shrank stays suspicious until somebody has looked.
 */
export function nextLedger(
  ledger: Ledger,
  facts: Facts,
  judgement: Judgement,
  refusals: readonly Refusal[],
): Ledger {
  const blind = judgement.problems.length > 0 || refusals.some(({ code }) => code === 'source-incomplete');
  if (blind) return ledger;
  const census = refusals.length === 0 ? takeCensus(facts, judgement.judgedAt) : ledger.census;
  return {
    version: 1,
    announced: nextAnnounced(ledger, judgement),
    undatedSince: nextUndatedSince(ledger, facts, judgement.judgedAt),
    removed: ledger.removed,
    ...(census !== undefined && { census }),
  };
}

function takeCensus(facts: Facts, at: EpochMs): Census {
  return { at, files: Object.fromEntries(countFiles(facts)) };
}

function nextAnnounced(ledger: Ledger, { verdicts, policy, judgedAt }: Judgement): Ledger['announced'] {
  const noticeMs = daysMs(policy.noticeDays);
  const announced: Partial<Record<FileKey, EpochMs>> = {};
  for (const verdict of verdicts) {
    const { unit } = verdict;
    if (unit.kind === 'series' || !staysAnnounced(verdict, noticeMs, judgedAt)) continue;
    const from = verdict.leaving?.announce === true ? judgedAt : undefined;
    for (const key of fileKeys(unit)) {
      const since = ledger.announced[key] ?? from;
      if (since !== undefined) announced[key] = since;
    }
  }
  return announced;
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

function fileKeys(unit: FileUnit): readonly FileKey[] {
  if (unit.kind !== 'movie')
    return unit.files.map(({ file }) => episodeFileKey(unit.series.instance, file.id));
  const file = knownFile(unit.movie);
  return file === undefined ? [] : [movieFileKey(unit.movie.instance, file.id)];
}
