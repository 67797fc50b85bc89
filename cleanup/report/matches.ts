/** Several items that fit what was asked, to choose from. */

import { alignRows } from '../../program/report/columns.ts';
import type { EpochMs } from '../domain/basics/time.ts';
import type { Verdict } from '../domain/judge/judgement.ts';
import { counted } from './amounts.ts';
import { verdictName } from './explanation-text.ts';
import { REASON_WORDS } from './reason-words.ts';

const SHOWN = 40;

export function renderMatches(verdicts: readonly Verdict[]): string {
  const heading = `${counted(verdicts.length, 'item')}; ask again with a key:`;
  return listText(heading, verdicts, (verdict) => [verdict.key, verdictName(verdict), stateText(verdict)]);
}

/** A line for each thing found, as long as there are not too many to choose from. */
export function listText<Found>(
  heading: string,
  found: readonly Found[],
  cellsOf: (one: Found) => readonly [string, string, string],
): string {
  const rows = found.slice(0, SHOWN).map(cellsOf);
  const more = found.length - rows.length;
  const lines = alignRows(rows, [{ align: 'left' }, { align: 'left', maxWidth: 60 }, { align: 'left' }]);
  return [
    heading,
    ...lines.map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${counted(more, 'other')}; name the season, the year or an id`] : []),
    '',
  ].join('\n');
}

export function renderMatchesJson(verdicts: readonly Verdict[], judgedAt: EpochMs): string {
  const matches = verdicts.map((verdict) => ({
    key: verdict.key,
    name: verdictName(verdict),
    verdict: verdict.kind,
  }));
  return `${JSON.stringify({ version: 1, judgedAt: new Date(judgedAt).toISOString(), matches }, null, 2)}\n`;
}

function stateText(verdict: Verdict): string {
  if (verdict.kind === 'remove') return 'due';
  return verdict.reasons.map(({ code }) => REASON_WORDS[code].title).join(', ');
}
