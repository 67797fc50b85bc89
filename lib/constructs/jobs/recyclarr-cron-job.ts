import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { configHash } from '../config-files.ts';
import { labelsOf } from '../labels.ts';
import { env } from '../pods/container.ts';
import { configMapMount, scratchMount, secretMount } from '../pods/mounts.ts';
import type { Resources } from '../pods/resources.ts';
import { waitForServers } from '../pods/wait-for-servers.ts';
import { HardenedCronJob, type HardenedCronJobProps } from './hardened-cron-job.ts';

export interface RecyclarrCronJobProps
  extends Pick<HardenedCronJobProps, 'namespace' | 'name' | 'schedule' | 'timeZone' | 'runAs' | 'additions'> {
  readonly image: string;
  readonly resources: Resources;
  /** `recyclarr.yml`, which reads the API keys from files below `recyclarrSecretsFolder`. */
  readonly configFile: string;
  /** Addresses that answer 200 when the servers in `configFile` are up. */
  readonly waitFor: readonly string[];
  readonly secret: { readonly name: string; readonly keys: readonly string[] };
}

/** Where the job finds the API keys, one file a key. */
export const recyclarrSecretsFolder = '/run/secrets/media-api-keys';

/** The job that keeps the quality profiles of Radarr and Sonarr. */
export class RecyclarrCronJob extends Construct {
  constructor(scope: Construct, id: string, props: RecyclarrCronJobProps) {
    super(scope, id);
    const files = { 'recyclarr.yml': props.configFile };
    new k8s.KubeConfigMap(this, 'config', {
      metadata: { name: props.name, namespace: props.namespace, labels: labelsOf(props.name) },
      data: files,
    });
    new HardenedCronJob(this, 'job', {
      ...props,
      activeDeadlineSeconds: 1800,
      annotations: configHash(files),
      initContainers: [waitForServers({ image: props.image, urls: props.waitFor })],
      container: {
        name: props.name,
        image: props.image,
        args: ['sync'],
        env: [env('RECYCLARR_CONFIG_DIR', '/config'), env('RECYCLARR_DATA_DIR', '/data')],
        mounts: [
          // It keeps its state beside the configuration, so the folder must be writable. Losing the state is
          // fine: what it finds under the names of the configuration, it adopts.
          scratchMount('config', '/config', '64Mi'),
          configMapMount(props.name, '/config/recyclarr.yml', { subPath: 'recyclarr.yml' }),
          secretMount(props.secret.name, recyclarrSecretsFolder, props.secret.keys),
          // A clone of the guides.
          scratchMount('data', '/data', '1Gi'),
          scratchMount('tmp', '/tmp', '64Mi'),
        ],
        resources: props.resources,
      },
    });
  }
}
