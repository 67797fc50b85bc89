import { inOrder } from '../basics/in-order.ts';
import type { EpisodeFacts, EpisodeFileFacts, SeriesFacts } from '../facts/facts.ts';
import type { HeldFile } from '../facts/held-file.ts';
import type { SonarrEpisodeId, SonarrFileId } from '../facts/ids.ts';

/** Which file holds which episode, and where Sonarr's two lists do not agree about it. */
export interface Inventory {
  /** All episodes by season and number: nothing may depend on the order of Sonarr's answer. */
  readonly episodes: readonly EpisodeFacts[];
  /** Every file of the series with its episodes, by the id of the file. */
  readonly held: readonly HeldFile[];
  /** Episodes that one list ties to a file and the other does not. */
  readonly contradicted: ReadonlySet<EpisodeFacts>;
  /** A link could not be read: any file may hold any episode, and there may be contradictions unseen. */
  readonly linksUnknown: boolean;
}

/** Files name their episodes and episodes name their file; only what both say is so. */
export function takeInventory(series: SeriesFacts): Inventory {
  const episodes = inOrder(series.episodes, bySeasonAndNumber);
  const held = inOrder(series.files, byId).map((file): Draft => ({ file, episodes: NONE }));
  const contradicted = new Set<EpisodeFacts>();
  for (const episode of episodes) {
    if (typeof episode.file === 'string') continue;
    const draft = findFile(episode.file, held);
    if (draft === undefined) contradicted.add(episode);
    else draft.episodes = draft.episodes.length === 0 ? [episode] : [...draft.episodes, episode];
  }
  for (const draft of held) settle(draft, held, episodes, contradicted);
  const linksUnknown =
    series.files.some((file) => file.episodes === 'unknown') ||
    series.episodes.some((episode) => episode.file === 'unknown');
  return { episodes, held, contradicted, linksUnknown };
}

/** A file with the episodes that name it, until it has been asked as well. */
type Draft = { -readonly [Key in keyof HeldFile]: HeldFile[Key] };

const NONE: readonly never[] = [];

/**
 * Where the file and its episodes do not agree, every one that either side names is contradicted. A file of
 * which it is unknown what it holds agrees with those that name it.
 */
function settle(
  draft: Draft,
  held: readonly HeldFile[],
  all: readonly EpisodeFacts[],
  contradicted: Set<EpisodeFacts>,
): void {
  const { file } = draft;
  // Of files with one id, episodes name the last.
  const named = findFile(file.id, held) ?? draft;
  const claimants = named.episodes;
  const listed = file.episodes === 'unknown' ? claimants.map(({ id }) => id) : file.episodes;
  if (named === draft && agree(listed, claimants)) return;
  draft.episodes = all.filter((episode) => listed.includes(episode.id) || claimants.includes(episode));
  for (const episode of draft.episodes) contradicted.add(episode);
}

function bySeasonAndNumber(one: EpisodeFacts, other: EpisodeFacts): number {
  return one.season - other.season || one.number - other.number || one.id - other.id;
}

function byId(one: EpisodeFileFacts, other: EpisodeFileFacts): number {
  return one.id - other.id;
}

/** Each side names what the other does; episodes that share an id cannot be told apart, so they never agree. */
function agree(listed: readonly SonarrEpisodeId[], claimants: readonly EpisodeFacts[]): boolean {
  // Nearly every file holds one episode, and there are many.
  if (listed.length === 1 && claimants.length === 1) return listed[0] === claimants[0]?.id;
  const ids = new Set(listed);
  const claimed = new Set(claimants.map(({ id }) => id));
  return (
    claimed.size === claimants.length && claimed.size === ids.size && listed.every((id) => claimed.has(id))
  );
}

/** The file that the episode names; unknown when Sonarr lists no such file. */
export function fileHolding(
  { file }: EpisodeFacts,
  { held }: Inventory,
): EpisodeFileFacts | 'none' | 'unknown' {
  return typeof file === 'string' ? file : (findFile(file, held)?.file ?? 'unknown');
}

/** The last file of that id. The files are in order: a map of each series would cost more than it saves. */
function findFile<Held extends HeldFile>(id: SonarrFileId, held: readonly Held[]): Held | undefined {
  let [low, high] = [0, held.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const candidate = held[middle];
    if (candidate !== undefined && candidate.file.id <= id) low = middle + 1;
    else high = middle;
  }
  const found = held[low - 1];
  return found?.file.id === id ? found : undefined;
}
