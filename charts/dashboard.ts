import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { dashboardOf } from '../lib/config/apps-of.ts';
import type { Config } from '../lib/config/schema.ts';
import { Dashboard } from '../lib/constructs/apps/dashboard.ts';
import { claims, names } from '../lib/names.ts';
import { keysReadBy } from '../lib/secrets.ts';
import { commonProps } from './app-props.ts';
import { dashboardFolders, dashboardZone, renderDashboardConfig } from './dashboard-config.ts';
import { deliveryOf } from './program-delivery.ts';

/** The page on what the cleanup is about to remove. */
export class DashboardChart extends Chart {
  constructor(
    scope: Construct,
    id: string,
    { config, bundle }: { readonly config: Config; readonly bundle: string },
  ) {
    super(scope, id);
    new Dashboard(this, names.dashboard, {
      ...commonProps(config, dashboardOf(config)),
      timeZone: dashboardZone(config),
      configMap: names.dashboardConfig,
      configFile: renderDashboardConfig(config),
      switches: {
        configMap: names.cleanupConfig,
        keepTagLabel: config.cleanup.policy.keepTagLabel,
      },
      folders: dashboardFolders,
      stateClaim: claims.cleanupState,
      secrets: keysReadBy(config, names.dashboard),
      // One image holds both programs, and `cleanup.cjs serve` is the page.
      delivery: deliveryOf(config.cleanup.delivery, bundle),
    });
  }
}
