import type { JsonObject } from '../http/json-body.ts';

export interface SeerrLibrary {
  readonly id: string;
  readonly name: string;
  readonly type: 'movie' | 'show';
  readonly enabled: boolean;
}

/** A Radarr or Sonarr of the settings file. */
export interface SeerrServer extends JsonObject {
  readonly id: number;
}

/** Numbers of the media servers in the settings file. */
export const MEDIA_SERVER = { plex: 1, jellyfin: 2, emby: 3, none: 4 } as const;

/** All that a simulated Seerr remembers: its settings file, and who has signed in. */
export interface SeerrState {
  readonly name: string;
  readonly version: string;
  apiKey: string;
  mediaServerType: number;
  initialized: boolean;
  jellyfin: JsonObject & { readonly libraries: readonly SeerrLibrary[] };
  servers: Record<'radarr' | 'sonarr', readonly SeerrServer[]>;
  /** Names in Jellyfin, the administrator first. */
  readonly users: string[];
}
