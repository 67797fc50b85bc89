import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { configHash } from './config-files.ts';
import { HardenedCronJob, type HardenedCronJobProps } from './hardened-cron-job.ts';
import { jobProgram, type ProgramDelivery } from './job-program.ts';
import { labelsOf } from './labels.ts';
import { configMapMount, type SecretKeys, scratchMount, secretMounts } from './mounts.ts';
import type { Resources } from './resources.ts';

export interface SetupCronJobProps
  extends Pick<
    HardenedCronJobProps,
    | 'namespace'
    | 'name'
    | 'schedule'
    | 'timeZone'
    | 'suspend'
    | 'activeDeadlineSeconds'
    | 'runAs'
    | 'nodeSelector'
  > {
  readonly configMap: string;
  /** `setup.yaml`: what is wanted of each app, without any secret. */
  readonly configFile: string;
  /** Each key is a file in the folder of its Secret (`secretsFolderOf`). */
  readonly secrets: readonly SecretKeys[];
  readonly delivery: ProgramDelivery;
  readonly resources: Resources;
}

const configFolder = '/etc/media-setup';

/** The job that wires the apps to each other. It keeps nothing: what is there is read anew in every run. */
export class SetupCronJob extends Construct {
  constructor(scope: Construct, id: string, props: SetupCronJobProps) {
    super(scope, id);
    const { namespace, name, configMap, configFile, delivery, secrets } = props;
    new k8s.KubeConfigMap(this, 'config', {
      metadata: { name: configMap, namespace, labels: labelsOf(name) },
      data: { 'setup.yaml': configFile },
    });
    const args = ['apply', '--config', `${configFolder}/setup.yaml`];
    const program = jobProgram(this, { namespace, app: name, file: 'setup.cjs', delivery, args });
    new HardenedCronJob(this, 'job', {
      ...props,
      annotations: configHash({ 'setup.yaml': configFile }),
      // A run that was missed is not made up for: the next one is near.
      startingDeadlineSeconds: 300,
      container: {
        name,
        ...program,
        mounts: [
          ...program.mounts,
          configMapMount(configMap, configFolder),
          ...secretMounts(secrets),
          scratchMount('tmp', '/tmp', '64Mi'),
        ],
        resources: props.resources,
      },
    });
  }
}
