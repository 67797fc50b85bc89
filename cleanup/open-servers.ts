/** Composition root, first half: the configured servers behind their ports. */

import type { CountRequest } from './adapters/count-requests.ts';
import { openLibraryDisk } from './adapters/disk/open-library-disk.ts';
import { openJellyfin } from './adapters/jellyfin/open-jellyfin.ts';
import { openShelf } from './adapters/jellyfin/open-shelf.ts';
import { openQbittorrent } from './adapters/qbittorrent/open-qbittorrent.ts';
import { openTorrentRemover } from './adapters/qbittorrent/open-torrent-remover.ts';
import { openRadarr } from './adapters/radarr/open-radarr.ts';
import { openRadarrRemover } from './adapters/radarr/open-radarr-remover.ts';
import { openSonarr } from './adapters/sonarr/open-sonarr.ts';
import { openSonarrRemover } from './adapters/sonarr/open-sonarr-remover.ts';
import { type Span, spanLength, timed } from './adapters/timed.ts';
import type { LibraryReaders } from './app/readers.ts';
import type { Writers } from './app/run-options.ts';
import type { ArrServer, Server, Servers } from './config/servers.ts';

interface Closeable {
  close(): Promise<void>;
}

export interface OpenReaders extends Closeable {
  readonly readers: LibraryReaders;
  /** How long each server has been read, by its name. */
  readonly times: () => ReadonlyMap<string, number>;
}

interface CallOptions {
  /** Told of each request to a server once it has ended. */
  readonly count?: CountRequest;
  /** Ends every call under way and all later ones. */
  readonly deadline?: AbortSignal | undefined;
}

interface ReadingOptions extends CallOptions {
  readonly now: () => number;
}

interface WritingOptions extends CallOptions {
  readonly torrents: 'report' | 'remove';
}

/** What the client of a server of this name is opened with beside its address. */
function commonOf(deadline: AbortSignal | undefined, count: CountRequest | undefined) {
  return (server: string) => ({
    ...(deadline && { signal: deadline }),
    ...(count && { onExchange: count(server) }),
  });
}

export function openReaders(servers: Servers, { now, count, deadline }: ReadingOptions): OpenReaders {
  const spans = new Map<string, Span>();
  const opened: Closeable[] = [];
  const read = <Reader extends Closeable>(name: string, reader: Reader): Reader => {
    const span = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
    spans.set(name, span);
    opened.push(reader);
    return timed(reader, span, now);
  };
  const { jellyfin, radarr, sonarr, qbittorrent } = servers;
  const common = commonOf(deadline, count);
  const readers: LibraryReaders = {
    mediaServer: read('jellyfin', openJellyfin({ ...signedIn(jellyfin), ...common('jellyfin') })),
    movies: radarr.map((server) =>
      read(server.name, openRadarr({ ...instance(server), ...common(server.name) })),
    ),
    series: sonarr.map((server) =>
      read(server.name, openSonarr({ ...instance(server), ...common(server.name) })),
    ),
    ...(qbittorrent && {
      downloads: read('qbittorrent', openQbittorrent({ ...signedIn(qbittorrent), ...common('qbittorrent') })),
    }),
    // Paths are those of Radarr and Sonarr; where the library is mounted elsewhere, nothing is known of its links.
    disk: openLibraryDisk([{ path: '/' }]),
  };
  return {
    readers,
    times: () => new Map([...spans].map(([name, span]) => [name, spanLength(span)])),
    close: async () => await closeAll(opened),
  };
}

/** Everything that can change something at a server: called in live mode only. */
export function openWriters(
  servers: Servers,
  { torrents, count, deadline }: WritingOptions,
): Closeable & { writers: Writers } {
  const { jellyfin, radarr, sonarr, qbittorrent } = servers;
  const common = commonOf(deadline, count);
  const removing = (server: ArrServer) => ({
    ...instance(server),
    limits: REMOVING,
    ...common(server.name),
  });
  const movies = radarr.map((server) => openRadarrRemover(removing(server)));
  const series = sonarr.map((server) => openSonarrRemover(removing(server)));
  const shelf = openShelf({ ...signedIn(jellyfin, SHELF_DEVICE), ...common('jellyfin') });
  const remover =
    qbittorrent && torrents === 'remove'
      ? openTorrentRemover({ ...signedIn(qbittorrent), ...common('qbittorrent') })
      : undefined;
  return {
    writers: { removers: { movies, series, ...(remover && { torrents: remover }) }, shelf },
    close: async () => await closeAll([...movies, ...series, shelf, ...(remover ? [remover] : [])]),
  };
}

/**
 * The answer to a removal is waited for within the time that the pod has to stop (`STOP_WITHIN_MS`), with room for the
 * reading that tells what became of it.
 */
const REMOVING = { headersMs: 80_000, totalMs: 90_000 };

/** A login of its own: a second one under the reader's name would end the reader's session. */
const SHELF_DEVICE = { id: 'media-pipeline-cleanup-shelf', name: 'media-pipeline cleanup, shelf' };

function signedIn({ url, signIn }: Server, device?: typeof SHELF_DEVICE) {
  if (signIn.kind === 'api-key') return { url, credentials: { apiKey: signIn.apiKey.reveal() } };
  const { username, password } = signIn;
  return { url, credentials: { username, password: password.reveal(), ...(device && { device }) } };
}

/** Of an instance with a name of its own, the environment's names would name another one. */
function instance({ name, url, apiKey }: ArrServer) {
  const usual = name === 'radarr' || name === 'sonarr';
  const settings = { urlSetting: `the url of ${name}`, credentialsSetting: `the API key of ${name}` };
  return { instance: name, url, apiKey: apiKey.reveal(), ...(!usual && settings) };
}

async function closeAll(opened: readonly Closeable[]): Promise<void> {
  await Promise.all(opened.map((one) => one.close()));
}
