import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { appsOf } from '../lib/config/apps-of.ts';
import type { NfsExport } from '../lib/config/schema/storage.ts';
import type { Config } from '../lib/config/schema.ts';
import { ConfigVolume, type ConfigVolumeProps } from '../lib/constructs/config-volume.ts';
import { NfsLibrary } from '../lib/constructs/nfs-library.ts';
import { claims, names, volumes } from '../lib/names.ts';
import { namespaceOf } from './app-props.ts';

/** All volumes: the exports as each namespace sees them, and one for the data of each app. */
export class VolumesChart extends Chart {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const { namespaces, storage } = config;
    this.addExport('library', namespaces.media, storage.nfs);
    if (storage.downloads === undefined) {
      this.addExport('library', namespaces.downloads, storage.nfs);
    } else {
      this.addExport('downloads', namespaces.media, storage.downloads);
      this.addExport('downloads', namespaces.downloads, storage.downloads);
    }
    for (const { name, kind, settings } of appsOf(config)) {
      this.addConfigVolume(config, {
        namespace: namespaceOf(config, kind),
        app: name,
        claim: claims.configOf(name),
        size: settings.configSize,
      });
    }
    if (config.cleanup.enabled) {
      this.addConfigVolume(config, {
        namespace: namespaces.media,
        app: names.cleanup,
        claim: claims.cleanupState,
        size: config.cleanup.stateSize,
        mountedBy: 'job',
      });
    }
  }

  private addExport(what: 'library' | 'downloads', namespace: string, source: NfsExport): void {
    new NfsLibrary(this, `${what}-${namespace}`, {
      ...source,
      namespace,
      claim: claims[what],
      volume: what === 'library' ? volumes.libraryOf(namespace) : volumes.downloadsOf(namespace),
    });
  }

  private addConfigVolume({ storage }: Config, props: Omit<ConfigVolumeProps, 'source'>): void {
    const source = storage.configVolumes;
    new ConfigVolume(this, props.claim, {
      ...props,
      source:
        source.kind === 'storageClass'
          ? source
          : {
              kind: 'local',
              volume: volumes.localOf(props.namespace, props.claim),
              path: `${source.path}/${props.app}`,
              node: source.node,
            },
    });
  }
}
