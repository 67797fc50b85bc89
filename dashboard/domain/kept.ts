/** Kept: everything that stays, and why. */
import { KEEP_CODES, type KeepCode } from '../../cleanup/domain/policy/reason.ts';
import type { House, KeptItem } from './house.ts';
import { knownBytes } from './leaving.ts';
import { type Page, pageOf } from './paging.ts';
import { lastActions } from './people.ts';
import { matcher } from './search.ts';
import { type KeepTarget, targetOfKey, targetText } from './targets.ts';

const PER_PAGE = 50;

export interface KeptQuery {
  readonly text: string;
  /** A code; empty for all. */
  readonly reason: string;
  readonly page: number;
}

export interface KeptView {
  readonly query: KeptQuery;
  readonly page: Page<KeptRow>;
  /** Codes that occur, in the order of the program, with how many items each keeps. */
  readonly reasons: readonly { readonly code: string; readonly items: number }[];
  readonly all: number;
  /** Of all of them, as far as sizes are known. */
  readonly bytes: number;
}

export interface KeptRow {
  readonly item: KeptItem;
  /** Absent where nobody knows what a tag would be set at. */
  readonly target?: KeepTarget;
  readonly tagged: boolean;
  /** Set when somebody changed it here after the plan was judged. */
  readonly changed?: 'keep' | 'release';
}

export function keptView(house: House, query: KeptQuery): KeptView {
  const kept = house.plan?.kept ?? [];
  const matches = matcher(query.text);
  const found = kept.filter(
    (item) =>
      matches(item.search) && (query.reason === '' || item.reasons.some(({ code }) => code === query.reason)),
  );
  const page = pageOf(found, query.page, PER_PAGE);
  return {
    query,
    page: { ...page, rows: page.rows.map(rowsOf(house)) },
    reasons: reasonsOf(kept),
    all: kept.length,
    bytes: knownBytes(kept),
  };
}

function rowsOf({ plan, audit }: House): (item: KeptItem) => KeptRow {
  const actions = lastActions(audit);
  return (item) => {
    const target = targetOfKey(item.key);
    const last = target && actions.get(targetText(target));
    const changed = last !== undefined && last.at >= (plan?.judgedAt ?? 0) ? last.action : undefined;
    return {
      item,
      tagged: item.reasons.some(({ code, unknown }) => code === 'keep-tag' && !unknown),
      ...(target && { target }),
      ...(changed && { changed }),
    };
  };
}

/** Known codes in the order in which the program knows them, then those of newer versions. */
function reasonsOf(kept: readonly KeptItem[]): KeptView['reasons'] {
  const counts = new Map<string, number>();
  for (const { reasons } of kept) {
    for (const { code } of reasons) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const order = (code: string) => {
    const place = KEEP_CODES.indexOf(code as KeepCode);
    return place < 0 ? KEEP_CODES.length : place;
  };
  return [...counts]
    .map(([code, items]) => ({ code, items }))
    .sort((one, other) => order(one.code) - order(other.code));
}
