import { firstByName } from '../basics/first-by-name.ts';
import type { EpisodeFacts, MovieFacts, MovieFileFacts, SeriesFacts, UserWatch } from '../facts/facts.ts';
import type { InstanceName } from '../facts/ids.ts';
import { episodeWatchKey, movieWatchKey, type WatchKey } from '../facts/keys.ts';
import { movieTitle, seriesTitle } from './titled-works.ts';

/** One copy of a film or episode, as far as watching it goes. */
export type Copy = CopyOf & {
  readonly watches: readonly UserWatch[];
  /** False only where there is known to be no file: then no entries means that there is nothing to tell. */
  readonly mayHaveFile: boolean;
  /** Whether its `played` is a play: it is the copy that is judged, or proven to be Jellyfin's item. */
  readonly believed: boolean;
  /** Of the file; absent where there is no known file, and in snapshots that do not tell. */
  readonly runtime?: MovieFileFacts['runtime'] | undefined;
  /** A further version of the Jellyfin item of one of the others. */
  readonly isAlternate?: true;
};

/**
 * The instance of a copy that has a file and is not proven to be the item whose watch state it carries; of
 * several the first by name, whatever the order they were found in.
 */
export function unprovenCopyIn(copies: readonly Copy[]): InstanceName | undefined {
  let first: InstanceName | undefined;
  for (const copy of copies) {
    if (!copy.mayHaveFile || copy.believed || copy.isAlternate) continue;
    const { instance } = copy.kind === 'movie' ? copy.movie : copy.series;
    first = firstByName(first, instance);
  }
  return first;
}

/** The work under which the ledger knows it. */
export function workOf(copy: Copy): WatchKey {
  return copy.kind === 'episode' ? episodeWatchKey(copy.series, copy.episode) : movieWatchKey(copy.movie);
}

/** The title that all copies of its film or series have in common. */
export function titleOf(copy: Copy): string {
  return copy.kind === 'episode' ? seriesTitle(copy.series) : movieTitle(copy.movie);
}

type CopyOf =
  | { readonly kind: 'movie'; readonly movie: MovieFacts }
  | { readonly kind: 'episode'; readonly series: SeriesFacts; readonly episode: EpisodeFacts };
