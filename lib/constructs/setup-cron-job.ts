import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { configHash } from './config-files.ts';
import { HardenedCronJob } from './hardened-cron-job.ts';
import { jobProgram, type ProgramJobProps } from './job-program.ts';
import { labelsOf } from './labels.ts';
import { configMapMount, scratchMount, secretMounts } from './mounts.ts';

const configFolder = '/etc/media-setup';

/** The job that wires the apps to each other (`setup.yaml` says how). It keeps nothing: what is there is read anew in every run. */
export class SetupCronJob extends Construct {
  constructor(scope: Construct, id: string, props: ProgramJobProps) {
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
