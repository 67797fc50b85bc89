import { Construct } from 'constructs';
import type { DatabaseLogin } from '../../database-login.ts';
import { hostsOf } from '../network/hosts.ts';
import { type ContainerProps, env, envFromSecret } from '../pods/container.ts';
import { makeFolders } from '../pods/make-folders.ts';
import { type Mount, scratchMount } from '../pods/mounts.ts';
import { httpProbes } from '../pods/probes.ts';
import { type AppProps, configMount } from './app-props.ts';
import { WebApp } from './web-app.ts';

export interface ServarrProps extends AppProps {
  /** Prefix of its environment variables: `RADARR`, `SONARR` or `PROWLARR`, whatever the instance is called. */
  readonly prefix: string;
  /** Who signs in at the app itself: everybody, nobody, or whoever has no private address. @default forms */
  readonly auth?: 'forms' | 'external' | 'disabledForLocalAddresses';
  readonly apiKey: { readonly name: string; readonly key: string };
  /** Server and databases. @default - SQLite files in its volume */
  readonly postgres?: DatabaseLogin;
  /** Volumes with the media and the downloads. @default - none */
  readonly media?: readonly Mount[];
  /** Folders on those volumes that must be there, also those that one volume has for the mount of another. @default - none */
  readonly folders?: readonly string[];
}

/** Radarr, Sonarr or Prowlarr: one program family with one way to be configured by its environment. */
export class Servarr extends Construct {
  constructor(scope: Construct, id: string, props: ServarrProps) {
    super(scope, id);
    const media = props.media ?? [];
    const setting = (name: string, value: string) => env(`${props.prefix}__${name}`, value);
    new WebApp(this, 'app', {
      ...props,
      // The address of the pod is none of the names it answers to.
      probes: httpProbes({ path: '/ping', port: props.port, host: 'localhost' }),
      env: [
        setting('APP__INSTANCENAME', props.name),
        envFromSecret(`${props.prefix}__AUTH__APIKEY`, props.apiKey),
        // Locked until somebody sets a user, over the API: no page is open to whoever comes first.
        setting('AUTH__METHOD', props.auth === 'external' ? 'External' : 'Forms'),
        setting(
          'AUTH__REQUIRED',
          props.auth === 'disabledForLocalAddresses' ? 'DisabledForLocalAddresses' : 'Enabled',
        ),
        setting('LOG__ANALYTICSENABLED', 'False'),
        // One JSON object a line, as log collectors read it.
        setting('LOG__CONSOLEFORMAT', 'Clef'),
        setting('SERVER__PORT', String(props.port)),
        setting(
          'SERVER__ALLOWEDHOSTS',
          hostsOf(props, [props.route?.host, ...(props.hosts ?? [])]).join(','),
        ),
        // The image is replaced as a whole; the app must not replace itself inside.
        setting('UPDATE__AUTOMATICALLY', 'False'),
        setting('UPDATE__MECHANISM', 'Docker'),
        ...databaseEnv(props),
      ],
      mounts: [configMount(props, '/config'), scratchMount('tmp', '/tmp', '512Mi'), ...media],
      initContainers: folderContainers(props),
    });
  }
}

/** The app takes PostgreSQL as soon as it is told a host. */
function databaseEnv({ prefix, postgres }: ServarrProps) {
  if (postgres === undefined) return [];
  const { host, port, user, mainDb, logDb, password } = postgres;
  const settings = { HOST: host, PORT: String(port), USER: user, MAINDB: mainDb, LOGDB: logDb };
  return [
    ...Object.entries(settings).map(([name, value]) => env(`${prefix}__POSTGRES__${name}`, value)),
    envFromSecret(`${prefix}__POSTGRES__PASSWORD`, password),
  ];
}

/**
 * One container for each volume that needs folders: a volume that is mounted inside another cannot be while its
 * folder is made there.
 */
function folderContainers({ image, media = [], folders = [] }: ServarrProps): readonly ContainerProps[] {
  const needed = media.flatMap((mount) => {
    const own = folders.filter((folder) => innermost(media, folder) === mount);
    return own.length === 0 ? [] : [{ mount, folders: own }];
  });
  return needed.map(({ mount, folders: own }, index) =>
    makeFolders({
      name: index === 0 ? 'make-folders' : `make-folders-${index + 1}`,
      image,
      mount,
      folders: own,
    }),
  );
}

/** The mount in which a folder is made; a mount itself is a folder of the one around it. */
function innermost(media: readonly Mount[], folder: string): Mount | undefined {
  return media
    .filter(({ path }) => folder.startsWith(`${path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
}
