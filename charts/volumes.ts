import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { appsWithData } from '../lib/config/apps-of.ts';
import type { OwnClaim } from '../lib/config/schema/claims.ts';
import type { Config } from '../lib/config/schema.ts';
import { ConfigVolume, type ConfigVolumeProps } from '../lib/constructs/storage/config-volume.ts';
import { MediaVolume } from '../lib/constructs/storage/media-volume.ts';
import { claims, names, volumes } from '../lib/names.ts';
import { namespaceOf } from './app-props.ts';
import { mediaVolumes } from './media-volumes.ts';

type AppVolume = Omit<ConfigVolumeProps, 'source' | 'marks'> & {
  /** Folder of local volumes. @default - that of the app */
  readonly folder?: string;
};

/** All volumes: the media as each namespace sees them, and one for the data of each app. */
export class VolumesChart extends Chart {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const { namespaces } = config;
    for (const props of mediaVolumes(config)) new MediaVolume(this, props.volume, props);
    for (const { name, kind, settings } of appsWithData(config)) {
      const volume = {
        namespace: namespaceOf(config, kind),
        app: name,
        claim: claims.configOf(name),
        size: settings.config.size ?? settings.configSize,
      };
      this.addOwnVolume(config, volume, settings.config);
    }
    this.addRoomOfJellyfin(config);
    if (config.cleanup.enabled) {
      this.addOwnVolume(config, {
        namespace: namespaces.media,
        app: names.cleanup,
        claim: claims.cleanupState,
        size: config.cleanup.stateSize,
        mountedBy: 'job',
      });
    }
  }

  private addRoomOfJellyfin(config: Config): void {
    const { cacheClaim, cacheSize, transcodeClaim, transcodeSize } = config.apps.jellyfin;
    const rooms = [
      { settings: cacheClaim, claim: claims.cache, size: cacheSize },
      { settings: transcodeClaim, claim: claims.transcodes, size: transcodeSize },
    ];
    for (const { settings, claim, size } of rooms) {
      if (settings === undefined) continue;
      const volume = { namespace: config.namespaces.media, app: names.jellyfin, folder: claim, claim, size };
      this.addOwnVolume(config, volume, settings);
    }
  }

  private addOwnVolume({ storage }: Config, { folder, ...props }: AppVolume, settings?: OwnClaim): void {
    if (settings?.existingClaim !== undefined) return;
    const source =
      settings?.storageClassName === undefined
        ? storage.configVolumes
        : ({ kind: 'storageClass', storageClassName: settings.storageClassName } as const);
    new ConfigVolume(this, props.claim, {
      ...props,
      ...(settings && { marks: settings }),
      source:
        source.kind === 'storageClass'
          ? source
          : {
              kind: 'local',
              volume: volumes.localOf(props.namespace, props.claim),
              path: `${source.path}/${folder ?? props.app}`,
              node: source.node,
            },
    });
  }
}
