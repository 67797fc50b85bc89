import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { configHash } from '../config-files.ts';
import { labelsOf } from '../labels.ts';
import { type ContainerProps, env, envFromConfigMap } from '../pods/container.ts';
import { claimMount, configMapMount, type Mount, scratchMount, secretMounts } from '../pods/mounts.ts';
import { HardenedCronJob, type HardenedCronJobProps } from './hardened-cron-job.ts';
import { jobProgram, type ProgramJobProps } from './job-program.ts';

/** The settings people change by `kubectl edit configmap media-cleanup-config`. */
export interface CleanupSwitches {
  readonly dryRun: boolean;
  readonly gracePeriodDays: number;
  readonly keepTagLabel: string;
  /** @default - whoever the policy counts needs no such user */
  readonly primaryUserName?: string;
}

export interface CleanupCronJobProps
  extends ProgramJobProps,
    Pick<HardenedCronJobProps, 'startingDeadlineSeconds'> {
  readonly switches: CleanupSwitches;
  /** Claim for the journal and the history. */
  readonly stateClaim: string;
  /** The libraries, for the link counts of their files; mounted read-only whatever they say: removing is up to the apps. */
  readonly media: readonly Mount[];
}

const configFolder = '/etc/media-cleanup';

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
    const { namespace, name, delivery } = props;
    const args = ['run', '--config', `${configFolder}/cleanup.yaml`];
    const program = jobProgram(this, { namespace, app: name, file: 'cleanup.cjs', delivery, args });
    return {
      ...program,
      mounts: [
        ...program.mounts,
        configMapMount(props.configMap, configFolder),
        ...secretMounts(props.secrets),
        claimMount(props.stateClaim, '/state'),
        ...props.media.map((mount) => ({ ...mount, readOnly: true })),
        scratchMount('tmp', '/tmp', '64Mi'),
      ],
    };
  }
}
