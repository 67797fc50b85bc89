/** What stays and why: counts by reason, or every item. */

import { alignRows } from '../../program/report/columns.ts';
import type { Paint } from '../../program/report/paint.ts';
import type { KeptItem } from '../domain/plan/plan.ts';
import { KEEP_CODES, type KeepCode } from '../domain/policy/reason.ts';
import { counted, countText } from './amounts.ts';
import type { Dates } from './dates.ts';
import { itemName } from './item-words.ts';
import { REASON_WORDS, reasonText } from './reason-words.ts';

interface KeptView {
  readonly dates: Dates;
  readonly paint: Paint;
  readonly all: boolean;
}

const KINDS = ['movie', 'season', 'episode'] as const;

export function keptSection(keep: readonly KeptItem[], view: KeptView): readonly string[] {
  const held = keep.filter(holdsFiles);
  const empty = keep.length - held.length;
  const without = empty > 0 ? `, and ${counted(empty, 'movie')} without a file` : '';
  const heading = view.paint.heading(`KEPT: ${counted(held.length, 'item')}${without}`);
  if (held.length === 0) return [heading];
  return [heading, ...countLines(held), ...(view.all ? ['', ...itemLines(held, view)] : [])];
}

/** A movie without a file is kept only in name. */
export function holdsFiles(item: KeptItem): boolean {
  return item.files > 0;
}

/** How many items of each kind stay for each reason; one of several reasons counts for each. */
export function countsByReason(
  keep: readonly KeptItem[],
): ReadonlyMap<KeepCode, ReadonlyMap<KeptItem['kind'], number>> {
  const counts = new Map<KeepCode, Map<KeptItem['kind'], number>>();
  for (const { kind, reasons } of keep) {
    for (const { code } of reasons) {
      const byKind = counts.get(code) ?? new Map<KeptItem['kind'], number>();
      counts.set(code, byKind.set(kind, (byKind.get(kind) ?? 0) + 1));
    }
  }
  return counts;
}

function countLines(keep: readonly KeptItem[]): readonly string[] {
  const counts = countsByReason(keep);
  const rows = KEEP_CODES.flatMap((code) => {
    const byKind = counts.get(code);
    return byKind === undefined
      ? []
      : [[`  ${REASON_WORDS[code].title}`, ...KINDS.map((kind) => cell(byKind.get(kind)))]];
  });
  const header = ['  by reason (each of several counts)', ...KINDS.map((kind) => `${kind}s`)];
  return alignRows(
    [header, ...rows],
    [{ align: 'left' }, { align: 'right' }, { align: 'right' }, { align: 'right' }],
  );
}

function cell(count: number | undefined): string {
  return count === undefined ? '-' : countText(count);
}

function itemLines(keep: readonly KeptItem[], { dates }: KeptView): readonly string[] {
  const rows = keep.map((item) => [
    `  ${itemName(item)}`,
    item.instance,
    item.reasons.map((reason) => reasonText(reason, dates)).join('; '),
  ]);
  return alignRows(rows, [{ align: 'left', maxWidth: 60 }, { align: 'left' }, { align: 'left' }]);
}
