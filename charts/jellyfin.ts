import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Config } from '../lib/config/schema.ts';
import { Jellyfin } from '../lib/constructs/jellyfin.ts';
import { names } from '../lib/names.ts';
import { appProps } from './app-props.ts';
import { libraryMount } from './media-mounts.ts';

/** Jellyfin, which plays the library and can change nothing in it. */
export class JellyfinChart extends Chart {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const { cacheSize, transcodeSize } = config.apps.jellyfin;
    new Jellyfin(this, names.jellyfin, {
      ...appProps(config, 'jellyfin'),
      media: libraryMount(),
      cacheSize,
      transcodeSize,
    });
  }
}
