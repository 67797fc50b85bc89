import { empty, json, jsonList, ReplyError, text } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import type { QbittorrentState } from '../state.ts';
import { fileDtos, torrentDto } from '../torrent-dto.ts';
import type { Torrent } from '../torrent-store.ts';

/** Reading torrents. Unknown hashes are simply not in the answer. */
export function torrentReadRoutes(router: Router, state: QbittorrentState): void {
  const { dialect, world } = state;
  router.get('/api/v2/torrents/info', (call) => {
    const { query } = call;
    const withFiles = dialect.includesFiles && query.get('includeFiles') === 'true';
    const chosen = filtered(state, query);
    return jsonList(mapped(chosen, (torrent) => torrentDto(torrent, dialect, withFiles)));
  });
  router.get('/api/v2/torrents/files', (call) => {
    const torrent = world.torrents.get((call.query.get('hash') ?? '').toLowerCase());
    return torrent === undefined ? text('', 404) : json(fileDtos(torrent));
  });
}

/** Removing, starting and stopping torrents. */
export function torrentWriteRoutes(router: Router, state: QbittorrentState): void {
  const { dialect, preferences, world } = state;
  router.post('/api/v2/torrents/delete', (call) => {
    const form = call.form();
    const hashes = form.get('hashes');
    const deleteFiles = form.get('deleteFiles');
    if (hashes === null || hashes === '' || deleteFiles === null)
      throw new ReplyError(text('Missing parameter', 400));
    const trashes = preferences['torrent_content_remove_option'] === 'MoveToTrash';
    const data = deleteFiles === 'true' ? (trashes ? 'trashed' : 'deleted') : 'kept';
    world.torrents.removeLater(world.torrents.select(hashes), data);
    return empty(dialect.emptyStatus);
  });

  const [start, stop] = dialect.word === 'paused' ? ['resume', 'pause'] : ['start', 'stop'];
  router.post(`/api/v2/torrents/${start}`, (call) => {
    for (const torrent of world.torrents.select(call.form().get('hashes') ?? '')) setRunning(torrent, true);
    return empty(dialect.emptyStatus);
  });
  router.post(`/api/v2/torrents/${stop}`, (call) => {
    for (const torrent of world.torrents.select(call.form().get('hashes') ?? '')) setRunning(torrent, false);
    return empty(dialect.emptyStatus);
  });
}

function setRunning(torrent: Torrent, running: boolean): void {
  const suffix = torrent.progress >= 1 ? 'UP' : 'DL';
  torrent.state = `${running ? 'stalled' : 'stopped'}${suffix}`;
}

function filtered(state: QbittorrentState, query: URLSearchParams): Torrent[] {
  const hashes = query.get('hashes');
  const category = query.get('category');
  const tag = query.get('tag');
  const filter = query.get('filter') ?? 'all';
  const { torrents } = state.world;
  return (hashes === null ? [...torrents.all()] : torrents.select(hashes)).filter(
    (torrent) =>
      (category === null || torrent.category === category) &&
      (tag === null || torrent.tags.includes(tag)) &&
      passes(torrent, filter),
  );
}

/** An unknown filter is no filter. */
function passes(torrent: Torrent, filter: string): boolean {
  switch (filter) {
    case 'completed':
      return torrent.progress >= 1;
    case 'seeding':
      return torrent.state.endsWith('UP') && !torrent.state.startsWith('stopped');
    case 'downloading':
      return torrent.state.endsWith('DL');
    case 'stopped':
    case 'paused':
      return torrent.state.startsWith('stopped');
    default:
      return true;
  }
}

function* mapped<T, R>(items: Iterable<T>, map: (item: T) => R): Generator<R> {
  for (const item of items) yield map(item);
}
