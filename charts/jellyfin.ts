import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { OwnClaim } from '../lib/config/schema/claims.ts';
import type { Config } from '../lib/config/schema.ts';
import { Jellyfin, type Scratch } from '../lib/constructs/apps/jellyfin.ts';
import { claims, names } from '../lib/names.ts';
import { appProps } from './app-props.ts';
import { libraryMounts } from './media-mounts.ts';

/** Jellyfin, which plays the library and can change nothing in it. */
export class JellyfinChart extends Chart {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const { cacheSize, cacheClaim, transcodeSize, transcodeClaim } = config.apps.jellyfin;
    new Jellyfin(this, names.jellyfin, {
      ...appProps(config, 'jellyfin'),
      media: libraryMounts(config),
      cache: roomOf(cacheSize, cacheClaim, claims.cache),
      transcodes: roomOf(transcodeSize, transcodeClaim, claims.transcodes),
    });
  }
}

function roomOf(size: string, claim: OwnClaim | undefined, made: string): Scratch {
  return claim === undefined ? { size } : { claim: claim.existingClaim ?? made };
}
