import type { Court } from './court.ts';
import type { EpisodeFacts, SeriesFacts } from './facts.ts';
import { fileHolding, type Inventory } from './inventory.ts';
import { sharedViewings } from './left-alone.ts';
import { mergeCopies } from './merge-copies.ts';
import type { KeepReason } from './reason.ts';
import { addReason, applyRules } from './rule.ts';
import { FILE_RULES, VIEWING_RULES } from './rules-of-work.ts';
import { copiesOfEpisode, copyOfEpisode, type SiblingSeries } from './sibling-series.ts';
import { unprovenCopyIn } from './viewing.ts';
import { notWatched } from './watched-by.ts';
import type { Work } from './work.ts';

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
  court: Court,
): readonly EpisodeFinding[] {
  return inventory.episodes.map((episode) => {
    const work = episodeWork(series, episode, inventory, siblings, court);
    const reasons: KeepReason[] = [];
    // An episode without a file has nothing to match; what users did with it protects its season all the same.
    applyRules(FILE_RULES, work, court, reasons);
    applyRules(VIEWING_RULES, work, court, reasons);
    const unwatched = work.file === 'none' ? undefined : notWatched(work, court);
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
  court: Court,
): Work {
  const others = copiesOfEpisode(episode, siblings, court);
  return {
    file: fileHolding(episode, inventory),
    contradicted: inventory.contradicted.has(episode),
    viewings:
      sharedViewings(episode.watches, others, court) ??
      mergeCopies(copyOfEpisode(series, episode, true), others, court),
    unprovenCopyIn: unprovenCopyIn(others),
  };
}
