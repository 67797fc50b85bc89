import type { Call } from '../../http/call.ts';
import { empty, json, jsonList, ReplyError, text } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { arranged, chosen } from '../choose-torrents.ts';
import { onRead, parseBool } from '../parameters.ts';
import type { QbittorrentState } from '../state.ts';
import { fileDtos, torrentDto } from '../torrent-dto.ts';
import type { Torrent } from '../torrent-store.ts';

/** Reading torrents. Unknown hashes are simply not in the answer. */
export function torrentReadRoutes(router: Router, state: QbittorrentState): void {
  const { dialect, world } = state;
  onRead(router, '/api/v2/torrents/info', (parameters) => {
    const withFiles = dialect.includesFiles && parseBool(parameters.get('includeFiles')) === true;
    const dtos = chosen(state, parameters).map((torrent) =>
      torrentDto(torrent, dialect, { withFiles, now: world.clock.now() }),
    );
    return jsonList(arranged(dtos, parameters));
  });
  onRead(router, '/api/v2/torrents/files', (parameters) => {
    const torrent = world.torrents.get((parameters.get('hash') ?? '').toLowerCase());
    return torrent === undefined ? text('', 404) : json(fileDtos(torrent));
  });
}

/** Removing, starting and stopping torrents. */
export function torrentWriteRoutes(router: Router, state: QbittorrentState): void {
  const { dialect, preferences, world } = state;
  router.post('/api/v2/torrents/delete', (call) => {
    const hashes = required(call, 'hashes');
    const deleteFiles = parseBool(required(call, 'deleteFiles')) === true;
    const trashes = preferences['torrent_content_remove_option'] === 'MoveToTrash';
    const data = deleteFiles ? (trashes ? 'trashed' : 'deleted') : 'kept';
    world.torrents.removeLater(world.torrents.select(hashes), data);
    return empty(dialect.emptyStatus);
  });

  const [start, stop] = dialect.word === 'paused' ? ['resume', 'pause'] : ['start', 'stop'];
  router.post(`/api/v2/torrents/${start}`, (call) => {
    for (const torrent of world.torrents.select(required(call, 'hashes'))) setRunning(torrent, true);
    return empty(dialect.emptyStatus);
  });
  router.post(`/api/v2/torrents/${stop}`, (call) => {
    for (const torrent of world.torrents.select(required(call, 'hashes'))) setRunning(torrent, false);
    return empty(dialect.emptyStatus);
  });
}

function setRunning(torrent: Torrent, running: boolean): void {
  const suffix = torrent.progress >= 1 ? 'UP' : 'DL';
  torrent.state = `${running ? 'stalled' : 'stopped'}${suffix}`;
}

/** A parameter that must be there, empty or not. */
function required(call: Call, name: string): string {
  const value = call.form().get(name);
  if (value === null) throw new ReplyError(text(`Missing required parameter: ${name}`, 400));
  return value;
}
