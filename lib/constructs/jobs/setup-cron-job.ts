import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { configHash } from '../config-files.ts';
import { labelsOf } from '../labels.ts';
import type { ContainerProps } from '../pods/container.ts';
import { configMapMount, type Mount, scratchMount, secretMounts } from '../pods/mounts.ts';
import { HardenedCronJob } from './hardened-cron-job.ts';
import { jobProgram, type ProgramJobProps } from './job-program.ts';

const configFolder = '/etc/media-setup';

export interface SetupCronJobProps extends ProgramJobProps {
  /** The job that checks and is started by hand. */
  readonly doctor: {
    readonly name: string;
    readonly secrets: ProgramJobProps['secrets'];
    /** Library and downloads, to look at folders; writable where a hard link between them may be tried. */
    readonly media: readonly Mount[];
  };
}

/**
 * The job that wires the apps to each other (`setup.yaml` says how), and the one that checks them. They keep nothing:
 * what is there is read anew in every run.
 */
export class SetupCronJob extends Construct {
  constructor(scope: Construct, id: string, props: SetupCronJobProps) {
    super(scope, id);
    const { namespace, name, configMap, configFile, delivery, doctor } = props;
    new k8s.KubeConfigMap(this, 'config', {
      metadata: { name: configMap, namespace, labels: labelsOf(name) },
      data: { 'setup.yaml': configFile },
    });
    const program = jobProgram(this, { namespace, app: name, file: 'setup.cjs', delivery, args: [] });
    const annotations = configHash({ 'setup.yaml': configFile });
    new HardenedCronJob(this, 'job', {
      ...props,
      annotations,
      // A run that was missed is not made up for: the next one is near.
      startingDeadlineSeconds: 300,
      container: containerOf(props, program, 'apply', []),
    });
    new HardenedCronJob(this, 'doctor', {
      ...props,
      name: doctor.name,
      annotations,
      // Only people start it. What it mounts would keep the other job waiting while the server of the files is away.
      suspend: true,
      activeDeadlineSeconds: 300,
      container: containerOf(
        { ...props, name: doctor.name, secrets: doctor.secrets },
        program,
        'doctor',
        doctor.media,
      ),
    });
  }
}

function containerOf(
  { name, configMap, secrets, resources }: ProgramJobProps,
  { image, args, mounts }: Required<Pick<ContainerProps, 'image' | 'args' | 'mounts'>>,
  command: string,
  media: readonly Mount[],
): ContainerProps {
  return {
    name,
    image,
    args: [...args, command, '--config', `${configFolder}/setup.yaml`],
    mounts: [
      ...mounts,
      configMapMount(configMap, configFolder),
      ...secretMounts(secrets),
      ...media,
      scratchMount('tmp', '/tmp', '64Mi'),
    ],
    resources,
  };
}
