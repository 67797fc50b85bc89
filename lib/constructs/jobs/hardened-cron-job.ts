import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { labelsOf } from '../labels.ts';
import { type ContainerProps, env } from '../pods/container.ts';
import { podTemplate } from '../pods/pod.ts';
import type { PodAdditions } from '../pods/pod-additions.ts';
import type { RunAs } from '../pods/security.ts';
import { serviceAccount } from '../pods/service-account.ts';

export interface HardenedCronJobProps {
  readonly namespace: string;
  /** Name of the CronJob, its service account and its pods' label `app`. */
  readonly name: string;
  /** Minute, hour, day, month, weekday. */
  readonly schedule: string;
  readonly timeZone: string;
  /** Deployed, but not started by the clock. @default false */
  readonly suspend?: boolean;
  /** A run missed by more than this waits for its next time. @default 3600 */
  readonly startingDeadlineSeconds?: number;
  /** How many runs that succeeded, and as many that failed, stay for reading. @default 3 */
  readonly keptRuns?: number;
  /** A run that takes longer is ended. @default 3600 */
  readonly activeDeadlineSeconds?: number;
  readonly runAs: RunAs;
  /** Run to their end before the container. @default - none */
  readonly initContainers?: readonly ContainerProps[];
  readonly container: ContainerProps;
  /** @default - none */
  readonly annotations?: Record<string, string>;
  /** What the household adds to the pod. @default - nothing */
  readonly additions?: PodAdditions;
  /** How long the container may take to stop before it is killed. @default 60 */
  readonly terminationGracePeriodSeconds?: number;
}

/** How long a finished run and its log stay for reading: a week. */
const keptSeconds = 7 * 24 * 3600;

/** A job by the clock: never two at a time, never tried again by itself, ended when it hangs. */
export class HardenedCronJob extends Construct {
  constructor(scope: Construct, id: string, props: HardenedCronJobProps) {
    super(scope, id);
    const metadata = { name: props.name, namespace: props.namespace, labels: labelsOf(props.name) };
    serviceAccount(this, props);
    // Argo CD would call the whole application suspended, for a job that waits for people on purpose.
    const waiting = { annotations: { 'argocd.argoproj.io/ignore-healthcheck': 'true' } };
    new k8s.KubeCronJob(this, 'cron-job', {
      metadata: { ...metadata, ...(props.suspend === true && waiting) },
      spec: {
        schedule: props.schedule,
        timeZone: props.timeZone,
        suspend: props.suspend ?? false,
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: props.startingDeadlineSeconds ?? 3600,
        successfulJobsHistoryLimit: props.keptRuns ?? 3,
        failedJobsHistoryLimit: props.keptRuns ?? 3,
        jobTemplate: {
          metadata: { labels: labelsOf(props.name) },
          spec: {
            // What went wrong is read by a person first; the next run starts from the facts of that day.
            backoffLimit: 0,
            activeDeadlineSeconds: props.activeDeadlineSeconds ?? 3600,
            ttlSecondsAfterFinished: keptSeconds,
            template: podTemplate({
              app: props.name,
              runAs: props.runAs,
              restartPolicy: 'Never',
              ...(props.annotations && { annotations: props.annotations }),
              ...(props.additions && { additions: props.additions }),
              ...(props.initContainers && { initContainers: props.initContainers }),
              ...(props.terminationGracePeriodSeconds !== undefined && {
                terminationGracePeriodSeconds: props.terminationGracePeriodSeconds,
              }),
              containers: [
                { ...props.container, env: [env('TZ', props.timeZone), ...(props.container.env ?? [])] },
              ],
            }),
          },
        },
      },
    });
  }
}
