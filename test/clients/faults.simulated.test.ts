import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ServerErrorCode } from '../../clients/http/server-error.ts';
import { openJellyfinReader } from '../../clients/jellyfin/open.ts';
import type { JellyfinReader } from '../../clients/jellyfin/reader.ts';
import { openQbittorrentReader } from '../../clients/qbittorrent/open.ts';
import type { QbittorrentReader } from '../../clients/qbittorrent/reader.ts';
import { openRadarrReader } from '../../clients/radarr/open.ts';
import type { RadarrReader } from '../../clients/radarr/reader.ts';
import { openSonarrReader } from '../../clients/sonarr/open.ts';
import type { SonarrReader } from '../../clients/sonarr/reader.ts';
import { aLibrary } from '../../simulator/library/builder.ts';
import { type Simulator, startSimulator } from '../../simulator/start.ts';
import { failureOf } from '../support/failure-of.ts';

interface Readers {
  readonly jellyfin: JellyfinReader;
  readonly radarr: RadarrReader;
  readonly sonarr: SonarrReader;
  readonly qbittorrent: QbittorrentReader;
}

type Fault = Parameters<Simulator['faults']['add']>[0]['fault'];

const library = aLibrary()
  .user('ann', { administrator: true })
  .movie({ title: 'Heat', tmdbId: 949, torrent: true })
  .movie({ title: 'Ran', tmdbId: 1, torrent: true })
  .series({ title: 'Show', tvdbId: 1, seasons: [{ number: 1, episodes: 2 }] });

/** What evidence is read from. */
const reads: readonly (readonly [string, RegExp, (of: Readers) => Promise<unknown>])[] = [
  ['users', /\/Users$/, ({ jellyfin }) => jellyfin.users()],
  ['the catalogue', /\/Items$/, ({ jellyfin }) => jellyfin.catalogue()],
  ['sessions', /\/Sessions$/, ({ jellyfin }) => jellyfin.sessions()],
  ['movies', /\/movie$/, ({ radarr }) => radarr.movies()],
  [
    'imports of Radarr',
    /\/history\/since$/,
    ({ radarr }) => radarr.historySince(0, 'downloadFolderImported'),
  ],
  ['tags', /\/tag$/, ({ radarr }) => radarr.tags()],
  ['health', /\/health$/, ({ sonarr }) => sonarr.health()],
  ['series', /\/series$/, ({ sonarr }) => sonarr.series()],
  ['torrents', /\/torrents\/info$/, ({ qbittorrent }) => qbittorrent.torrents()],
];

const faults: readonly (readonly [string, Fault, ServerErrorCode])[] = [
  ['is cut short', { kind: 'truncated' }, 'malformed'],
  ['is not JSON', { kind: 'malformed' }, 'malformed'],
  ['never comes, the connection being reset', { kind: 'reset' }, 'connection-lost'],
  ['drips', { kind: 'slow-body', bytesPerStep: 1, stepMs: 60_000 }, 'timed-out'],
  ['is a fault of the server', { kind: 'status', status: 500 }, 'server-fault'],
  ['is that it is starting', { kind: 'status', status: 503 }, 'starting'],
  ['is that there were too many calls', { kind: 'status', status: 429 }, 'rate-limited'],
  ['is a web page', { kind: 'status', status: 200, body: '<html>' }, 'malformed'],
  ['is empty', { kind: 'status', status: 200, body: '' }, 'malformed'],
  ['is an object of its own', { kind: 'status', status: 200, body: '{"error":"busy"}' }, 'malformed'],
];

describe('when the answer', () => {
  let simulator: Simulator;
  let readers: Readers;

  beforeAll(async () => {
    simulator = await startSimulator(library.build(), { qbittorrent: { version: '5.2' } });
    const { jellyfin, radarr, sonarr, qbittorrent } = simulator;
    const quick = { retry: { sleep: async () => {} }, limits: { bodyIdleMs: 100 } };
    const login = ({ url, apiKey }: { url: string; apiKey: string }) => ({
      ...quick,
      url,
      credentials: { apiKey },
    });
    readers = {
      jellyfin: openJellyfinReader(login(jellyfin)),
      radarr: openRadarrReader({ ...quick, url: radarr.url, apiKey: radarr.apiKey }),
      sonarr: openSonarrReader({ ...quick, url: sonarr.url, apiKey: sonarr.apiKey }),
      qbittorrent: openQbittorrentReader(login(qbittorrent)),
    };
  });
  beforeEach(() => simulator.faults.clear());
  afterAll(async () => {
    await Promise.all(Object.values(readers).map(async (reader) => await reader.close()));
    await simulator.close();
  });

  describe.each(faults)('%s', (_fault, fault, code) => {
    it.each(reads)(
      'reading %s fails, and nothing is assumed (hazards 3 and 4)',
      async (_name, path, read) => {
        simulator.faults.add({ path, fault });

        expect(await failureOf(read(readers))).toMatchObject({ code });
      },
    );
  });

  it.each(reads)('is whole, %s are read', async (_name, _path, read) => {
    expect(await read(readers)).toBeDefined();
  });
});
