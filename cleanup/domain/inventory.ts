import type { EpisodeFacts, EpisodeFileFacts, SeriesFacts } from './facts.ts';
import type { SonarrEpisodeId, SonarrFileId } from './ids.ts';
import type { HeldFile } from './judgement.ts';

/** Which file holds which episode, and where Sonarr's two lists do not agree about it. */
export interface Inventory {
  /** All episodes by season and number: nothing may depend on the order of Sonarr's answer. */
  readonly episodes: readonly EpisodeFacts[];
  /** Every file of the series with its episodes. */
  readonly held: readonly HeldFile[];
  readonly fileById: ReadonlyMap<SonarrFileId, EpisodeFileFacts>;
  /** Episodes that one list ties to a file and the other does not. */
  readonly contradicted: ReadonlySet<EpisodeFacts>;
  /** A link could not be read: any file may hold any episode, and there may be contradictions unseen. */
  readonly linksUnknown: boolean;
}

/** Files name their episodes and episodes name their file; only what both say is so. */
export function takeInventory(series: SeriesFacts): Inventory {
  const fileById = new Map<SonarrFileId, EpisodeFileFacts>();
  for (const file of series.files) fileById.set(file.id, file);
  const claims = new Map<SonarrFileId, EpisodeFacts[]>();
  const contradicted = new Set<EpisodeFacts>();
  const episodes = inOrder(series.episodes);
  for (const episode of episodes) {
    if (typeof episode.file === 'string') continue;
    if (!fileById.has(episode.file)) contradicted.add(episode);
    const claimants = claims.get(episode.file);
    if (claimants === undefined) claims.set(episode.file, [episode]);
    else claimants.push(episode);
  }
  const held = series.files
    .toSorted((one, other) => one.id - other.id)
    .map((file) => {
      const claimants = claims.get(file.id) ?? [];
      const undisputed = file.episodes === 'unknown' || agree(file, claimants);
      if (undisputed && fileById.get(file.id) === file) return { file, episodes: claimants };
      const tied = involved(file, claimants, episodes);
      for (const episode of tied) contradicted.add(episode);
      return { file, episodes: tied };
    });
  const linksUnknown =
    series.files.some((file) => file.episodes === 'unknown') ||
    series.episodes.some((episode) => episode.file === 'unknown');
  return { episodes, held, fileById, contradicted, linksUnknown };
}

function inOrder(episodes: readonly EpisodeFacts[]): readonly EpisodeFacts[] {
  return episodes.toSorted(
    (one, other) => one.season - other.season || one.number - other.number || one.id - other.id,
  );
}

function agree({ episodes: listed }: EpisodeFileFacts, claimants: readonly EpisodeFacts[]): boolean {
  if (listed === 'unknown' || claimants.length === 0) return false;
  // Nearly every file holds one episode, and there are many.
  if (listed.length === 1 && claimants.length === 1) return listed[0] === claimants[0]?.id;
  const ids = new Set<SonarrEpisodeId>(listed);
  return ids.size === claimants.length && claimants.every(({ id }) => ids.has(id));
}

/** Every episode that either side ties to the file. */
function involved(
  { episodes: listed }: EpisodeFileFacts,
  claimants: readonly EpisodeFacts[],
  all: readonly EpisodeFacts[],
): readonly EpisodeFacts[] {
  if (listed === 'unknown') return claimants;
  return all.filter((episode) => listed.includes(episode.id) || claimants.includes(episode));
}

/** The file that the episode names; unknown when Sonarr lists no such file. */
export function fileHolding(
  { file }: EpisodeFacts,
  { fileById }: Inventory,
): EpisodeFileFacts | 'none' | 'unknown' {
  return typeof file === 'string' ? file : (fileById.get(file) ?? 'unknown');
}
