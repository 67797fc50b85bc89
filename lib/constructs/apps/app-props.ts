import { claimMount, type Mount } from '../pods/mounts.ts';
import type { WebAppProps } from './web-app.ts';

/** What every app of the stack is told, whatever else it needs. */
export interface AppProps
  extends Pick<
    WebAppProps,
    | 'namespace'
    | 'name'
    | 'image'
    | 'port'
    | 'timeZone'
    | 'runAs'
    | 'resources'
    | 'resourceClaims'
    | 'additions'
    | 'furtherEnv'
    | 'route'
    | 'door'
    | 'hosts'
  > {
  /** Claim for its database and settings. */
  readonly configClaim: string;
}

/** Database and settings at `path`; the volume is called after the app, whatever the claim is called. */
export function configMount(
  { name, configClaim }: Pick<AppProps, 'name' | 'configClaim'>,
  path: string,
): Mount {
  return claimMount(configClaim, path, `${name}-config`);
}
