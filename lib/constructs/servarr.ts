import { Construct } from 'constructs';
import type { AppProps } from './app-props.ts';
import { env, envFromSecret } from './container.ts';
import { hostsOf } from './hosts.ts';
import { makeFolders } from './make-folders.ts';
import { claimMount, type Mount, scratchMount } from './mounts.ts';
import { httpProbes } from './probes.ts';
import { WebApp } from './web-app.ts';

export interface ServarrProps extends AppProps {
  /** Prefix of its environment variables: `RADARR`, `SONARR` or `PROWLARR`, whatever the instance is called. */
  readonly prefix: string;
  /** Who signs in at the app itself: everybody, nobody, or whoever has no private address. @default forms */
  readonly auth?: 'forms' | 'external' | 'disabledForLocalAddresses';
  readonly apiKey: { readonly name: string; readonly key: string };
  /** Volumes with the media and the downloads. @default - none */
  readonly media?: readonly Mount[];
  /** Folders of the first media volume that must be there. @default - none */
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
      ],
      mounts: [claimMount(props.configClaim, '/config'), scratchMount('tmp', '/tmp', '512Mi'), ...media],
      initContainers: folderContainers(props),
    });
  }
}

function folderContainers({ image, media, folders }: ServarrProps) {
  const [mount] = media ?? [];
  return mount !== undefined && folders !== undefined ? [makeFolders({ image, mount, folders })] : [];
}
