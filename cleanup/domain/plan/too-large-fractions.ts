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
      const items = all.length + (kind === 'season' ? seasonsCounted(facts, instance) : 0);
      const due = all.filter((verdict) => verdict.kind === 'remove').length;
      const value = due / items;
      if (due === 0 || items <= fractionFrom || value <= maxFraction) continue;
      refusals.push({ code: 'too-large-fraction', instance, kind, value, limit: maxFraction, due, items });
    }
  }
  return refusals;
}

/** Of series whose episodes were not read, because nobody touched them; a count that is not known adds nothing. */
function seasonsCounted({ series }: Facts, instance: string): number {
  let seasons = 0;
  for (const { instance: own, inventory } of series) {
    if (own !== instance || inventory === 'read' || inventory.seasonCount === 'unknown') continue;
    seasons += inventory.seasonCount;
  }
  return seasons;
}

function hasFile(unit: Unit): boolean {
  return unit.kind !== 'movie' || knownFile(unit.movie) !== undefined;
}

function instanceOf({ unit }: Verdict): string {
  return unit.kind === 'movie' ? unit.movie.instance : unit.series.instance;
}
