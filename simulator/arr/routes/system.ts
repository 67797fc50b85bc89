import { json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { arrDate } from '../dates.ts';
import { APP_NAMES, type FamilyState } from '../state.ts';

/** Who the server is and how it feels: ping, versions, health. */
export function systemRoutes(router: Router, state: FamilyState): void {
  const { urlBase, api, world } = state;
  const appName = APP_NAMES[state.kind];
  router.get(`${urlBase}/ping`, () => json({ status: 'OK' }));
  router.get(`${urlBase}/api`, () => json({ current: api.slice(api.lastIndexOf('/') + 1), deprecated: [] }));
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
}

/** How full the file systems are. */
export function diskSpaceRoute(router: Router, { api, world }: FamilyState): void {
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
