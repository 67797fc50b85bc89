/** What the household wants of each app: the configuration in the domain's own words. */
import type { Concealed } from '../resource/resource.ts';
import type { Address, Authentication, Login } from './access.ts';
import type { Cluster } from './cluster.ts';
import type { JellyfinWish } from './jellyfin-wish.ts';
import type { ProwlarrWish } from './prowlarr-wish.ts';
import type { SeerrWish } from './seerr-wish.ts';

export interface Wishes {
  readonly cluster: Cluster;
  readonly jellyfin?: JellyfinWish;
  readonly qbittorrent?: QbittorrentWish;
  /** Every Radarr and Sonarr. */
  readonly instances: readonly InstanceWish[];
  readonly prowlarr?: ProwlarrWish;
  readonly seerr?: SeerrWish;
}

/** One Radarr or Sonarr. */
export interface InstanceWish {
  readonly kind: 'radarr' | 'sonarr';
  readonly name: string;
  /** Library folder; no other instance may use it. */
  readonly rootFolder: string;
  /** Quality profile that somebody else keeps there; absent: nobody looks at it. */
  readonly qualityProfile?: string;
  /** Label of the tag that keeps an item for good. */
  readonly keepTag: string;
  /** Absent: removed files are deleted at once, unless somebody set a bin by hand. */
  readonly recycleBin?: { readonly path: string; readonly days: number };
  /** Login of its pages; absent: left alone. */
  readonly login?: Login;
  readonly auth: Authentication;
  /** The qBittorrent that downloads for it, and the category there. */
  readonly downloads?: {
    readonly at: Address;
    readonly username: string;
    readonly password: Concealed;
    readonly category: string;
  };
  /** The Jellyfin that is told of new files. */
  readonly jellyfin?: {
    readonly at: Address;
    /** Name of the key that setup makes there for the other apps. */
    readonly apiKeyName: string;
  };
}

export interface QbittorrentWish {
  readonly name: string;
  /** Folder of all downloads; each category has a folder of its own in it. */
  readonly downloads: string;
  /** Network interface that all peer traffic is bound to; absent: left alone. */
  readonly networkInterface?: string;
  /** What makes the tunnel: gluetun in the same pod, or something outside it that nothing is known of. */
  readonly tunnel: 'gluetun' | 'external';
  readonly shareLimits: ShareLimits;
  /** One category for each Radarr and Sonarr. */
  readonly categories: readonly string[];
}

/** Without a ratio and a time the limits are left as they are. */
export interface ShareLimits {
  /** Uploaded by downloaded; absent: no limit. */
  readonly ratio?: number;
  /** Absent: no limit. */
  readonly seedingMinutes?: number;
  /** What happens at a limit. Removing is left to Radarr and Sonarr, which know what was imported. */
  readonly atLimit: 'stop' | 'super-seed';
}
