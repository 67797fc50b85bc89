import type { WebAppProps } from './web-app.ts';

/** What every app of the stack is told, whatever else it needs. */
export interface AppProps
  extends Pick<
    WebAppProps,
    'namespace' | 'name' | 'image' | 'port' | 'timeZone' | 'runAs' | 'resources' | 'route'
  > {
  /** Labels a node must have. @default - any node */
  readonly nodeSelector?: Record<string, string>;
  /** Claim for its database and settings. */
  readonly configClaim: string;
}
