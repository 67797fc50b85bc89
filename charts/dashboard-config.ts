import { Document } from 'yaml';
import { instancesOf } from '../lib/config/apps-of.ts';
import { hasChecks } from '../lib/config/has-checks.ts';
import type { Config } from '../lib/config/schema.ts';
import { secretsFolderOf } from '../lib/constructs/pods/mounts.ts';
import { METRICS_PORT, names, ports } from '../lib/names.ts';
import { apiKeyOf } from '../lib/secrets.ts';
import { checksFileIn } from './checks-folder.ts';

/** Where the page finds the state of the cleanup, and where it writes who kept what. */
export const dashboardFolders = { state: '/state', audit: '/audit' } as const;

/** Dates are told in the zone of the schedule, so that the next run is at the hour that media.yaml says. */
export function dashboardZone({ cleanup, timeZone }: Config): string {
  return cleanup.timeZone ?? timeZone;
}

/**
 * `dashboard.yaml`: servers, and who gets in. The keep tag is left out: the page reads it where the cleanup does, in the
 * ConfigMap that people edit.
 */
export function renderDashboardConfig(config: Config): string {
  const { apps, cleanup, dashboard, metrics } = config;
  const { auth, trustedProxies, language } = dashboard;
  const instances = (kind: 'radarr' | 'sonarr') =>
    instancesOf(apps, kind).map(({ name }) => ({
      name,
      url: `http://${name}:${ports[kind]}`,
      apiKeyFile: `${secretsFolderOf('media-api-keys')}/${apiKeyOf(name)}`,
    }));
  const content = {
    port: ports.dashboard,
    ...(metrics.enabled && { metricsPort: METRICS_PORT }),
    stateDir: dashboardFolders.state,
    auditDir: dashboardFolders.audit,
    language,
    timeZone: dashboardZone(config),
    // Nobody knows when a suspended one runs next.
    ...(!cleanup.suspend && { schedule: cleanup.schedule }),
    // Without the checks nobody leaves anything there.
    ...(hasChecks(config) && {
      checks: { file: checksFileIn(dashboardFolders.state), schedule: config.setup.checks.schedule },
    }),
    auth,
    trustedProxies,
    jellyfin: { url: `http://${names.jellyfin}:${ports.jellyfin}` },
    radarr: instances('radarr'),
    sonarr: instances('sonarr'),
  };
  return new Document(content).toString({ lineWidth: 0 });
}
