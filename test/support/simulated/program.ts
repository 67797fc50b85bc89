import { openJellyfin } from '../../../cleanup/adapters/jellyfin/open-jellyfin.ts';
import { openShelf } from '../../../cleanup/adapters/jellyfin/open-shelf.ts';
import { openQbittorrent } from '../../../cleanup/adapters/qbittorrent/open-qbittorrent.ts';
import { openTorrentRemover } from '../../../cleanup/adapters/qbittorrent/open-torrent-remover.ts';
import { openRadarr } from '../../../cleanup/adapters/radarr/open-radarr.ts';
import { openRadarrRemover } from '../../../cleanup/adapters/radarr/open-radarr-remover.ts';
import { openSonarr } from '../../../cleanup/adapters/sonarr/open-sonarr.ts';
import { openSonarrRemover } from '../../../cleanup/adapters/sonarr/open-sonarr-remover.ts';
import { stateFolder } from '../../../cleanup/adapters/state/state-folder.ts';
import type { LibraryReaders } from '../../../cleanup/app/readers.ts';
import { run } from '../../../cleanup/app/run.ts';
import type { RunOptions, Writers } from '../../../cleanup/app/run-options.ts';
import type { RunOutcome } from '../../../cleanup/app/run-result.ts';
import { takeSnapshot } from '../../../cleanup/app/snapshot/take-snapshot.ts';
import type { Ledger } from '../../../cleanup/domain/facts/ledger.ts';
import type { Limits, Policy } from '../../../cleanup/domain/policy/policy.ts';
import type { StateStore } from '../../../cleanup/ports/state-store.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { someLimits } from '../policy.ts';

/** How the program is set up for a simulated household; what is not given is the default of a careful user. */
export interface ProgramOptions {
  readonly policy: Policy;
  readonly limits?: Partial<Limits>;
  readonly live: boolean;
  readonly torrents?: 'report' | 'remove';
  /** Folder of the state, kept from night to night. */
  readonly stateFolder: string;
  readonly signal?: AbortSignal;
  /** Puts something between the program and its state, for killing it at a given moment. */
  readonly through?: (store: StateStore) => StateStore;
}

const COLLECTION = 'Leaving Soon';

const LIMITS = { headersMs: 30_000, bodyIdleMs: 30_000, totalMs: 60_000, connectMs: 30_000 };
const HANGING = { headersMs: 150, bodyIdleMs: 150, totalMs: 400, connectMs: 500 };

/**
 * Nothing is waited for between tries. Only where answers may never come are they given up on at once: elsewhere a busy
 * machine would decide what a night comes to.
 */
function patience({ faults }: Simulator) {
  return {
    limits: faults.threatens('hang') ? HANGING : LIMITS,
    retry: { attempts: 2, sleep: async () => {} },
  };
}

/** One night: a run of the real program, adapters and all, against the simulated servers. */
export async function runNight(simulator: Simulator, options: ProgramOptions): Promise<RunOutcome> {
  const readers = openReaders(simulator);
  const writers = options.live ? openWriters(simulator, options.torrents ?? 'report') : undefined;
  const clock = { now: () => simulator.clock.now() };
  const progress = { at: () => {} };
  const store = storeOf(simulator, options);
  const given: RunOptions = {
    readers: readers.of,
    ...(writers !== undefined && { writers: writers.of }),
    takeSnapshot: async (ledger) =>
      await takeSnapshot(readers.of, { policy: options.policy, ledger, pathMap: [], clock, progress }),
    store,
    policy: options.policy,
    limits: someLimits(options.limits),
    removal: { movieEntry: true, exclude: true, torrents: options.torrents ?? 'report' },
    collection: COLLECTION,
    clock,
    progress,
    signal: options.signal ?? new AbortController().signal,
    traffic: () => new Map(),
    toRecord: () => ({ exitCode: 0, report: {} }),
    toPlan: () => '{}',
  };
  try {
    return await run(given);
  } finally {
    await Promise.all([...readers.closing, ...(writers?.closing ?? [])].map((close) => close()));
  }
}

/** The ledger as it lies in the state folder. */
export async function ledgerOf(simulator: Simulator, options: ProgramOptions): Promise<Ledger> {
  return (await storeOf(simulator, { ...options, through: (store) => store }).ledger()).ledger;
}

function storeOf(simulator: Simulator, { stateFolder: folder, through }: ProgramOptions): StateStore {
  const store = stateFolder({ folder, keepDays: 90, now: () => simulator.clock.now(), wait: async () => {} });
  return through === undefined ? store : through(store);
}

interface Opened<T> {
  readonly of: T;
  readonly closing: readonly (() => Promise<void>)[];
}

function openReaders(simulator: Simulator): Opened<LibraryReaders> {
  const { jellyfin, qbittorrent, radarrs, sonarrs, disk } = simulator;
  const mediaServer = openJellyfin({
    url: jellyfin.url,
    credentials: { apiKey: jellyfin.apiKey },
    ...patience(simulator),
  });
  const instance = (name: string, { url, apiKey }: { readonly url: string; readonly apiKey: string }) => ({
    instance: name,
    url,
    apiKey,
    ...patience(simulator),
  });
  const movies = [...radarrs].map(([name, server]) => openRadarr(instance(name, server)));
  const series = [...sonarrs].map(([name, server]) => openSonarr(instance(name, server)));
  const downloads = openQbittorrent({ ...qbittorrentOptions(qbittorrent), ...patience(simulator) });
  return {
    of: {
      mediaServer,
      movies,
      series,
      downloads,
      disk: { linkCount: async (path) => disk.stat(path)?.links ?? 'unknown' },
    },
    closing: [mediaServer, ...movies, ...series, downloads].map((one) => async () => await one.close()),
  };
}

function openWriters(simulator: Simulator, torrents: 'report' | 'remove'): Opened<Writers> {
  const { jellyfin, qbittorrent, radarrs, sonarrs } = simulator;
  const instance = (name: string, { url, apiKey }: { readonly url: string; readonly apiKey: string }) => ({
    instance: name,
    url,
    apiKey,
    ...patience(simulator),
  });
  const movies = [...radarrs].map(([name, server]) => openRadarrRemover(instance(name, server)));
  const series = [...sonarrs].map(([name, server]) => openSonarrRemover(instance(name, server)));
  const shelf = openShelf({
    url: jellyfin.url,
    credentials: { apiKey: jellyfin.apiKey },
    ...patience(simulator),
  });
  const remover =
    torrents === 'remove'
      ? openTorrentRemover({ ...qbittorrentOptions(qbittorrent), ...patience(simulator) })
      : undefined;
  return {
    of: { removers: { movies, series, ...(remover && { torrents: remover }) }, shelf },
    closing: [shelf, ...movies, ...series, ...(remover ? [remover] : [])].map(
      (one) => async () => await one.close(),
    ),
  };
}

function qbittorrentOptions({ url, username, password }: Simulator['qbittorrent']) {
  return { url, credentials: { username, password } };
}
