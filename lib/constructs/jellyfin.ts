import { Construct } from 'constructs';
import type { AppProps } from './app-props.ts';
import { env } from './container.ts';
import { claimMount, type Mount, scratchMount } from './mounts.ts';
import { httpProbes } from './probes.ts';
import { addressOf } from './route.ts';
import { WebApp } from './web-app.ts';

export interface JellyfinProps extends AppProps {
  /** The library; mounted read-only whatever it says, so that Jellyfin can delete nothing. */
  readonly media: Mount;
  /** Most the cache may take on the node. */
  readonly cacheSize: string;
  /** Most the transcode folder may take on the node. */
  readonly transcodeSize: string;
}

/** Jellyfin, with its cache and transcodes on the node and the media out of its reach for writing. */
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
        claimMount(props.configClaim, '/config'),
        { ...props.media, readOnly: true },
        scratchMount('cache', '/cache', props.cacheSize),
        // Below the cache, since Jellyfin 12 refuses the cache folder itself for transcodes.
        scratchMount('transcodes', '/cache/transcodes', props.transcodeSize),
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
