import type { Concealed } from '../resource/resource.ts';
import type { Address, Login } from './access.ts';
import type { LibraryWish } from './jellyfin-wish.ts';

/** What the household wants of Seerr. */
export interface SeerrWish {
  readonly name: string;
  /** The Jellyfin that people sign in with, and its administrator, who becomes that of Seerr. */
  readonly jellyfin: { readonly name: string; readonly at: Address; readonly administrator: Login };
  /** Libraries whose titles Seerr knows to be there. */
  readonly libraries: readonly LibraryWish[];
  /** Every Radarr and Sonarr that requests go to. */
  readonly servers: readonly DvrWish[];
}

export interface DvrWish {
  readonly kind: 'radarr' | 'sonarr';
  /** Configured name of the instance. */
  readonly name: string;
  readonly at: Address;
  readonly apiKey: Concealed;
  readonly rootFolder: string;
  /** What requested titles get; absent: the first that the instance has, and afterwards whatever somebody chooses. */
  readonly qualityProfile?: string;
  /** Whether requests for 4K go to it. */
  readonly is4k: boolean;
  /** Whether requests go to it that nobody chose a server for, where no other of its kind and resolution takes them. */
  readonly isDefault: boolean;
}
