import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { configHash } from './config-files.ts';
import { type ContainerProps, env, envFromConfigMap } from './container.ts';
import { HardenedCronJob, type HardenedCronJobProps } from './hardened-cron-job.ts';
import { labelsOf } from './labels.ts';
import { claimMount, configMapMount, type Mount, scratchMount, secretMount } from './mounts.ts';
import { ProgramConfigMap } from './program-config-map.ts';
import type { Resources } from './resources.ts';

/** How the program comes into the cluster. */
export type CleanupDelivery =
  /** In a ConfigMap, run by a Node image. */
  | { readonly kind: 'configMap'; readonly nodeImage: string; readonly source: string }
  /** In an image whose entry point is the program. */
  | { readonly kind: 'image'; readonly image: string };

/** The settings people change by `kubectl edit configmap media-cleanup-config`. */
export interface CleanupSwitches {
  readonly dryRun: boolean;
  readonly gracePeriodDays: number;
  readonly keepTagLabel: string;
  /** @default - whoever the policy counts needs no such user */
  readonly primaryUserName?: string;
}

export interface CleanupCronJobProps
  extends Pick<
    HardenedCronJobProps,
    | 'namespace'
    | 'name'
    | 'schedule'
    | 'timeZone'
    | 'suspend'
    | 'startingDeadlineSeconds'
    | 'activeDeadlineSeconds'
    | 'runAs'
    | 'nodeSelector'
  > {
  readonly configMap: string;
  readonly switches: CleanupSwitches;
  /** `cleanup.yaml`: servers, policy and limits, without any secret. */
  readonly configFile: string;
  /** Claim for the journal and the history. */
  readonly stateClaim: string;
  /** The library, for the link counts of its files; mounted read-only whatever it says: removing is up to the apps. */
  readonly media: Mount;
  readonly secret: { readonly name: string; readonly keys: readonly string[] };
  readonly delivery: CleanupDelivery;
  readonly resources: Resources;
}

/** Where the job finds its secrets, one file a key. */
export const cleanupSecretsFolder = '/run/secrets/media-api-keys';

const configFolder = '/etc/media-cleanup';
const programFolder = '/app';
const programFile = 'cleanup.cjs';

/** The job that removes what has been watched. */
export class CleanupCronJob extends Construct {
  constructor(scope: Construct, id: string, props: CleanupCronJobProps) {
    super(scope, id);
    const { switches } = props;
    new k8s.KubeConfigMap(this, 'config', {
      metadata: { name: props.configMap, namespace: props.namespace, labels: labelsOf(props.name) },
      data: {
        DRY_RUN: String(switches.dryRun),
        GRACE_PERIOD_DAYS: String(switches.gracePeriodDays),
        KEEP_TAG_LABEL: switches.keepTagLabel,
        ...(switches.primaryUserName !== undefined && { PRIMARY_USER_NAME: switches.primaryUserName }),
        'cleanup.yaml': props.configFile,
      },
    });
    new HardenedCronJob(this, 'job', {
      ...props,
      annotations: configHash({ 'cleanup.yaml': props.configFile }),
      // It ends between two steps of a removal, and one step may wait for a slow server.
      terminationGracePeriodSeconds: 120,
      container: {
        name: props.name,
        ...this.programOf(props),
        env: [
          envFromConfigMap('DRY_RUN', props.configMap),
          envFromConfigMap('GRACE_PERIOD_DAYS', props.configMap),
          envFromConfigMap('KEEP_TAG_LABEL', props.configMap),
          envFromConfigMap('PRIMARY_USER_NAME', props.configMap, { optional: true }),
          env('STATE_DIR', '/state'),
          // Large lists are short-lived garbage: room for it costs less than to collect it often (`npm run bench cleanup`).
          env('NODE_OPTIONS', '--max-semi-space-size=32'),
        ],
        resources: props.resources,
      },
    });
  }

  private programOf(props: CleanupCronJobProps): Pick<ContainerProps, 'image' | 'args' | 'mounts'> {
    const run = ['run', '--config', `${configFolder}/cleanup.yaml`];
    const mounts = [
      configMapMount(props.configMap, configFolder),
      secretMount(props.secret.name, cleanupSecretsFolder, props.secret.keys),
      claimMount(props.stateClaim, '/state'),
      { ...props.media, readOnly: true },
      scratchMount('tmp', '/tmp', '64Mi'),
    ];
    if (props.delivery.kind === 'image') return { image: props.delivery.image, args: run, mounts };
    const program = new ProgramConfigMap(this, 'program', {
      namespace: props.namespace,
      app: props.name,
      file: programFile,
      source: props.delivery.source,
    });
    return {
      image: props.delivery.nodeImage,
      // The entry point of the image is node itself.
      args: [`${programFolder}/${programFile}`, ...run],
      mounts: [program.mount(programFolder), ...mounts],
    };
  }
}
