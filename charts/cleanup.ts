import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Config } from '../lib/config/schema.ts';
import { CleanupCronJob, cleanupSecretsFolder } from '../lib/constructs/cleanup-cron-job.ts';
import type { ProgramDelivery } from '../lib/constructs/job-program.ts';
import { images } from '../lib/images.ts';
import { claims, names } from '../lib/names.ts';
import { secretsOf } from '../lib/secrets.ts';
import { resourcesOf, runAsOf } from './app-props.ts';
import { renderCleanupConfig } from './cleanup-config.ts';
import { libraryMount } from './media-mounts.ts';

/** The job that removes what has been watched. */
export class CleanupChart extends Chart {
  constructor(
    scope: Construct,
    id: string,
    { config, bundle }: { readonly config: Config; readonly bundle: string },
  ) {
    super(scope, id);
    const { cleanup } = config;
    new CleanupCronJob(this, names.cleanup, {
      namespace: config.namespaces.media,
      name: names.cleanup,
      schedule: cleanup.schedule,
      timeZone: cleanup.timeZone ?? config.timeZone,
      suspend: cleanup.suspend,
      startingDeadlineSeconds: cleanup.startingDeadlineSeconds,
      activeDeadlineSeconds: cleanup.activeDeadlineSeconds,
      runAs: runAsOf(config),
      nodeSelector: config.nodeSelector,
      configMap: names.cleanupConfig,
      switches: {
        dryRun: cleanup.dryRun,
        gracePeriodDays: cleanup.policy.gracePeriodDays,
        keepTagLabel: cleanup.policy.keepTagLabel,
        ...(cleanup.primaryUserName !== undefined && { primaryUserName: cleanup.primaryUserName }),
      },
      configFile: renderCleanupConfig(config, cleanupSecretsFolder),
      stateClaim: claims.cleanupState,
      media: libraryMount(),
      secret: { name: 'media-api-keys', keys: keysOf(config) },
      delivery: deliveryOf(config, bundle),
      resources: resourcesOf(cleanup.resources),
    });
  }
}

function keysOf(config: Config): readonly string[] {
  return secretsOf(config)
    .filter(({ name }) => name === 'media-api-keys')
    .flatMap(({ keys }) => keys.filter(({ readBy }) => readBy.includes(names.cleanup)))
    .map(({ key }) => key);
}

function deliveryOf({ cleanup: { delivery } }: Config, source: string): ProgramDelivery {
  return delivery.kind === 'image'
    ? delivery
    : { kind: 'configMap', nodeImage: delivery.image ?? images.node, source };
}
