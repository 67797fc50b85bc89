/** What the household wants of each app: the configuration in the domain's own words. */

import type { JellyfinWish } from './jellyfin-wish.ts';

export type AppKind = 'qbittorrent' | 'jellyfin' | 'radarr' | 'sonarr' | 'prowlarr' | 'seerr';

export interface Wishes {
  readonly jellyfin?: JellyfinWish;
  readonly qbittorrent?: QbittorrentWish;
}

export interface QbittorrentWish {
  readonly name: string;
  /** Folder of all downloads; each category has a folder of its own in it. */
  readonly downloads: string;
  /** Network interface that all peer traffic is bound to; absent: left alone. */
  readonly networkInterface?: string;
  readonly shareLimits: ShareLimits;
  /** One category for each Radarr and Sonarr. */
  readonly categories: readonly string[];
}

export interface ShareLimits {
  /** Uploaded by downloaded; absent: no limit. */
  readonly ratio?: number;
  /** Absent: no limit. */
  readonly seedingMinutes?: number;
  /** What happens at a limit. Removing is left to Radarr and Sonarr, which know what was imported. */
  readonly atLimit: 'stop' | 'super-seed';
}
