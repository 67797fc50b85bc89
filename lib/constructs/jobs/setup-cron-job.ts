import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { configHash } from '../config-files.ts';
import { labelsOf } from '../labels.ts';
import type { ContainerProps } from '../pods/container.ts';
import { claimMount, configMapMount, type Mount, scratchMount, secretMounts } from '../pods/mounts.ts';
import { HardenedCronJob, type HardenedCronJobProps } from './hardened-cron-job.ts';
import { jobProgram, type ProgramJobProps } from './job-program.ts';

const configFolder = '/etc/media-setup';

export interface SetupCronJobProps extends ProgramJobProps {
  /** The job that checks and is started by hand. */
  readonly doctor: DoctorProps;
  /** The same by the clock, which leaves what it finds for the page. @default - only people check */
  readonly checks?: ChecksProps;
}

interface DoctorProps {
  readonly name: string;
  readonly secrets: ProgramJobProps['secrets'];
  /** Library and downloads, to look at folders; writable where a hard link between them may be tried. */
  readonly media: readonly Mount[];
}

interface ChecksProps extends DoctorProps, Pick<HardenedCronJobProps, 'schedule' | 'additions'> {
  /** Claim of the cleanup, of which the job has one folder and nothing else. */
  readonly stateClaim: string;
  /** That folder in the pod and in the claim, and the file of the findings in the pod. */
  readonly folder: { readonly path: string; readonly subPath: string; readonly file: string };
}

/** A look takes seconds; one that hangs is over before the next is due. */
const doctorDeadlineSeconds = 300;

/**
 * The job that wires the apps to each other (`setup.yaml` says how), and those that check them. They keep nothing: what
 * is there is read anew in every run.
 */
export class SetupCronJob extends Construct {
  constructor(scope: Construct, id: string, props: SetupCronJobProps) {
    super(scope, id);
    const { namespace, name, configMap, configFile, delivery } = props;
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
      container: containerOf(props, program, { args: ['apply'], mounts: [] }),
    });
    this.doctor(props, program, annotations);
    this.checks(props, program, annotations);
  }

  private doctor(props: SetupCronJobProps, program: Program, annotations: Record<string, string>): void {
    const { name, secrets, media } = props.doctor;
    new HardenedCronJob(this, 'doctor', {
      ...props,
      name,
      annotations,
      // Only people start it. What it mounts would keep the other job waiting while the server of the files is away.
      suspend: true,
      activeDeadlineSeconds: doctorDeadlineSeconds,
      container: containerOf({ ...props, name, secrets }, program, { args: ['doctor'], mounts: media }),
    });
  }

  /** Its failures are of its own: what it finds is no failure, and stands in the file. */
  private checks(
    { checks, ...props }: SetupCronJobProps,
    program: Program,
    annotations: Record<string, string>,
  ): void {
    if (checks === undefined) return;
    const { name, secrets, media, stateClaim, folder } = checks;
    const state = { ...claimMount(stateClaim, folder.path), subPath: folder.subPath };
    new HardenedCronJob(this, 'checks', {
      ...props,
      ...checks,
      annotations,
      suspend: false,
      startingDeadlineSeconds: 300,
      activeDeadlineSeconds: doctorDeadlineSeconds,
      keptRuns: 1,
      container: containerOf({ ...props, name, secrets }, program, {
        args: ['doctor', '--unattended', '--out', folder.file],
        mounts: [...media, state],
      }),
    });
  }
}

type Program = Required<Pick<ContainerProps, 'image' | 'args' | 'mounts'>>;

function containerOf(
  { name, configMap, secrets, resources }: ProgramJobProps,
  { image, args, mounts }: Program,
  command: Pick<Program, 'args' | 'mounts'>,
): ContainerProps {
  return {
    name,
    image,
    args: [...args, ...command.args, '--config', `${configFolder}/setup.yaml`],
    mounts: [
      ...mounts,
      configMapMount(configMap, configFolder),
      ...secretMounts(secrets),
      ...command.mounts,
      scratchMount('tmp', '/tmp', '64Mi'),
    ],
    resources,
  };
}
