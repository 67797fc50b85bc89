import { groupBy } from '../basics/group-by.ts';
import type { EpisodeFacts, SeriesFacts } from '../facts/facts.ts';
import { knownFile } from '../facts/known-file.ts';
import { fileHolding, type Inventory, takeInventory } from '../files/inventory.ts';
import { alternatesOf } from './alternates.ts';
import type { Context } from './context.ts';
import type { Copy } from './copy.ts';

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
  context: Context,
): readonly Copy[] {
  // Most series have no copies, and their many episodes nothing to allocate.
  let copies: readonly Copy[] = NONE;
  for (const { series, inventory, byNumber } of siblings) {
    const found = byNumber.get(numberOf(episode)) ?? NONE;
    copies = copies.concat(
      found.flatMap((other) => {
        const file = fileHolding(other, inventory);
        const copy = copyOfEpisode(series, other, file, isProven(other, inventory, context));
        return [copy, ...alternatesOf(copy, other)];
      }),
    );
  }
  return copies;
}

export function copyOfEpisode(
  series: SeriesFacts,
  episode: EpisodeFacts,
  file: ReturnType<typeof fileHolding>,
  believed: boolean,
): Copy {
  const mayHaveFile = episode.file !== 'none';
  const runtime = knownFile({ file })?.runtime;
  return { kind: 'episode', series, episode, watches: episode.watches, mayHaveFile, believed, runtime };
}

function numberOf({ season, number }: EpisodeFacts): string {
  return `${season}x${number}`;
}

/** Plays count only where it is certain which file they are of: linked both ways and claimed by nothing else. */
function isProven(episode: EpisodeFacts, inventory: Inventory, context: Context): boolean {
  const file = knownFile({ file: fileHolding(episode, inventory) });
  if (file?.match !== 'proven' || context.contested.has(file)) return false;
  return !inventory.linksUnknown && !inventory.contradicted.has(episode);
}

const NONE: readonly never[] = [];
