import type { SimulatedClock } from './clock.ts';
import type { Disk } from './disk/disk.ts';
import type { Faults } from './http/faults.ts';
import type { RequestLog } from './http/request-log.ts';
import type { SimulatedServer } from './http/server.ts';
import { JellyfinActions } from './jellyfin/actions.ts';
import { makeJellyfin } from './jellyfin/make-jellyfin.ts';
import type { JellyfinState } from './jellyfin/state.ts';
import type { LibrarySpec } from './library/spec.ts';
import { makeSurroundings } from './make-world.ts';
import type { SimulatorOptions } from './options.ts';
import { type Neighbours, probeOf } from './probe.ts';
import { makeQbittorrent } from './qbittorrent/make-qbittorrent.ts';
import type { QbittorrentState } from './qbittorrent/state.ts';
import { makeRadarr } from './radarr/make-radarr.ts';
import type { RadarrState } from './radarr/state.ts';
import { makeSonarr } from './sonarr/make-sonarr.ts';
import type { SonarrState } from './sonarr/state.ts';

/** A server with what it remembers, and how to reach it. */
export interface Running<State> {
  readonly server: SimulatedServer;
  readonly state: State;
  readonly url: string;
  /** What a client needs to be let in. */
  readonly apiKey: string;
}

/** The running servers and everything a test may turn or look at. */
export interface Simulator {
  readonly clock: SimulatedClock;
  readonly disk: Disk;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly jellyfin: Running<JellyfinState> & { readonly actions: JellyfinActions };
  readonly qbittorrent: Running<QbittorrentState> & { readonly username: string; readonly password: string };
  /** Radarr by instance name; there is always one called `radarr`. */
  readonly radarrs: ReadonlyMap<string, Running<RadarrState>>;
  readonly sonarrs: ReadonlyMap<string, Running<SonarrState>>;
  readonly radarr: Running<RadarrState>;
  readonly sonarr: Running<SonarrState>;
  /** Stops every server; the promise settles when no port is held any more. */
  close(): Promise<void>;
}

/** Starts all servers of a library on free ports of 127.0.0.1. */
export async function startSimulator(
  library: LibrarySpec,
  options: SimulatorOptions = {},
): Promise<Simulator> {
  const seed = options.seed ?? 1;
  const { world, around } = makeSurroundings(library, options, seed);
  const jellyfin = makeJellyfin(world, around, { ...options.jellyfin, seed });
  const qbittorrent = makeQbittorrent(world, around, { ...options.qbittorrent, seed });
  const neighbours: Neighbours = {
    qbittorrent: () => ({ server: qbittorrent.server, state: qbittorrent.state }),
    jellyfin: () => ({ server: jellyfin.server, state: jellyfin.state }),
  };
  const radarrs = new Map<string, { server: SimulatedServer; state: RadarrState }>();
  const sonarrs = new Map<string, { server: SimulatedServer; state: SonarrState }>();
  for (const name of instanceNames(library, options)) {
    const kind = name.startsWith('sonarr') ? 'sonarr' : 'radarr';
    const probeFor = (version: string) => probeOf(kind, version, neighbours);
    const own = { ...options[kind], name, seed, probeFor };
    if (kind === 'radarr') radarrs.set(name, makeRadarr(world, around, own));
    else sonarrs.set(name, makeSonarr(world, around, own));
  }
  const made = [jellyfin, qbittorrent, ...radarrs.values(), ...sonarrs.values()];
  for (const { server } of made) await server.listen(portOf(server.name, options));
  qbittorrent.state.preferences['web_ui_port'] = qbittorrent.server.port;
  if (typeof options.time === 'number') around.clock.follow(options.time);
  const runningRadarrs = mapValues(radarrs, runningArr);
  const runningSonarrs = mapValues(sonarrs, runningArr);
  return {
    ...around,
    disk: world.disk,
    jellyfin: {
      ...running(jellyfin, [...jellyfin.state.keys.keys()][0] ?? ''),
      actions: new JellyfinActions(jellyfin.state),
    },
    qbittorrent: {
      ...running(qbittorrent, qbittorrent.state.access.apiKey),
      username: String(qbittorrent.state.preferences['web_ui_username']),
      password: qbittorrent.state.access.password,
    },
    radarrs: runningRadarrs,
    sonarrs: runningSonarrs,
    radarr: named(runningRadarrs, 'radarr'),
    sonarr: named(runningSonarrs, 'sonarr'),
    close: async () => {
      around.clock.stop();
      await Promise.all(made.map(({ server }) => server.close()));
    },
  };
}

/** The port asked for; further instances of Radarr and Sonarr take any that is free. */
function portOf(name: string, options: SimulatorOptions): number | undefined {
  switch (name) {
    case 'jellyfin':
    case 'qbittorrent':
    case 'radarr':
    case 'sonarr':
      return options[name]?.port;
    default:
      return undefined;
  }
}

/** The instances the library names, those asked for, and one of each kind in any case. */
function instanceNames(library: LibrarySpec, options: SimulatorOptions): Set<string> {
  const names = new Set(['radarr', 'sonarr', ...(options.instances ?? [])]);
  for (const { instance } of [...library.movies, ...library.series])
    if (instance !== undefined) names.add(instance);
  return names;
}

type Made<State> = { readonly server: SimulatedServer; readonly state: State };

function running<State>(made: Made<State>, apiKey: string, urlBase = ''): Running<State> {
  return { ...made, url: `${made.server.url}${urlBase}`, apiKey };
}

function runningArr<State extends RadarrState | SonarrState>(made: Made<State>): Running<State> {
  return running(made, made.state.arr.apiKey, made.state.arr.urlBase);
}

function mapValues<A, B>(map: ReadonlyMap<string, A>, change: (value: A) => B): Map<string, B> {
  return new Map([...map].map(([name, value]) => [name, change(value)]));
}

function named<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}
