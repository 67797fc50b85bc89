import type { Concealed } from '../resource/resource.ts';
import type { Authentication, Login } from './access.ts';

/** What the household wants of Prowlarr. Its indexers are somebody's own. */
export interface ProwlarrWish {
  readonly name: string;
  /** Address by which the applications reach it. */
  readonly url: string;
  /** `fullSync`: indexers change and go with those of Prowlarr; `addOnly`: they are only added. */
  readonly syncLevel: 'fullSync' | 'addOnly';
  /** Login of its pages; absent: left alone. */
  readonly login?: Login;
  readonly auth: Authentication;
  /** Every Radarr and Sonarr that gets the indexers. */
  readonly applications: readonly ApplicationWish[];
}

export interface ApplicationWish {
  readonly kind: 'radarr' | 'sonarr';
  /** Configured name of the instance. */
  readonly name: string;
  /** Address by which Prowlarr reaches it. */
  readonly url: string;
  readonly apiKey: Concealed;
}
