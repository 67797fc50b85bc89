/**
 * A household in memory: one disk, one clock, one Jellyfin, one qBittorrent, any number of Radarrs and Sonarrs, and a
 * Prowlarr and a Seerr where they are asked for, each server on a port of loopback. A start takes a few milliseconds.
 *
 * In this process:
 *
 *     const sim = await startSimulator(aLibrary().user('ann').movie({ title: 'Heat', torrent: true }).build(), {
 *       startAt: Date.parse('2026-03-01'),
 *       radarrs: [{ name: 'radarr' }, { name: 'radarr-4k', rootFolders: ['/data/media/movies-4k'] }],
 *       sonarrs: [{ name: 'sonarr' }, { name: 'sonarr-anime' }],
 *     });
 *
 * - servers: `sim.jellyfin.url`, `.apiKey`, `.state`, `.server.kill()` and `.restart()`, the same for `sim.qbittorrent`,
 *   `sim.radarrs.get(name)`, `sim.sonarrs.get(name)`; `sim.radarr` and `sim.sonarr` are the first of each.
 * - time: `sim.clock.now()`, `.advance(ms)`, `.advanceTo(epochMs)`; what the servers do later happens on the way.
 * - disk: `sim.disk.files()` (path to size and links), `.stat(path)`, `.freedBytes`, `.loseMount(path, 'empty' | 'gone')`,
 *   `.restoreMount(path)`, `.protect(path)`.
 * - requests: `sim.requests.all()`, `.writes()` (server, method, path, query, body, status, time), `.clear()`.
 * - faults: `sim.faults.add({ server, method, path: /regular expression/, skip: n - 1, times: 1, fault })` strikes the
 *   n-th request that matches; `fault` is a status, a latency, a hang, a reset, a cut body … (`http/faults.ts`), most of
 *   them before or after the work was done. `hits` tells whether it struck.
 * - downloads: once an app has a download client, what it grabs is a torrent of `sim.qbittorrent` that takes ten minutes,
 *   is imported by hard link, told to the connected Jellyfin and seeded up to the share limits (`arr/downloads.ts`).
 * - people: `sim.jellyfin.actions.markPlayed('ann', path, at)`, `.startPlaying`, `.favorite`, `.scan` ….
 *
 * In a process of its own: `npm run simulate -- --library FILE --instances radarr-4k,sonarr-anime --control` reads the
 * library as JSON (`library/spec.ts`), prints the addresses, and does all of this for POSTs to `CONTROL_URL`
 * (`control/routes.ts`).
 */
import type { SimulatedClock } from './clock.ts';
import type { Disk } from './disk/disk.ts';
import type { Faults } from './http/faults.ts';
import type { RequestLog } from './http/request-log.ts';
import type { SimulatedServer } from './http/server.ts';
import { type PlannedInstance, planInstances } from './instances.ts';
import { JellyfinActions } from './jellyfin/actions.ts';
import { makeJellyfin } from './jellyfin/make-jellyfin.ts';
import type { JellyfinState } from './jellyfin/state.ts';
import type { LibrarySpec } from './library/spec.ts';
import { makeSurroundings } from './make-world.ts';
import type { Neighbours } from './neighbours.ts';
import type { SimulatorOptions } from './options.ts';
import { probeOf } from './probe.ts';
import { makeProwlarr } from './prowlarr/make-prowlarr.ts';
import type { ProwlarrState } from './prowlarr/state.ts';
import { makeQbittorrent } from './qbittorrent/make-qbittorrent.ts';
import type { QbittorrentState } from './qbittorrent/state.ts';
import { makeRadarr } from './radarr/make-radarr.ts';
import type { RadarrState } from './radarr/state.ts';
import { makeSeerr } from './seerr/make-seerr.ts';
import type { SeerrState } from './seerr/state.ts';
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
  /** Radarrs by instance name, in the order of the options; at least one. */
  readonly radarrs: ReadonlyMap<string, Running<RadarrState>>;
  readonly sonarrs: ReadonlyMap<string, Running<SonarrState>>;
  /** The first of the Radarrs, and the first of the Sonarrs. */
  readonly radarr: Running<RadarrState>;
  readonly sonarr: Running<SonarrState>;
  /** Undefined where none was asked for. */
  readonly prowlarr: Running<ProwlarrState> | undefined;
  /** Likewise. */
  readonly seerr: Running<SeerrState> | undefined;
  /** Stops every server; the promise settles when no port is held any more. */
  close(): Promise<void>;
}

/** Starts all servers of a library on free ports of 127.0.0.1. */
export async function startSimulator(
  library: LibrarySpec,
  options: SimulatorOptions = {},
): Promise<Simulator> {
  const seed = options.seed ?? 1;
  const planned = planInstances(library, options);
  const categories = new Map(planned.map(({ name, category }) => [name, category]));
  const { world, around } = makeSurroundings(library, options, seed, categories);
  const jellyfin = makeJellyfin(world, around, { ...options.jellyfin, seed });
  const qbittorrent = makeQbittorrent(world, around, { ...options.qbittorrent, seed });
  const neighbours: Neighbours = {
    qbittorrent: () => ({ server: qbittorrent.server, state: qbittorrent.state }),
    jellyfin: () => ({ server: jellyfin.server, state: jellyfin.state }),
    instances: () => [...radarrs.values(), ...sonarrs.values()],
  };
  const radarrs = new Map<string, Made<RadarrState>>();
  const sonarrs = new Map<string, Made<SonarrState>>();
  for (const { kind, ...instance } of planned) {
    const probeFor = (version: string) => probeOf(kind, version, neighbours);
    const own = { ...instance, seed, probeFor, neighbours };
    if (kind === 'radarr') radarrs.set(own.name, makeRadarr(world, around, own));
    else sonarrs.set(own.name, makeSonarr(world, around, own));
  }
  const more = { seed, neighbours };
  const prowlarr = options.prowlarr && makeProwlarr(world, around, { ...options.prowlarr, ...more });
  const seerr = options.seerr && makeSeerr(around, { ...options.seerr, ...more });
  const further = [prowlarr, seerr].filter((one) => one !== undefined);
  const made = [jellyfin, qbittorrent, ...radarrs.values(), ...sonarrs.values(), ...further];
  const ports = portsOf(planned, options);
  await Promise.all(made.map(({ server }) => server.listen(ports.get(server.name))));
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
    radarr: firstOf(runningRadarrs),
    sonarr: firstOf(runningSonarrs),
    prowlarr: prowlarr && running(prowlarr, prowlarr.state.apiKey, prowlarr.state.urlBase),
    seerr: seerr && running(seerr, seerr.state.apiKey),
    close: async () => {
      around.clock.stop();
      await Promise.all(made.map(({ server }) => server.close()));
    },
  };
}

/** The ports asked for, by server; the others take any that is free. */
function portsOf(planned: readonly PlannedInstance[], options: SimulatorOptions) {
  return new Map([
    ['jellyfin', options.jellyfin?.port],
    ['qbittorrent', options.qbittorrent?.port],
    ['prowlarr', options.prowlarr?.port],
    ['seerr', options.seerr?.port],
    ...planned.map(({ name, port }): [string, number | undefined] => [name, port]),
  ]);
}

interface Made<State> {
  readonly server: SimulatedServer;
  readonly state: State;
}

function running<State>(made: Made<State>, apiKey: string, urlBase = ''): Running<State> {
  return { ...made, url: `${made.server.url}${urlBase}`, apiKey };
}

function runningArr<State extends RadarrState | SonarrState>(made: Made<State>): Running<State> {
  return running(made, made.state.arr.apiKey, made.state.arr.urlBase);
}

function mapValues<A, B>(map: ReadonlyMap<string, A>, change: (value: A) => B): Map<string, B> {
  return new Map([...map].map(([name, value]) => [name, change(value)]));
}

function firstOf<T>(map: ReadonlyMap<string, T>): T {
  const [first] = map.values();
  if (first === undefined) throw new Error('an instance was planned and not made');
  return first;
}
