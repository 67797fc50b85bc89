import { describePolicy } from '../../../../cleanup/domain/policy/describe-policy.ts';
import { KEEP_CODES } from '../../../../cleanup/domain/policy/reason.ts';
import { renderCalendar } from './doc-calendar.ts';
import { renderPressure } from './doc-pressure.ts';
import { GRACE, INTRODUCTION, REASONS, REFUSALS, SEASONS, WATCHED } from './doc-text.ts';
import { POLICY } from './household-policy.ts';
import { BEGINNING } from './story-beginning.ts';
import type { LivedDay } from './time-lapse.ts';

/** The whole of docs/retention.md. */
export function renderRetentionDoc(days: readonly LivedDay[]): string {
  return `${[
    INTRODUCTION,
    WATCHED,
    GRACE,
    renderPressure(),
    SEASONS,
    renderReasons(),
    REFUSALS,
    renderHousehold(),
    renderCalendar(days),
  ].join('\n\n')}\n`;
}

function renderReasons(): string {
  const rows = KEEP_CODES.map((code) => `| \`${code}\` | ${REASONS[code].meaning} | ${REASONS[code].ends} |`);
  return [
    '## Why something stays',
    '',
    'Every item that stays has at least one of these reasons, in the report and in the JSON plan alike.',
    '',
    '| reason | what it means | what ends it |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function renderHousehold(): string {
  return [
    '## Four months of a household',
    '',
    'Anna is the primary user. Bo lives with her, and Kim is a child. The cleanup runs every night at eleven with the',
    'default policy:',
    '',
    `> ${describePolicy(POLICY)}`,
    '',
    'When it runs for the first time, these lie on the disk:',
    '',
    ...BEGINNING.map(({ text }) => `- ${text}.`),
    '',
    'Days on which nothing happens and nothing is announced or removed are left out. Films and episodes arrive at noon;',
    'the household watches at eight in the evening.',
  ].join('\n');
}
