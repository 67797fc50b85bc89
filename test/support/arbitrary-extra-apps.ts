/** Generators of the apps that the stack does not know, and of exporters. */
import fc from 'fast-check';
import { aGateway, appNetwork, appService } from './arbitrary-doors.ts';
import { annotations, image, requirements, size } from './arbitrary-parts.ts';
import { devices, environment, podSettings } from './arbitrary-pods.ts';
import { configClaim } from './arbitrary-storage.ts';

const anything = { requiredKeys: [] };

const probe = fc.oneof(
  fc.record({ startupSeconds: fc.integer({ min: 10, max: 3600 }) }, anything),
  fc.record({ path: fc.constant('/health'), host: fc.constant('localhost') }, { requiredKeys: ['path'] }),
);

const internet = fc.oneof(
  fc.constantFrom('none', 'any'),
  fc.subarray([80, 443, 563, 25_565], { minLength: 1 }),
);

function route(name: string) {
  const host = fc.constant(`${name}.example.net`);
  return fc.record(
    { enabled: fc.boolean(), host, annotations, gateway: aGateway, className: fc.constant('internal') },
    anything,
  );
}

/** What tells the numbers of an app. */
export const exporter = fc.record(
  {
    enabled: fc.constant(true),
    image: image('ghcr.io/onedr0p/exportarr:v2.3.0'),
    resources: fc.record({ ...requirements, ...devices }, anything),
    env: environment,
    pod: podSettings,
  },
  { requiredKeys: ['enabled'] },
);

/** Extra apps beside these instances of Radarr and Sonarr. */
export function extraApps(instances: readonly string[]) {
  const app = (name: string, place: number, calls: readonly string[], callers: readonly string[]) =>
    fc.record(
      {
        image: image(`registry.example/${name}:1.0`),
        port: fc.constantFrom(6767, 9707),
        command: fc.constant([`/${name}`]),
        args: fc.subarray(['serve', '--verbose'], { minLength: 1 }),
        resources: fc.record({ ...requirements, ...devices }, anything),
        env: environment,
        pod: podSettings,
        service: appService(place),
        network: appNetwork,
        configSize: fc.oneof(fc.constant('none'), size),
        config: configClaim(name, size),
        configPath: fc.constantFrom('/config', '/app/config'),
        scratch: fc.constantFrom({ '/tmp': '64Mi' }, { '/tmp': '1Gi', '/run/app': '16Mi' }, {}),
        probe,
        media: fc.constantFrom('none', 'read-only', 'read-write'),
        calls: fc.subarray([...calls]),
        calledBy: fc.subarray([...callers]),
        internet,
        route: route(name),
      },
      { requiredKeys: ['image', 'port'] },
    );
  return fc.oneof(
    fc.record({ bazarr: app('bazarr', 80, ['jellyfin', 'qbittorrent', ...instances], instances) }),
    fc.record({
      bazarr: app('bazarr', 80, instances, ['sabnzbd', 'jellyfin']),
      sabnzbd: app('sabnzbd', 81, ['bazarr'], ['bazarr', ...instances]),
    }),
  );
}
