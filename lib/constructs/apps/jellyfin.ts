import { Construct } from 'constructs';
import { addressOf } from '../network/route.ts';
import { env } from '../pods/container.ts';
import { claimMount, type Mount, scratchMount } from '../pods/mounts.ts';
import { httpProbes } from '../pods/probes.ts';
import { type AppProps, configMount } from './app-props.ts';
import { WebApp } from './web-app.ts';

/** Room on the node, with the most it may take, or a claim. */
export type Scratch = { readonly size: string } | { readonly claim: string };

export interface JellyfinProps extends AppProps {
  /** The libraries; mounted read-only whatever they say, so that Jellyfin can delete nothing. */
  readonly media: readonly Mount[];
  readonly cache: Scratch;
  readonly transcodes: Scratch;
}

/** Jellyfin, with the media out of its reach for writing. */
export class Jellyfin extends Construct {
  constructor(scope: Construct, id: string, props: JellyfinProps) {
    super(scope, id);
    new WebApp(this, 'app', {
      ...props,
      // Answers 200 "Degraded" while it migrates, so ready means: it serves, not: it is done.
      probes: httpProbes({ path: '/health', port: props.port, startupSeconds: 900 }),
      env: [
        env('JELLYFIN_DATA_DIR', '/config'),
        env('JELLYFIN_CONFIG_DIR', '/config/config'),
        env('JELLYFIN_LOG_DIR', '/config/log'),
        env('JELLYFIN_CACHE_DIR', '/cache'),
        // .NET locks files it opens, which fails on read-only NFS.
        env('DOTNET_SYSTEM_IO_DISABLEFILELOCKING', 'true'),
        ...(props.route ? [env('JELLYFIN_PublishedServerUrl', addressOf(props.route))] : []),
      ],
      mounts: [
        configMount(props, '/config'),
        ...props.media.map((mount) => ({ ...mount, readOnly: true })),
        roomMount('cache', '/cache', props.cache),
        // Below the cache, since Jellyfin 12 refuses the cache folder itself for transcodes.
        roomMount('transcodes', '/cache/transcodes', props.transcodes),
        scratchMount('tmp', '/tmp', '1Gi'),
      ],
      // Playback state travels over web sockets.
      appProtocol: 'kubernetes.io/ws',
      pod: {
        // It ends streams and scheduled tasks, then Jellyfin 12 tidies its database: killed in the middle of
        // that, it does it again at the next start, before it serves.
        terminationGracePeriodSeconds: 300,
      },
    });
  }
}

function roomMount(name: string, path: string, room: Scratch): Mount {
  return 'claim' in room ? claimMount(room.claim, path, name) : scratchMount(name, path, room.size);
}
