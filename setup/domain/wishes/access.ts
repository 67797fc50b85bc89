import type { Concealed } from '../resource/resource.ts';

/** User and password of the pages of an app. */
export interface Login {
  readonly username: string;
  readonly password: Concealed;
}

/** Where an app is reached, taken apart as the apps ask for it. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** Empty, or like `/jellyfin`. */
  readonly urlBase: string;
}
