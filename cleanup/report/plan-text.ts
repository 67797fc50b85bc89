/** A plan for people. */

import { alignRows } from '../../program/report/columns.ts';
import type { Paint } from '../../program/report/paint.ts';
import type { Plan, PlanItem, Postponed } from '../domain/plan/plan.ts';
import { bytesText, counted, sumOf } from './amounts.ts';
import type { Dates } from './dates.ts';
import { contentText, itemName, playsOf, playsText } from './item-words.ts';
import { keptSection } from './kept-text.ts';
import { pressureLines } from './pressure-text.ts';
import { refusalText } from './refusal-words.ts';
import { NOTHING_DONE, summaryLines } from './summary.ts';

export interface PlanView {
  /** The policy in one sentence. */
  readonly policy: string;
  readonly dates: Dates;
  readonly paint: Paint;
  /** List every kept item, not only counts by reason. */
  readonly all: boolean;
  /** What begins each line of a removal. */
  readonly removal: string;
}

/** Policy, refusals, what goes, what is postponed, what leaves soon, what stays and why, summary. */
export function renderPlan(plan: Plan, view: PlanView): string {
  return renderSections([
    ...openingSections(plan, view),
    removalSection(plan, view),
    ...closingSections(plan, view),
    summaryLines(plan.totals, NOTHING_DONE),
  ]);
}

/** A blank line between sections; empty ones are left out. */
export function renderSections(sections: readonly (readonly string[])[]): string {
  const shown = sections.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What the plan rests on, and what refuses it. */
export function openingSections(plan: Plan, view: PlanView): readonly (readonly string[])[] {
  return [
    [
      view.paint.heading(`Policy: ${view.policy}`),
      `Judged as of ${view.dates.minute(plan.judgedAt)} (${view.dates.timeZone}).`,
      ...pressureLines(plan.pressure),
    ],
    refusalSection(plan, view),
  ];
}

/** What does not go in this run, and why. */
export function closingSections(plan: Plan, view: PlanView): readonly (readonly string[])[] {
  return [postponedSection(plan, view), leavingSection(plan, view), keptSection(plan.keep, view)];
}

function refusalSection({ refusals }: Plan, { paint }: PlanView): readonly string[] {
  if (refusals.length === 0) return [];
  return [
    paint.danger('REFUSED: nothing of this plan may be removed'),
    ...refusals.map((refusal) => `  ${refusalText(refusal)}`),
  ];
}

const KINDS = [
  ['movie', 'Movies'],
  ['season', 'Seasons'],
  ['episode', 'Episodes'],
  ['series', 'Series'],
] as const;

/** What goes, or would. */
export function removalSection({ remove }: Plan, view: PlanView): readonly string[] {
  if (remove.length === 0) return [view.paint.heading('REMOVE: nothing')];
  const groups = KINDS.flatMap(([kind, title]) => {
    const items = remove.filter((item) => item.kind === kind);
    return items.length === 0 ? [] : ['', `${title}: ${items.length}`, ...removalLines(items, view)];
  });
  return [view.paint.heading(`REMOVE: ${sizeText(remove)}`), ...groups];
}

function removalLines(items: readonly PlanItem[], view: PlanView): readonly string[] {
  const rows = items.map((item) => [
    `${view.removal} ${itemName(item)}`,
    item.instance,
    contentText(item),
    item.kind === 'series' ? '' : bytesText(item.sizeBytes),
    `due ${view.dates.day(item.dueAt)}${item.usuallyDueAt === undefined ? '' : ', sooner'}`,
    playsText(playsOf(item), view.dates),
  ]);
  return alignRows(rows, ITEM_COLUMNS).map((line) =>
    line.replace(view.removal, () => view.paint.danger(view.removal)),
  );
}

const ITEM_COLUMNS = [
  { align: 'left', maxWidth: 70 },
  { align: 'left' },
  { align: 'right' },
  { align: 'right' },
  { align: 'left' },
  { align: 'left' },
] as const;

/** `3 items, 14 files, 61.3 GiB (frees 50.0 GiB; not known of 2 files)`. */
export function sizeText(items: readonly PlanItem[]): string {
  const freed = sumOf(filesOf(items).map(({ freedBytes }) => freedBytes));
  const unsure = freed.unknown > 0 ? `; not known of ${counted(freed.unknown, 'file')}` : '';
  return `${extentText(items)} (frees ${bytesText(freed.bytes)}${unsure})`;
}

/** `3 items, 14 files, 61.3 GiB`, whatever becomes of the bytes. */
export function extentText(items: readonly PlanItem[]): string {
  const files = filesOf(items);
  const size = sumOf(files.map(({ sizeBytes }) => sizeBytes));
  const unsized = size.unknown > 0 ? ` and ${counted(size.unknown, 'file')} of unknown size` : '';
  return `${counted(items.length, 'item')}, ${counted(files.length, 'file')}, ${bytesText(size.bytes)}${unsized}`;
}

function filesOf(
  items: readonly PlanItem[],
): readonly { sizeBytes: number | 'unknown'; freedBytes: number | 'unknown' }[] {
  return items.flatMap(({ files }): readonly (typeof files)[number][] => files);
}

export const POSTPONED_WORDS: Readonly<Record<Postponed['because'], string>> = {
  'item-cap': 'the run is full (limits.maxItemsPerRun)',
  'byte-cap': 'the run is full (limits.maxBytesPerRun)',
  'over-item-cap': 'shares files with more items than limits.maxItemsPerRun: never fits; raise the limit',
  'over-byte-cap': 'larger than limits.maxBytesPerRun or of unknown size: never fits; raise the limit',
  bound: 'goes only together with an item that is postponed',
};

function postponedSection({ postponed }: Plan, { paint }: PlanView): readonly string[] {
  if (postponed.length === 0) return [];
  const rows = postponed.map(({ item, because }) => [
    `  ${itemName(item)}`,
    item.instance,
    item.kind === 'series' ? '' : bytesText(item.sizeBytes),
    POSTPONED_WORDS[because],
  ]);
  return [
    paint.notice(`POSTPONED to a later run: ${sizeText(postponed.map(({ item }) => item))}`),
    ...alignRows(rows, [
      { align: 'left', maxWidth: 60 },
      { align: 'left' },
      { align: 'right' },
      { align: 'left' },
    ]),
  ];
}

function leavingSection({ announce, noticesRestart }: Plan, { dates, paint }: PlanView): readonly string[] {
  if (announce.length === 0) return [];
  const anew =
    noticesRestart === 0
      ? []
      : [
          `  ${counted(noticesRestart, 'item')} had been announced by dry runs only, which nobody saw: every notice starts anew.`,
        ];
  const rows = [...announce]
    .sort((a, b) => a.leavesAt - b.leavesAt)
    .map(({ item, leavesAt, since }) => [
      `  after ${dates.minute(leavesAt)}`,
      itemName(item),
      item.instance,
      item.kind === 'series' ? '' : bytesText(item.sizeBytes),
      `announced ${dates.day(since)}`,
    ]);
  return [
    paint.notice(`LEAVING SOON: ${sizeText(announce.map(({ item }) => item))}`),
    ...anew,
    ...alignRows(rows, [
      { align: 'left' },
      { align: 'left', maxWidth: 60 },
      { align: 'left' },
      { align: 'right' },
      { align: 'left' },
    ]),
  ];
}
