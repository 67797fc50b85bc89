import { Construct } from 'constructs';
import { type Mount, type SecretKeys, scratchMount, secretMounts } from '../pods/mounts.ts';
import { httpProbes, tcpProbes } from '../pods/probes.ts';
import { type AppProps, configMount } from './app-props.ts';
import { WebApp, type WebAppProps } from './web-app.ts';

export interface ExtraAppProps
  extends Omit<AppProps, 'configClaim'>,
    Pick<WebAppProps, 'command' | 'args' | 'env' | 'serviceAnnotations'> {
  /** A page that answers while the app is well. @default - its port is open */
  readonly probe: {
    readonly path?: string;
    readonly host?: string;
    readonly startupSeconds: number;
  };
  /** Folders that die with the pod, each with the most it may hold. */
  readonly scratch: Readonly<Record<string, string>>;
  readonly media: readonly Mount[];
  /** Claim for its database and settings, and where it is mounted. @default - it keeps nothing */
  readonly config?: { readonly claim: string; readonly path: string };
  /** Secrets it reads as files, one folder each: `secretsFolderOf`. @default - none */
  readonly secrets?: readonly SecretKeys[];
}

/** A web app of which nothing is known but what its owner says: as hardened as the others. */
export class ExtraApp extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { probe, scratch, media, config, secrets = [], ...props }: ExtraAppProps,
  ) {
    super(scope, id);
    const { path, host, startupSeconds } = probe;
    const { port } = props;
    new WebApp(this, 'app', {
      ...props,
      probes:
        path === undefined
          ? tcpProbes({ port, startupSeconds })
          : httpProbes({ path, port, startupSeconds, ...(host !== undefined && { host }) }),
      mounts: [
        ...(config ? [configMount({ name: props.name, configClaim: config.claim }, config.path)] : []),
        ...Object.entries(scratch).map(([folder, size], index) =>
          scratchMount(`scratch-${index + 1}`, folder, size),
        ),
        ...media,
        ...secretMounts(secrets),
      ],
    });
  }
}
