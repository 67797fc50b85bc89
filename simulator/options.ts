import type { ArrOptions, NamedArrOptions } from './arr/make-state.ts';
import type { MountSpec } from './disk/mounts.ts';
import type { JellyfinOptions } from './jellyfin/make-jellyfin.ts';
import type { ProwlarrOptions } from './prowlarr/make-prowlarr.ts';
import type { QbittorrentOptions } from './qbittorrent/make-qbittorrent.ts';
import type { SeerrOptions } from './seerr/make-seerr.ts';

/** How the servers are set up. Everything has a default. */
export interface SimulatorOptions {
  /** Keys, passwords and the dice of the faults follow from it. @default 1 */
  readonly seed?: number;
  /** Simulated time at the start, epoch milliseconds. @default 2026-01-01T12:00:00Z */
  readonly startAt?: number;
  /** `manual`: time moves by `clock.advance` only. A number: simulated seconds a second. @default 'manual' */
  readonly time?: 'manual' | number;
  /** @default - one file system of 40 TB at /data */
  readonly mounts?: readonly MountSpec[];
  readonly jellyfin?: JellyfinOptions;
  readonly qbittorrent?: QbittorrentOptions;
  /** For every Radarr. @default 6.0.3.10276 */
  readonly radarr?: ArrOptions;
  /** For every Sonarr. @default 4.0.19.2979 */
  readonly sonarr?: ArrOptions;
  /**
   * The Radarrs by name, each on a port of its own; further ones that movies of the library name are started as well.
   * The first is `simulator.radarr`. @default - one called `radarr`
   */
  readonly radarrs?: readonly NamedArrOptions[];
  /** The Sonarrs, likewise. @default - one called `sonarr` */
  readonly sonarrs?: readonly NamedArrOptions[];
  /** @default - no Prowlarr */
  readonly prowlarr?: ProwlarrOptions;
  /** @default - no Seerr */
  readonly seerr?: SeerrOptions;
}
