import { json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { arrDate } from '../dates.ts';
import type { ArrState } from '../state.ts';

/** Who the server is and how it feels: ping, versions, health, disk space. */
export function systemRoutes(router: Router, state: ArrState): void {
  const { urlBase, world } = state;
  const api = `${urlBase}/api/v3`;
  const appName = state.kind === 'radarr' ? 'Radarr' : 'Sonarr';
  router.get(`${urlBase}/ping`, () => json({ status: 'OK' }));
  router.get(`${urlBase}/api`, () => json({ current: 'v3', deprecated: [] }));
  router.get(`${api}/system/status`, () =>
    json({
      appName,
      instanceName: appName,
      version: state.version,
      buildTime: '2025-11-01T00:00:00Z',
      isDebug: false,
      isProduction: true,
      isAdmin: false,
      isUserInteractive: false,
      startupPath: `/app/${state.kind}/bin`,
      appData: '/config',
      osName: 'alpine',
      osVersion: '3.22',
      packageUpdateMechanism: 'docker',
      isNetCore: true,
      isLinux: true,
      isOsx: false,
      isWindows: false,
      isDocker: true,
      mode: 'console',
      branch: 'master',
      databaseType: 'sqLite',
      databaseVersion: '3.48.0',
      authentication: state.settings.get('host')['authenticationMethod'],
      migrationVersion: 242,
      urlBase,
      runtimeVersion: '8.0.12',
      runtimeName: '.NET',
      startTime: arrDate(state.startedAt),
    }),
  );
  router.get(`${api}/health`, () =>
    json(
      state.health.entries(world.clock.now()).map((entry) => ({
        ...entry,
        wikiUrl: `https://wiki.servarr.com/${state.kind}/system#${entry.source.toLowerCase()}`,
      })),
    ),
  );
  router.get(`${api}/diskspace`, () =>
    json(
      world.disk.mounts.space().map(({ path, freeBytes, totalBytes }) => ({
        path,
        label: '',
        freeSpace: freeBytes,
        totalSpace: totalBytes,
      })),
    ),
  );
}
