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
