import { download } from '../qbittorrent/download.ts';
import { limitReached } from '../qbittorrent/share-limits.ts';
import type { Torrent } from '../qbittorrent/torrent-store.ts';
import type { Download, Wanted } from './download-record.ts';
import type { Provider } from './providers.ts';
import type { QueueEntry } from './queue.ts';
import type { ArrState } from './state.ts';

/** `RefreshMonitoredDownloads` runs each minute. */
const LOOK_EVERY_MS = 60_000;

/** The download client that is set up and switched on. */
export function downloadClient({ downloadClients }: ArrState): Provider | undefined {
  return downloadClients.find(
    ({ implementation, rest }) => implementation === 'QBittorrent' && rest['enable'] === true,
  );
}

/** The category that its downloads have in the client: the one that is set there, else its usual one. */
export function categoryOf(arr: ArrState): string {
  const set = downloadClient(arr)?.fields[arr.kind === 'radarr' ? 'movieCategory' : 'tvCategory'];
  return typeof set === 'string' ? set : arr.category;
}

/** Whether something under way, or not yet imported, is for this movie or episode. */
export function isUnderWay({ downloads }: ArrState, { itemId, episodeId }: Wanted): boolean {
  return [...downloads.values()].some(
    ({ imported, wanted }) =>
      !imported && wanted.some((other) => other.itemId === itemId && other.episodeId === episodeId),
  );
}

/** Sends a release to the client under the category that is set for it; a client that is away gets nothing. */
export function grab(
  arr: ArrState,
  client: Provider,
  { release, wanted, importFiles }: Pick<Download, 'release' | 'wanted' | 'importFiles'>,
): Torrent | undefined {
  if (arr.probe(client) !== undefined) {
    arr.log.push(`${client.name} is not available; ${release.name} was not grabbed`);
    return undefined;
  }
  const torrent = download(arr.neighbours.qbittorrent().state, release, categoryOf(arr));
  if (torrent === undefined) return undefined;
  const lines = wanted.map((one) => queueUp(arr, one, torrent).id);
  if (arr.downloads.size === 0) arr.world.clock.after(LOOK_EVERY_MS, () => look(arr));
  arr.downloads.set(release.hash, { release, wanted, lines, importFiles, imported: false });
  return torrent;
}

function queueUp(arr: ArrState, wanted: Wanted, torrent: Torrent): QueueEntry {
  const size = torrent.files.reduce((sum, file) => sum + file.size, 0);
  return arr.queue.add((id) => ({
    ...wanted,
    id,
    downloadId: torrent.hash.toUpperCase(),
    title: torrent.name,
    status: 'downloading',
    trackedDownloadState: 'downloading',
    outputPath: torrent.savePath,
    size,
    sizeLeft: size,
    added: torrent.addedAt,
  }));
}

/** Looks at every download in the client, and again a minute later while there is any. */
function look(arr: ArrState): void {
  const client = downloadClient(arr);
  if (client !== undefined && arr.probe(client) === undefined) {
    for (const [hash, followed] of arr.downloads) follow(arr, client, hash, followed);
  }
  if (arr.downloads.size > 0) arr.world.clock.after(LOOK_EVERY_MS, () => look(arr));
}

function follow(arr: ArrState, client: Provider, hash: string, followed: Download): void {
  const torrent = arr.world.torrents.get(hash);
  if (torrent === undefined) {
    takeOffQueue(arr, followed);
    arr.downloads.delete(hash);
  } else if (torrent.progress < 1) tellProgress(arr, followed, torrent);
  else if (!followed.imported) finish(arr, followed, torrent);
  else if (mayGo(arr, client, torrent)) arr.world.torrents.removeLater([torrent], 'deleted');
}

function tellProgress(arr: ArrState, { lines }: Download, torrent: Torrent): void {
  for (const id of lines) {
    const line = arr.queue.get(id);
    if (line !== undefined)
      arr.queue.replace({ ...line, sizeLeft: Math.round(line.size * (1 - torrent.progress)) });
  }
}

function finish(arr: ArrState, followed: Download, torrent: Torrent): void {
  if (arr.settings.get('downloadclient')['enableCompletedDownloadHandling'] !== true) return;
  followed.importFiles(torrent);
  followed.imported = true;
  takeOffQueue(arr, followed);
}

function takeOffQueue(arr: ArrState, { lines }: Download): void {
  for (const id of lines) arr.queue.delete(id);
}

/** What is imported goes with its data once it has stopped at its seeding goal, where that is configured. */
function mayGo(arr: ArrState, { rest }: Provider, torrent: Torrent): boolean {
  const { state } = arr.neighbours.qbittorrent();
  return (
    rest['removeCompletedDownloads'] === true && torrent.state === 'stoppedUP' && limitReached(state, torrent)
  );
}
