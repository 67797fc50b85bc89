import { describe, expect, it } from 'vitest';
import {
  CleanupCronJob,
  type CleanupCronJobProps,
} from '../../../../lib/constructs/jobs/cleanup-cron-job.ts';
import {
  HardenedCronJob,
  type HardenedCronJobProps,
} from '../../../../lib/constructs/jobs/hardened-cron-job.ts';
import {
  RecyclarrCronJob,
  type RecyclarrCronJobProps,
} from '../../../../lib/constructs/jobs/recyclarr-cron-job.ts';
import { claimMount } from '../../../../lib/constructs/pods/mounts.ts';
import { made } from '../../../support/construct-manifests.ts';
import { find, podsOf } from '../../../support/manifests.ts';
import { runAs, someImage, someResources } from '../../../support/some-props.ts';

const job: Required<HardenedCronJobProps> = {
  namespace: 'media',
  name: 'job',
  schedule: '0 4 * * *',
  timeZone: 'Europe/Berlin',
  suspend: true,
  startingDeadlineSeconds: 111,
  activeDeadlineSeconds: 222,
  keptRuns: 5,
  runAs,
  initContainers: [{ name: 'first', image: someImage, resources: someResources }],
  container: { name: 'job', image: someImage, resources: someResources },
  annotations: { note: 'x' },
  additions: { nodeSelector: { disk: 'ssd' } },
  terminationGracePeriodSeconds: 333,
};

describe('HardenedCronJob', () => {
  it('brings every prop into the job', () => {
    const manifests = made((scope) => new HardenedCronJob(scope, 'job', job));

    expect(manifests.map(({ kind }) => kind)).toEqual(['ServiceAccount', 'CronJob']);
    expect(find(manifests, 'CronJob', 'job').spec).toMatchObject({
      schedule: '0 4 * * *',
      timeZone: 'Europe/Berlin',
      suspend: true,
      startingDeadlineSeconds: 111,
      successfulJobsHistoryLimit: 5,
      failedJobsHistoryLimit: 5,
      jobTemplate: {
        spec: {
          activeDeadlineSeconds: 222,
          template: {
            metadata: { annotations: { note: 'x' } },
            spec: {
              restartPolicy: 'Never',
              terminationGracePeriodSeconds: 333,
              nodeSelector: { disk: 'ssd' },
              securityContext: { runAsUser: 1234 },
              initContainers: [{ name: 'first' }],
              containers: [{ image: someImage, env: [{ name: 'TZ', value: 'Europe/Berlin' }] }],
            },
          },
        },
      },
    });
  });

  it('keeps no application of Argo CD waiting while it is suspended', () => {
    const of = (suspend: boolean) =>
      find(
        made((scope) => new HardenedCronJob(scope, 'job', { ...job, suspend })),
        'CronJob',
        'job',
      ).metadata.annotations;

    expect(of(true)).toEqual({ 'argocd.argoproj.io/ignore-healthcheck': 'true' });
    expect(of(false)).toBeUndefined();
  });

  it('starts by the clock and within an hour unless told otherwise', () => {
    const { suspend, startingDeadlineSeconds, activeDeadlineSeconds, ...props } = job;
    const manifests = made((scope) => new HardenedCronJob(scope, 'job', props));

    expect(find(manifests, 'CronJob', 'job').spec).toMatchObject({
      suspend: false,
      startingDeadlineSeconds: 3600,
      jobTemplate: { spec: { activeDeadlineSeconds: 3600 } },
    });
  });
});

const cleanup: Required<CleanupCronJobProps> = {
  namespace: 'media',
  name: 'media-cleanup',
  schedule: '0 4 * * *',
  timeZone: 'Etc/UTC',
  suspend: false,
  startingDeadlineSeconds: 3600,
  activeDeadlineSeconds: 3600,
  runAs,
  additions: {},
  configMap: 'media-cleanup-config',
  switches: { dryRun: true, gracePeriodDays: 5, keepTagLabel: 'keep', primaryUserName: 'jane' },
  configFile: 'limits: {}\n',
  stateClaim: 'media-cleanup-state',
  media: [claimMount('media-library', '/data')],
  secrets: [{ name: 'media-api-keys', keys: ['radarr-api-key'] }],
  delivery: { kind: 'configMap', nodeImage: someImage, source: 'run();' },
  resources: someResources,
};

describe('CleanupCronJob', () => {
  const make = (props: CleanupCronJobProps) => made((scope) => new CleanupCronJob(scope, 'cleanup', props));
  const containerOf = (props: CleanupCronJobProps) => podsOf(make(props))[0]?.spec.containers[0];

  it('offers the switches people know, and the job reads them when it starts', () => {
    expect(find(make(cleanup), 'ConfigMap', 'media-cleanup-config').data).toEqual({
      DRY_RUN: 'true',
      GRACE_PERIOD_DAYS: '5',
      KEEP_TAG_LABEL: 'keep',
      PRIMARY_USER_NAME: 'jane',
      'cleanup.yaml': 'limits: {}\n',
    });
    for (const name of ['DRY_RUN', 'GRACE_PERIOD_DAYS', 'KEEP_TAG_LABEL', 'PRIMARY_USER_NAME']) {
      expect(containerOf(cleanup)?.env).toContainEqual({
        name,
        valueFrom: {
          configMapKeyRef: expect.objectContaining({ name: 'media-cleanup-config', key: name }),
        },
      });
    }
  });

  it('has no user where none is counted, and does not insist on one', () => {
    const { primaryUserName, ...switches } = cleanup.switches;

    const data = find(make({ ...cleanup, switches }), 'ConfigMap', 'media-cleanup-config').data;

    expect(data).not.toHaveProperty('PRIMARY_USER_NAME');
    expect(containerOf(cleanup)?.env).toContainEqual({
      name: 'PRIMARY_USER_NAME',
      valueFrom: {
        configMapKeyRef: { name: 'media-cleanup-config', key: 'PRIMARY_USER_NAME', optional: true },
      },
    });
  });

  const bundleOf = (props: CleanupCronJobProps) => make(props).find(({ binaryData }) => binaryData);

  it('runs the program from a ConfigMap that nobody can change under a running job', () => {
    const bundle = bundleOf(cleanup);

    expect(bundle).toMatchObject({
      immutable: true,
      metadata: {
        name: expect.stringMatching(/^media-cleanup-bundle-[0-9a-f]{12}$/),
        labels: { app: 'media-cleanup', 'app.kubernetes.io/component': 'program' },
      },
    });
    expect(containerOf(cleanup)).toMatchObject({
      image: someImage,
      args: ['/app/cleanup.cjs', 'run', '--config', '/etc/media-cleanup/cleanup.yaml'],
    });
    expect(containerOf(cleanup)?.volumeMounts?.[0]).toMatchObject({
      name: bundle?.metadata.name,
      mountPath: '/app',
    });
  });

  it('runs an image of its own by its entry point', () => {
    const props: CleanupCronJobProps = { ...cleanup, delivery: { kind: 'image', image: someImage } };

    expect(bundleOf(props)).toBeUndefined();
    expect(containerOf(props)?.args).toEqual(['run', '--config', '/etc/media-cleanup/cleanup.yaml']);
  });

  it('sees the library, for link counts, and can change nothing in it', () => {
    expect(containerOf(cleanup)?.volumeMounts).toContainEqual({
      name: 'media-library',
      mountPath: '/data',
      readOnly: true,
    });
  });

  it('is given the time to end between two steps of a removal', () => {
    expect(podsOf(make(cleanup))[0]?.spec.terminationGracePeriodSeconds).toBe(120);
  });

  it('reads its keys from files and remembers in its claim', () => {
    const mounts = containerOf(cleanup)?.volumeMounts;

    expect(mounts).toContainEqual({
      name: 'media-api-keys',
      mountPath: '/run/secrets/media-api-keys',
      readOnly: true,
    });
    expect(mounts).toContainEqual({ name: 'media-cleanup-state', mountPath: '/state' });
    expect(containerOf(cleanup)?.env).toContainEqual({ name: 'STATE_DIR', value: '/state' });
  });
});

const recyclarr: Required<RecyclarrCronJobProps> = {
  namespace: 'media',
  name: 'recyclarr',
  schedule: '30 3 * * *',
  timeZone: 'Etc/UTC',
  runAs,
  additions: {},
  image: someImage,
  resources: someResources,
  configFile: 'radarr: {}\n',
  waitFor: ['http://radarr:7878/ping'],
  secret: { name: 'media-api-keys', keys: ['radarr-api-key'] },
};

describe('RecyclarrCronJob', () => {
  it('syncs once with its configuration, and writes only where it may', () => {
    const manifests = made((scope) => new RecyclarrCronJob(scope, 'recyclarr', recyclarr));
    const container = podsOf(manifests)[0]?.spec.containers[0];

    expect(find(manifests, 'ConfigMap', 'recyclarr').data).toEqual({ 'recyclarr.yml': 'radarr: {}\n' });
    expect(container?.args).toEqual(['sync']);
    expect(container?.volumeMounts).toContainEqual({
      name: 'recyclarr',
      mountPath: '/config/recyclarr.yml',
      subPath: 'recyclarr.yml',
      readOnly: true,
    });
    expect(container?.env).toContainEqual({ name: 'RECYCLARR_DATA_DIR', value: '/data' });
  });

  it('waits for its servers first, since it tries them once only', () => {
    const manifests = made((scope) => new RecyclarrCronJob(scope, 'recyclarr', recyclarr));

    expect(podsOf(manifests)[0]?.spec.initContainers).toEqual([
      expect.objectContaining({ name: 'wait-for-servers', args: ['http://radarr:7878/ping'] }),
    ]);
  });
});
