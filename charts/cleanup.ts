import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { needsNotify } from '../lib/config/receivers-of.ts';
import type { Config } from '../lib/config/schema.ts';
import { CleanupCronJob } from '../lib/constructs/jobs/cleanup-cron-job.ts';
import { claims, names } from '../lib/names.ts';
import { keysReadBy } from '../lib/secrets.ts';
import { resourcesOf, runAsOf } from './app-props.ts';
import { renderCleanupConfig } from './cleanup-config.ts';
import { libraryMounts } from './media-mounts.ts';
import { besidePage } from './pod-additions.ts';
import { deliveryOf } from './program-delivery.ts';

export interface CleanupChartProps {
  readonly config: Config;
  readonly bundle: string;
  /** What sends messages. @default - nothing, unless `needsNotify` */
  readonly notifyBundle?: string | undefined;
}

/** The job that removes what has been watched. */
export class CleanupChart extends Chart {
  constructor(scope: Construct, id: string, { config, bundle, notifyBundle }: CleanupChartProps) {
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
      additions: besidePage(config),
      configMap: names.cleanupConfig,
      switches: {
        dryRun: cleanup.dryRun,
        gracePeriodDays: cleanup.policy.gracePeriodDays,
        keepTagLabel: cleanup.policy.keepTagLabel,
        ...(cleanup.primaryUserName !== undefined && { primaryUserName: cleanup.primaryUserName }),
      },
      configFile: renderCleanupConfig(config),
      stateClaim: claims.cleanupState,
      media: libraryMounts(config),
      secrets: keysReadBy(config, names.cleanup),
      delivery: deliveryOf(cleanup.delivery, bundle, siblingsOf(config, notifyBundle)),
      resources: resourcesOf(cleanup.resources),
    });
  }
}

function siblingsOf(config: Config, notify: string | undefined): Readonly<Record<string, string>> {
  if (!needsNotify(config)) return {};
  if (notify === undefined) throw new Error('notifyBundle: this stack sends messages and needs it');
  return { notify };
}
