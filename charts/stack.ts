import { App } from 'cdk8s';
import type { Config } from '../lib/config/schema.ts';
import { CleanupChart } from './cleanup.ts';
import { DashboardChart } from './dashboard.ts';
import { ExportarrChart } from './exportarr.ts';
import { ExtraAppsChart } from './extra-apps.ts';
import { JellyfinChart } from './jellyfin.ts';
import { MetricsChart } from './metrics.ts';
import { NamespacesChart } from './namespaces.ts';
import { NetworkPoliciesChart } from './network-policies.ts';
import { ProwlarrChart } from './prowlarr.ts';
import { QbittorrentChart } from './qbittorrent.ts';
import { RadarrChart } from './radarr.ts';
import { RecyclarrChart } from './recyclarr.ts';
import { SecretsChart } from './secrets.ts';
import { SeerrChart } from './seerr.ts';
import { SetupChart } from './setup.ts';
import { SonarrChart } from './sonarr.ts';
import { VolumesChart } from './volumes.ts';

export interface StackProps {
  readonly config: Config;
  /** The cleanup as one program; used when it travels in a ConfigMap. */
  readonly cleanupBundle: string;
  /** Setup as one program; used likewise. */
  readonly setupBundle: string;
  /** What sends messages, as one program; used likewise. @default - not needed: `needsNotify` */
  readonly notifyBundle?: string | undefined;
  /** The page as one program; used likewise. @default - not needed: `dashboard.enabled` */
  readonly dashboardBundle?: string | undefined;
  /** Folder the manifests go to. @default - CDK8S_OUTDIR, or dist */
  readonly outdir?: string;
}

/** What stands between the apps and the jobs, where it is asked for. */
const FURTHER = [
  ['extra-apps', ExtraAppsChart],
  ['exportarr', ExportarrChart],
  ['recyclarr', RecyclarrChart],
] as const;

function addFurther(app: App, config: Config): void {
  for (const [id, Further] of FURTHER) {
    if (Further.isNeeded(config)) new Further(app, id, config);
  }
}

/** The whole stack, in the order in which it is applied: one chart is one file. */
export function stackOf(props: StackProps): App {
  const { config, cleanupBundle, setupBundle, notifyBundle, dashboardBundle = '', outdir } = props;
  const app = new App(outdir === undefined ? {} : { outdir });
  new NamespacesChart(app, 'namespaces', config);
  new VolumesChart(app, 'volumes', config);
  if (SecretsChart.isNeeded(config)) new SecretsChart(app, 'secrets', config);
  new NetworkPoliciesChart(app, 'network-policies', config);
  new QbittorrentChart(app, 'qbittorrent', config);
  if (Object.keys(config.apps.radarr).length > 0) new RadarrChart(app, 'radarr', config);
  if (Object.keys(config.apps.sonarr).length > 0) new SonarrChart(app, 'sonarr', config);
  new JellyfinChart(app, 'jellyfin', config);
  if (config.apps.prowlarr.enabled) new ProwlarrChart(app, 'prowlarr', config);
  if (config.apps.seerr.enabled) new SeerrChart(app, 'seerr', config);
  addFurther(app, config);
  if (config.setup.enabled) new SetupChart(app, 'media-setup', { config, bundle: setupBundle });
  if (config.cleanup.enabled) {
    new CleanupChart(app, 'media-cleanup', { config, bundle: cleanupBundle, notifyBundle });
  }
  if (MetricsChart.isNeeded(config)) new MetricsChart(app, 'metrics', config);
  if (config.dashboard.enabled) {
    new DashboardChart(app, 'media-dashboard', { config, bundle: dashboardBundle });
  }
  return app;
}
