import { parseBool } from './parameters.ts';
import type { QbittorrentState } from './state.ts';
import type { Torrent } from './torrent-store.ts';

type TorrentDto = Record<string, unknown>;

/** The torrents that `torrents/info` is asked for. No hashes, or an empty list of them, is no filter. */
export function chosen(state: QbittorrentState, parameters: URLSearchParams): Torrent[] {
  const hashes = (parameters.get('hashes') ?? '').split('|').filter((hash) => hash !== '');
  const category = parameters.get('category');
  const tag = parameters.get('tag');
  const filter = parameters.get('filter') ?? 'all';
  const { torrents } = state.world;
  // `all` is a word in calls that write only: here it is the hash of no torrent.
  const named =
    hashes.length === 0
      ? [...torrents.all()]
      : hashes.flatMap((hash) => torrents.get(hash.toLowerCase()) ?? []);
  return named.filter(
    (torrent) =>
      (category === null || torrent.category === category) &&
      (tag === null || torrent.tags.includes(tag)) &&
      passes(torrent, filter, state.dialect.word),
  );
}

/** `sort`, `reverse`, `offset` and `limit`, in that order; a negative offset counts from the end. */
export function arranged(dtos: readonly TorrentDto[], parameters: URLSearchParams): TorrentDto[] {
  const key = parameters.get('sort') ?? '';
  const sorted = key === '' ? [...dtos] : dtos.toSorted((a, b) => compare(a[key], b[key]));
  if (parseBool(parameters.get('reverse')) === true) sorted.reverse();
  const offset = Number.parseInt(parameters.get('offset') ?? '0', 10) || 0;
  const limit = Number.parseInt(parameters.get('limit') ?? '0', 10) || 0;
  const from = offset < 0 ? Math.max(0, sorted.length + offset) : offset;
  return limit > 0 ? sorted.slice(from, from + limit) : sorted.slice(from);
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [String(a), String(b)];
  return one < other ? -1 : Number(one > other);
}

/** An unknown filter is no filter; which of `paused` and `stopped` is known depends on the version. */
function passes(torrent: Torrent, filter: string, word: 'paused' | 'stopped'): boolean {
  const { state, progress } = torrent;
  switch (filter) {
    case 'completed':
      return progress >= 1;
    case 'seeding':
      return state.endsWith('UP') && !state.startsWith('stopped');
    case 'downloading':
      return state.endsWith('DL');
    case word:
      return state.startsWith('stopped');
    default:
      return true;
  }
}
