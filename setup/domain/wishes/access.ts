import type { Concealed } from '../resource/resource.ts';

/** User and password of the pages of an app. */
export interface Login {
  readonly username: string;
  readonly password: Concealed;
}

/**
 * Who signs in where: `forms` at the app itself; `external` before it, at a proxy that knows its users;
 * `disabledForLocalAddresses` at the app, but for whoever has a private address.
 */
export type Authentication = 'forms' | 'external' | 'disabledForLocalAddresses';

/** Where an app is reached, taken apart as the apps ask for it. */
export interface Address {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  /** Empty, or like `/jellyfin`. */
  readonly urlBase: string;
}
