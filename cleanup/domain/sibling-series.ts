import type { Court } from './court.ts';
import type { EpisodeFacts, SeriesFacts } from './facts.ts';
import { groupBy } from './group-by.ts';
import { fileHolding, type Inventory, takeInventory } from './inventory.ts';
import type { Copy } from './viewing.ts';

/** A copy of a series in another instance, ready to be asked for its copies of episodes. */
export interface SiblingSeries {
  readonly series: SeriesFacts;
  readonly inventory: Inventory;
  readonly byNumber: ReadonlyMap<string, readonly EpisodeFacts[]>;
}

export function indexSibling(series: SeriesFacts): SiblingSeries {
  const byNumber = groupBy(series.episodes, numberOf);
  return { series, inventory: takeInventory(series), byNumber };
}

/** The same episode, by season and number, in the other copies of its series. */
export function copiesOfEpisode(
  episode: EpisodeFacts,
  siblings: readonly SiblingSeries[],
  court: Court,
): readonly Copy[] {
  if (siblings.length === 0) return NONE;
  const name = numberOf(episode);
  return siblings.flatMap(({ series, inventory, byNumber }) =>
    (byNumber.get(name) ?? NONE).map((copy) => copyOfEpisode(series, copy, isProven(copy, inventory, court))),
  );
}

export function copyOfEpisode(series: SeriesFacts, episode: EpisodeFacts, believed: boolean): Copy {
  const mayHaveFile = episode.file !== 'none';
  return { kind: 'episode', series, episode, watches: episode.watches, mayHaveFile, believed };
}

function numberOf({ season, number }: EpisodeFacts): string {
  return `${season}x${number}`;
}

/** Plays count only where it is certain which file they are of: linked both ways and claimed by nothing else. */
function isProven(episode: EpisodeFacts, inventory: Inventory, court: Court): boolean {
  const file = fileHolding(episode, inventory);
  if (typeof file === 'string' || file.match !== 'proven' || court.contested.has(file)) return false;
  return !inventory.linksUnknown && !inventory.contradicted.has(episode);
}

const NONE: readonly never[] = [];
