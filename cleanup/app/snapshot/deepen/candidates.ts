import type { EpisodeFacts, Facts, MovieFacts, SeriesFacts } from '../../../domain/facts/facts.ts';
import type { Judgement, Verdict } from '../../../domain/judge/judgement.ts';
import { movieCopies, seriesCopies } from '../../../domain/watching/copies.ts';

/** What would go if only time passed, or goes now, and the copies that share its marks. */
export interface Candidates {
  readonly movies: ReadonlyMap<MovieFacts, Stake>;
  /** By series, the seasons that are at stake; none for the entry alone. */
  readonly series: ReadonlyMap<SeriesFacts, ReadonlyMap<number, Stake>>;
}

/** `goes`: in this very run · `leaves`: once time has passed · `copy`: its marks bear on another's verdict. */
export type Stake = 'goes' | 'leaves' | 'copy';

/** `early`: what is announced is looked at as closely as what goes, since it counts what the disk gains by it. */
export function candidatesIn({ movies, series }: Facts, { verdicts }: Judgement, early = false): Candidates {
  const found = { movies: new Map<MovieFacts, Stake>(), series: new Map<SeriesFacts, Map<number, Stake>>() };
  const copiesOfMovie = movieCopies(movies);
  const copiesOfSeries = seriesCopies(series);
  for (const verdict of verdicts) {
    const stake = stakeOf(verdict, early);
    if (stake === undefined) continue;
    const { unit } = verdict;
    if (unit.kind === 'movie') {
      found.movies.set(unit.movie, stake);
      for (const copy of copiesOfMovie(unit.movie)) addStake(found.movies, copy, 'copy');
      continue;
    }
    const seasons = unit.kind === 'series' ? [] : seasonsOf(unit.files.flatMap(({ episodes }) => episodes));
    addSeasons(found.series, unit.series, seasons, stake);
    for (const copy of copiesOfSeries(unit.series)) addSeasons(found.series, copy, seasons, 'copy');
  }
  return found;
}

function stakeOf(verdict: Verdict, early: boolean): Stake | undefined {
  if (verdict.kind === 'remove' || (early && verdict.leaving?.announce)) return 'goes';
  return verdict.leaving === undefined ? undefined : 'leaves';
}

function seasonsOf(episodes: readonly EpisodeFacts[]): readonly number[] {
  return episodes.map(({ season }) => season);
}

function addSeasons(
  all: Map<SeriesFacts, Map<number, Stake>>,
  series: SeriesFacts,
  seasons: readonly number[],
  stake: Stake,
): void {
  const known = all.get(series) ?? new Map<number, Stake>();
  for (const season of seasons) addStake(known, season, stake);
  all.set(series, known);
}

const RANK: Record<Stake, number> = { copy: 0, leaves: 1, goes: 2 };

function addStake<Key>(all: Map<Key, Stake>, key: Key, stake: Stake): void {
  const known = all.get(key);
  if (known === undefined || RANK[known] < RANK[stake]) all.set(key, stake);
}
