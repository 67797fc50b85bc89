import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { hasChecks } from '../lib/config/has-checks.ts';
import type { Config } from '../lib/config/schema.ts';
import { SetupCronJob } from '../lib/constructs/jobs/setup-cron-job.ts';
import { claims, names } from '../lib/names.ts';
import { keysReadBy } from '../lib/secrets.ts';
import { resourcesOf, runAsOf } from './app-props.ts';
import { checksFolder } from './checks-folder.ts';
import { librariesAndDownloads } from './media-mounts.ts';
import { additionsOf, besidePage } from './pod-additions.ts';
import { deliveryOf } from './program-delivery.ts';
import { renderSetupConfig } from './setup-config.ts';

/** The job that wires the apps to each other. */
export class SetupChart extends Chart {
  constructor(
    scope: Construct,
    id: string,
    { config, bundle }: { readonly config: Config; readonly bundle: string },
  ) {
    super(scope, id);
    const { setup } = config;
    const media = librariesAndDownloads(config).map((mount) => ({
      ...mount,
      readOnly: mount.readOnly === true || !setup.tryHardLink,
    }));
    new SetupCronJob(this, names.setup, {
      namespace: config.namespaces.media,
      name: names.setup,
      schedule: setup.schedule,
      timeZone: setup.timeZone ?? config.timeZone,
      suspend: setup.suspend,
      activeDeadlineSeconds: setup.activeDeadlineSeconds,
      runAs: runAsOf(config),
      additions: additionsOf(config),
      configMap: names.setupConfig,
      configFile: renderSetupConfig(config),
      secrets: keysReadBy(config, names.setup),
      delivery: deliveryOf(setup.delivery, bundle),
      resources: resourcesOf(setup.resources),
      doctor: {
        name: names.doctor,
        secrets: keysReadBy(config, names.doctor),
        media,
      },
      ...(hasChecks(config) && {
        checks: {
          name: names.checks,
          schedule: setup.checks.schedule,
          secrets: keysReadBy(config, names.checks),
          media,
          additions: besidePage(config),
          stateClaim: claims.cleanupState,
          folder: checksFolder,
        },
      }),
    });
  }
}
