import { groupBy } from '../basics/group-by.ts';
import { sum } from '../facts/census.ts';
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
      const { items, more } = wholeOf(kind, all.length, facts, instance);
      const due = all.filter((verdict) => verdict.kind === 'remove').length;
      const value = due / items;
      const isSmall = !more && items <= fractionFrom;
      if (due === 0 || isSmall || value <= maxFraction) continue;
      refusals.push({ code: 'too-large-fraction', instance, kind, value, limit: maxFraction, due, items });
    }
  }
  return refusals;
}

/** What the share is taken of. */
interface Whole {
  readonly items: number;
  /** There may be more: a count that is not known adds nothing to the whole, and makes no library a small one. */
  readonly more: boolean;
}

/** Series whose episodes were not read, because nobody touched them, are counted; episodes that go alone are some of all. */
function wholeOf(kind: TooLargeFraction['kind'], judged: number, facts: Facts, instance: string): Whole {
  if (kind === 'movie') return { items: judged, more: false };
  const own = facts.series.filter((series) => series.instance === instance);
  const counts = own.map(({ inventory, files }) => {
    if (inventory === 'read') return kind === 'season' ? 0 : files.length;
    return kind === 'season' ? inventory.seasonCount : inventory.fileCount;
  });
  const known = counts.filter((count) => count !== 'unknown');
  const base = kind === 'season' ? judged : 0;
  return { items: base + sum(known), more: known.length < counts.length };
}

function hasFile(unit: Unit): boolean {
  return unit.kind !== 'movie' || knownFile(unit.movie) !== undefined;
}

function instanceOf({ unit }: Verdict): string {
  return unit.kind === 'movie' ? unit.movie.instance : unit.series.instance;
}
