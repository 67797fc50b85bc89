import { groupBy } from '../basics/group-by.ts';
import type { Facts } from '../facts/facts.ts';
import { knownFile } from '../facts/known-file.ts';
import type { Judgement, Unit, Verdict } from '../judge/judgement.ts';
import type { Limits } from '../policy/policy.ts';
import type { TooLargeFraction } from './refusal.ts';

/**
 * Where too large a share of one kind of items in one instance would go: a small Radarr beside many episodes
 * counts for itself. A limit that is no number lets nothing go.
 */
export function tooLargeFractions(
  facts: Facts,
  { verdicts }: Judgement,
  { maxFraction, fractionFrom }: Limits,
): readonly TooLargeFraction[] {
  const refusals: TooLargeFraction[] = [];
  for (const kind of ['movie', 'season', 'episode'] as const) {
    const withFiles = verdicts.filter(({ unit }) => unit.kind === kind && hasFile(unit));
    for (const [instance, all] of groupBy(withFiles, instanceOf)) {
      const counted = kind === 'season' ? seasonsCounted(facts, instance) : NONE;
      const items = all.length + counted.seasons;
      const due = all.filter((verdict) => verdict.kind === 'remove').length;
      const value = due / items;
      const isSmall = !counted.more && items <= fractionFrom;
      if (due === 0 || isSmall || value <= maxFraction) continue;
      refusals.push({ code: 'too-large-fraction', instance, kind, value, limit: maxFraction, due, items });
    }
  }
  return refusals;
}

/** Seasons of series whose episodes were not read, because nobody touched them. */
interface Counted {
  readonly seasons: number;
  /** There may be more: a count that is not known adds nothing to the whole, and makes no library a small one. */
  readonly more: boolean;
}

const NONE: Counted = { seasons: 0, more: false };

function seasonsCounted({ series }: Facts, instance: string): Counted {
  let { seasons, more } = NONE;
  for (const { instance: own, inventory } of series) {
    if (own !== instance || inventory === 'read') continue;
    if (inventory.seasonCount === 'unknown') more = true;
    else seasons += inventory.seasonCount;
  }
  return { seasons, more };
}

function hasFile(unit: Unit): boolean {
  return unit.kind !== 'movie' || knownFile(unit.movie) !== undefined;
}

function instanceOf({ unit }: Verdict): string {
  return unit.kind === 'movie' ? unit.movie.instance : unit.series.instance;
}
