/** Items as the files have them, as the domain shows them: only what is shown is kept in memory. */
import type { EpisodeName, KeptItem, LeavingItem, Play } from '../../domain/house.ts';
import { searchTextOf } from '../../domain/search.ts';
import type { Item, Kept } from './schemas.ts';

const JELLYFIN_ID = /^[0-9a-f]{32}$/;
/** A name lists no more of them. */
const EPISODES = 8;

export function toKept(kept: Kept): KeptItem {
  return { ...kept, search: searchTextOf(kept) };
}

export function toLeaving(item: Item): LeavingItem {
  const { movieId, seriesId, files, jellyfinItem, ...shown } = item;
  const posters = [jellyfinItem, ...files.slice(0, 1).map((file) => file.jellyfinItem)];
  return {
    ...shown,
    entry: movieId ?? seriesId ?? 0,
    ...episodesOf(item),
    posters: posters.filter((id) => id !== undefined).filter((id) => JELLYFIN_ID.test(id)),
    plays: lastPlays(files.flatMap(({ plays }) => plays)),
  };
}

/** The episodes of what is judged by file; those of a season say nothing that its number does not. */
export function episodesOf({
  kind,
  files,
}: {
  readonly kind: string;
  readonly files: readonly { readonly episodes?: readonly EpisodeName[] }[];
}): { readonly episodes?: readonly EpisodeName[] } {
  if (kind !== 'episode') return {};
  return { episodes: files.flatMap(({ episodes = [] }) => episodes).slice(0, EPISODES) };
}

function lastPlays(plays: readonly Play[]): readonly Play[] {
  const last = new Map<string, Play>();
  for (const play of plays) {
    const earlier = last.get(play.user);
    if (earlier === undefined || earlier.at < play.at) last.set(play.user, play);
  }
  return [...last.values()].sort((one, other) => other.at - one.at);
}
