/**
 * Random media.yaml files that are valid and use every option. Values that must agree across sections
 * (folders, instance names, hosts, Secrets) are drawn first.
 */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { cleanup } from './arbitrary-cleanup.ts';
import { dashboard, pageWithCleanup } from './arbitrary-dashboard.ts';
import { aGateway, appNetwork, appService, dns, metrics, routes } from './arbitrary-doors.ts';
import { exporter, extraApps } from './arbitrary-extra-apps.ts';
import {
  annotations,
  image,
  jellyfinSize,
  postgresOf,
  recyclarr,
  requirements,
  size,
  timeZone,
} from './arbitrary-parts.ts';
import { devices, environment, podSettings } from './arbitrary-pods.ts';
import { authentication, household, setup, shareLimits, syncLevel } from './arbitrary-setup.ts';
import { configClaim, roomClaim, storage } from './arbitrary-storage.ts';
import { freePort, vpn } from './arbitrary-vpn.ts';
import type { Settings } from './some-config.ts';

const anything = { requiredKeys: [] };

const layout = fc
  .record({
    mountPath: fc.constantFrom('/data', '/data', '/mnt/tank'),
    library: fc.constantFrom('media', 'library/all'),
    downloads: fc.constantFrom('torrents', 'incoming'),
    radarr: fc.subarray(['radarr', 'radarr-4k', 'movies']),
    sonarr: fc.subarray(['sonarr', 'sonarr-4k', 'shows']),
  })
  .filter(({ radarr, sonarr }) => radarr.length + sonarr.length > 0)
  .map(({ mountPath, library, downloads, ...instances }) => ({
    ...instances,
    mountPath,
    library: `${mountPath}/${library}`,
    downloads: `${mountPath}/${downloads}`,
  }));

/** Settings of a valid media.yaml, before defaults. */
export const arbitrarySettings: fc.Arbitrary<Settings> = layout.chain(
  ({ mountPath, library, downloads, radarr, sonarr }) =>
    fc
      .record(
        {
          namespaces: fc.record(
            { media: fc.constantFrom('media', 'tv'), downloads: fc.constantFrom('media-downloads', 'vpn') },
            anything,
          ),
          timeZone,
          user: fc.record(
            { uid: fc.integer({ min: 1, max: 65_534 }), gid: fc.integer({ min: 1, max: 65_534 }) },
            anything,
          ),
          nodeSelector: fc.dictionary(fc.constant('kubernetes.io/arch'), fc.constantFrom('amd64', 'arm64')),
          pods: podSettings,
          storage: storage(mountPath, { library, downloads }),
          vpn,
          apps: apps(library, radarr, sonarr),
          extraApps: seldom(extraApps([...radarr, ...sonarr])),
          recyclarr,
          setup: setup(mountPath),
          cleanup: cleanup([...radarr, ...sonarr]),
          metrics: seldom(metrics),
          dashboard: seldom(dashboard({ ...common('media-dashboard', 92), route: route('media-dashboard') })),
          routes,
          dns: seldom(dns),
          secrets,
        },
        { requiredKeys: ['storage', 'vpn', 'apps', 'cleanup'] },
      )
      .map(agreeing),
);

/** The same as the text of a file. */
export const arbitraryMediaYaml: fc.Arbitrary<string> = arbitrarySettings.map((settings) =>
  stringify(settings),
);

/** Nothing most of the time, so that a random stack stays small. */
function seldom<T>(arbitrary: fc.Arbitrary<T>, otherwise: object = {}) {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary });
}

const common = (name: string, place: number, sizes = size) => ({
  resources: fc.record({ ...requirements, ...devices }, anything),
  env: seldom(environment),
  pod: seldom(podSettings),
  service: seldom(appService(place), { type: 'ClusterIP' }),
  network: seldom(appNetwork, {}),
  configSize: sizes,
  config: seldom(configClaim(name, sizes)),
});

const servarr = { auth: authentication, exportarr: seldom(exporter) };

function route(name: string) {
  const host = fc.constantFrom(`${name}.example.net`, `${name}.tv.example.com`);
  return fc.record(
    { enabled: fc.boolean(), host, annotations, gateway: aGateway, className: fc.constant('internal') },
    anything,
  );
}

/** Where a door of its own leads past the routes, people sign in at the app. */
function guarded(settings: Settings): Settings {
  const { service, network, auth, ...rest } = settings;
  const isOpen =
    (has(service, 'type') && service.type !== 'ClusterIP') ||
    (has(network, 'from') && Object(network.from).length > 0);
  return {
    ...rest,
    ...(service !== undefined && { service }),
    ...(network !== undefined && { network }),
    ...(auth !== undefined && !isOpen && { auth }),
  };
}

/** The same, seldom with a database server. */
function withDatabase(name: string, settings: fc.Arbitrary<object>) {
  const database = fc.record({ postgres: postgresOf(name) });
  return fc.tuple(settings, seldom(database)).map(([own, more]) => ({ ...own, ...more }));
}

function instances(library: string, names: readonly string[], ...images: readonly string[]) {
  const entries = names.map((name) => {
    const place = name.length * 7 + ((name.codePointAt(0) ?? 0) % 7);
    const settings = fc.record(
      {
        ...common(name, place),
        image: image(...images),
        route: route(name),
        rootFolder: fc.constant(`${library}/${name}`),
        qualityProfile: fc.constantFrom('remux-web-2160p', 'remux-web-1080p', 'none'),
        ...servarr,
      },
      { requiredKeys: ['rootFolder'] },
    );
    return [name, withDatabase(name, settings.map(guarded))] as const;
  });
  return fc.record(Object.fromEntries(entries));
}

function optIn(name: string, tag: string, more: object = {}) {
  const shape = {
    ...common(name, name.length),
    enabled: fc.boolean(),
    image: image(tag),
    route: route(name),
    ...more,
  };
  return fc.record(shape, anything).map(guarded);
}

function apps(library: string, radarr: readonly string[], sonarr: readonly string[]) {
  return fc.record(
    {
      jellyfin: fc.record(
        {
          ...common('jellyfin', 90, jellyfinSize),
          image: image('ghcr.io/jellyfin/jellyfin:12.1', 'ghcr.io/jellyfin/jellyfin:10.11.11'),
          // Reachable, so that routes of any kind lead to something.
          route: fc.record(
            {
              enabled: fc.constant(true),
              host: fc.constant('jellyfin.example.net'),
              annotations,
              gateway: aGateway,
              className: fc.constant('internal'),
            },
            { requiredKeys: ['host'] },
          ),
          cacheSize: jellyfinSize,
          cacheClaim: roomClaim('cache-of-mine'),
          transcodeSize: size,
          transcodeClaim: roomClaim('transcodes-of-mine'),
          ...household,
        },
        { requiredKeys: ['route'] },
      ),
      qbittorrent: fc.record(
        {
          ...common('qbittorrent', 91),
          network: fc.constantFrom({}, { from: ['monitoring'] }),
          image: image('registry.example/qbittorrent:5.2.4-r0'),
          route: route('qbittorrent'),
          username: fc.constantFrom('admin', 'me and you'),
          listenPort: freePort,
          shareLimits,
        },
        anything,
      ),
      radarr: instances(library, radarr, 'ghcr.io/home-operations/radarr:6.4.4.10685', 'radarr:latest'),
      sonarr: instances(library, sonarr, 'ghcr.io/home-operations/sonarr:4.0.20.3012'),
      prowlarr: withDatabase(
        'prowlarr',
        optIn('prowlarr', 'ghcr.io/home-operations/prowlarr:2.6.5.5623', { syncLevel, ...servarr }),
      ),
      seerr: optIn('seerr', 'ghcr.io/seerr-team/seerr:v3.4.1'),
    },
    { requiredKeys: ['jellyfin', 'radarr', 'sonarr'] },
  );
}

const sealedValue = fc.stringMatching(/^Ag[A-Za-z0-9+/]{20,40}$/);
const remoteKey = fc.constantFrom('media/keys', 'stack');

const secrets = fc.oneof(
  fc.record({ provider: fc.constantFrom('existing', 'sops') }),
  fc.record(
    {
      provider: fc.constant('externalSecret'),
      store: fc.record(
        { name: fc.constant('vault'), kind: fc.constantFrom('ClusterSecretStore', 'SecretStore') },
        { requiredKeys: ['name'] },
      ),
      refreshInterval: fc.constantFrom('1h', '15m'),
      remoteKeys: fc.record(
        {
          'media-api-keys': remoteKey,
          'media-logins': remoteKey,
          'media-notifications': remoteKey,
          qbittorrent: remoteKey,
          vpn: remoteKey,
        },
        anything,
      ),
    },
    { requiredKeys: ['provider', 'store'] },
  ),
  fc.record(
    {
      provider: fc.constant('sealedSecret'),
      scope: fc.constantFrom('strict', 'namespace-wide', 'cluster-wide'),
      encrypted: fc.record(
        {
          'media-api-keys': fc.record({ 'qbittorrent-api-key': sealedValue }, anything),
          'media-logins': fc.record({ 'qbittorrent-password': sealedValue }, anything),
          'media-notifications': fc.record({ 'our-discord-url': sealedValue }, anything),
          qbittorrent: fc.record(
            { password: sealedValue, 'password-pbkdf2': sealedValue, 'api-key': sealedValue },
            anything,
          ),
          vpn: fc.record({ 'wireguard-private-key': sealedValue }, anything),
        },
        anything,
      ),
    },
    { requiredKeys: ['provider'] },
  ),
);

/** Without WireGuard there is no key of it to seal; without setup no login, nor anybody who makes an account. */
function agreeing(settings: Settings): Settings {
  const { vpn: tunnel, setup: given, cleanup: job } = settings;
  const withoutSetup = has(given, 'enabled') && given.enabled === false;
  const withoutVpn = !has(tunnel, 'type') || tunnel.type !== 'wireguard';
  const nobodysAccount = withoutSetup && has(job, 'jellyfinSignIn');
  return {
    ...settings,
    ...listeningOnce(settings),
    ...pageWithCleanup(settings),
    ...(nobodysAccount && { cleanup: { ...Object(job), jellyfinSignIn: 'apiKey' } }),
    ...sealedWithout(settings, [
      ...(withoutVpn ? ['vpn'] : []),
      ...(withoutSetup ? ['media-logins'] : []),
      ...(tellsDiscord(job) ? [] : ['media-notifications']),
    ]),
  };
}

/** Whether the one sealed value of messages has a reader. */
function tellsDiscord(job: unknown): boolean {
  if (!has(job, 'notifications') || (has(job, 'enabled') && job.enabled === false)) return false;
  return [job.notifications].flat().some((entry) => has(entry, 'name') && entry.name === 'our-discord');
}

/** Peers reach qBittorrent at one port: one that is forwarded by hand leaves no other. */
function listeningOnce({ vpn: tunnel, apps: given }: Settings): Settings {
  const ports = has(tunnel, 'portForwarding') ? tunnel.portForwarding : undefined;
  if (!has(ports, 'fixedPort') || !has(given, 'qbittorrent')) return {};
  return { apps: { ...given, qbittorrent: { ...Object(given.qbittorrent), listenPort: ports.fixedPort } } };
}

/** The Secrets with no sealed value in these. */
function sealedWithout({ secrets: given }: Settings, names: readonly string[]): Settings {
  if (!has(given, 'encrypted')) return {};
  const sealed = Object.entries(Object(given.encrypted)).filter(([name]) => !names.includes(name));
  return { secrets: { ...Object(given), encrypted: Object.fromEntries(sealed) } };
}

function has<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}
