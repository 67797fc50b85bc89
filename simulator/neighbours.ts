import type { SimulatedServer } from './http/server.ts';
import type { JellyfinState } from './jellyfin/state.ts';
import type { QbittorrentState } from './qbittorrent/state.ts';

/** What a neighbour can know of a Radarr or Sonarr: its address and its key. */
export interface KnownInstance {
  readonly kind: 'radarr' | 'sonarr';
  readonly name: string;
  readonly apiKey: string;
  /** '' or `/radarr`. */
  readonly urlBase: string;
}

/** The servers that a Radarr, Sonarr, Prowlarr or Seerr may reach. They may be made after the ones that ask. */
export interface Neighbours {
  readonly qbittorrent: () => { readonly server: SimulatedServer; readonly state: QbittorrentState };
  readonly jellyfin: () => { readonly server: SimulatedServer; readonly state: JellyfinState };
  /** Every Radarr and Sonarr. */
  readonly instances: () => readonly {
    readonly server: SimulatedServer;
    readonly state: { readonly arr: KnownInstance };
  }[];
}
