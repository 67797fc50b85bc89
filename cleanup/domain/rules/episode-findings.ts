import type { EpisodeFacts, SeriesFacts } from '../facts/facts.ts';
import { fileHolding, type Inventory } from '../files/inventory.ts';
import type { KeepReason } from '../policy/reason.ts';
import { alternatesOf } from '../watching/alternates.ts';
import type { Context } from '../watching/context.ts';
import { unprovenCopyIn } from '../watching/copy.ts';
import { sharedViewings } from '../watching/left-alone.ts';
import { mergeCopies } from '../watching/merge-copies.ts';
import { copiesOfEpisode, copyOfEpisode, type SiblingSeries } from '../watching/sibling-series.ts';
import { notWatched } from '../watching/watched-by.ts';
import type { Work } from '../watching/work.ts';
import { addReason, applyRules } from './rule.ts';
import { FILE_RULES, VIEWING_RULES } from './rules-of-work.ts';

/** What was found about one episode, before its season or its file is judged. */
export interface EpisodeFinding {
  readonly episode: EpisodeFacts;
  readonly work: Work;
  /** What keeps it whether or not it was watched. */
  readonly reasons: readonly KeepReason[];
  /** Why it does not count as watched; absent when it does, and where there is no file to watch. */
  readonly unwatched: KeepReason | undefined;
}

export function findEpisodes(
  series: SeriesFacts,
  inventory: Inventory,
  siblings: readonly SiblingSeries[],
  context: Context,
): readonly EpisodeFinding[] {
  return inventory.episodes.map((episode) => {
    const work = episodeWork(series, episode, inventory, siblings, context);
    const reasons: KeepReason[] = [];
    // An episode without a file has nothing to match; what users did with it protects its season all the same.
    applyRules(FILE_RULES, work, context, reasons);
    applyRules(VIEWING_RULES, work, context, reasons);
    const unwatched = work.file === 'none' ? undefined : notWatched(work, context);
    // What may have been watched keeps its season, whatever share of it has to be.
    if (unwatched?.code === 'watch-state-unknown') addReason(reasons, unwatched);
    return { episode, work, reasons, unwatched };
  });
}

function episodeWork(
  series: SeriesFacts,
  episode: EpisodeFacts,
  inventory: Inventory,
  siblings: readonly SiblingSeries[],
  context: Context,
): Work {
  const file = fileHolding(episode, inventory);
  const copies = copiesOfEpisode(episode, siblings, context);
  const others =
    episode.alternates === undefined
      ? copies
      : [...alternatesOf(copyOfEpisode(series, episode, file, true), episode), ...copies];
  return {
    file,
    contradicted: inventory.contradicted.has(episode),
    viewings:
      sharedViewings(episode.watches, others, context) ??
      mergeCopies(copyOfEpisode(series, episode, file, true), others, context),
    unprovenCopyIn: unprovenCopyIn(others),
  };
}
