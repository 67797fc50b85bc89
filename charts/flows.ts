/** Who calls whom: every connection of the stack by name. What is not in here is refused by the network. */
import {
  type AppKind,
  appsOf,
  type DeployedKind,
  exportersOf,
  extraAppsOf,
  isAppKind,
} from '../lib/config/apps-of.ts';
import { type Controller, controllerOf } from '../lib/config/controller-of.ts';
import { hasChecks } from '../lib/config/has-checks.ts';
import { type OutsideCall, outsideCallsOf } from '../lib/config/outside-of.ts';
import { receiversOf } from '../lib/config/receivers-of.ts';
import { routedApps } from '../lib/config/routed-apps.ts';
import type { Config } from '../lib/config/schema.ts';
import { tunnelOf } from '../lib/config/vpn-tunnel.ts';
import type { AppRef, VpnServers } from '../lib/constructs/network/flow-rules.ts';
import { METRICS_PORT, names } from '../lib/names.ts';
import { namespaceOf } from './app-props.ts';
import { RecyclarrChart } from './recyclarr.ts';

type Job = 'setup' | 'doctor' | 'cleanup' | 'recyclarr';

/** Servers by client. */
const servers: Record<DeployedKind | Job, readonly AppKind[]> = {
  // Downloads are handed over and watched; Jellyfin is told of imports; Prowlarr answers searches.
  radarr: ['qbittorrent', 'jellyfin', 'prowlarr'],
  sonarr: ['qbittorrent', 'jellyfin', 'prowlarr'],
  prowlarr: ['radarr', 'sonarr'],
  seerr: ['radarr', 'sonarr', 'jellyfin'],
  jellyfin: [],
  qbittorrent: [],
  setup: ['jellyfin', 'radarr', 'sonarr', 'qbittorrent', 'prowlarr', 'seerr'],
  // It looks at what setup wired.
  doctor: ['jellyfin', 'radarr', 'sonarr', 'qbittorrent', 'prowlarr', 'seerr'],
  cleanup: ['jellyfin', 'radarr', 'sonarr', 'qbittorrent'],
  recyclarr: ['radarr', 'sonarr'],
  // For posters and signing in, and for the keep tag.
  dashboard: ['jellyfin', 'radarr', 'sonarr'],
  // Theirs stand in media.yaml.
  extra: [],
  // Each calls the one app whose numbers it tells.
  exporter: [],
};

/**
 * Clients that reach the internet, and on which TCP ports: metadata, pictures and indexers over HTTP.
 * Indexers of Prowlarr may be on any port.
 */
const internetPorts: Partial<Record<Exclude<DeployedKind, 'extra'> | Job, readonly number[] | 'any'>> = {
  jellyfin: [80, 443],
  radarr: [80, 443],
  sonarr: [80, 443],
  seerr: [80, 443],
  prowlarr: 'any',
  recyclarr: [443],
};

export interface Client extends AppRef {
  readonly kind: DeployedKind | Job;
}

export interface Server extends AppRef {
  readonly kind: DeployedKind;
  readonly port: number;
}

export interface Flows {
  /** Every pod of the stack, whether or not it calls or is called. */
  readonly pods: readonly AppRef[];
  readonly calls: readonly { readonly from: Client; readonly to: Server }[];
  readonly internet: readonly { readonly from: Client; readonly tcpPorts?: readonly number[] }[];
  /** Clients that resolve names at the cluster's DNS. */
  readonly dns: readonly Client[];
  /** Who comes in that is not of the stack. */
  readonly entrances: readonly { readonly to: Server; readonly from: Controller }[];
  /** Servers that are not of the stack. */
  readonly outside: readonly OutsideCall[];
  /** The one way out of qBittorrent's pod while gluetun is in it. */
  readonly vpn?: { readonly from: Client; readonly servers: VpnServers };
}

export function flowsOf(config: Config): Flows {
  const apps = appsOf(config).map(
    ({ name, kind, port }): Server => ({
      app: name,
      kind,
      namespace: namespaceOf(config, kind),
      port,
    }),
  );
  const clients: readonly Client[] = [...apps, ...jobsOf(config)];
  const asked = askedCalls(config);
  const tunnelled = config.vpn.kind === 'gluetun';
  const open = clients.filter(({ kind }) => !(tunnelled && kind === 'qbittorrent'));
  return {
    pods: clients,
    calls: clients.flatMap((from) =>
      apps
        .filter((to) => isKnown(from, to) || asked.has(callOf(from.app, to.app)))
        .map((to) => ({ from, to })),
    ),
    internet: open.flatMap((from) => internetOf(config, from)),
    dns: open,
    entrances: entrancesOf(config, apps),
    outside: outsideCallsOf(config),
    ...vpnOf(config, clients),
  };
}

function jobsOf(config: Config): readonly Client[] {
  const namespace = config.namespaces.media;
  return [
    ...(config.setup.enabled
      ? [
          { app: names.setup, kind: 'setup' as const, namespace },
          { app: names.doctor, kind: 'doctor' as const, namespace },
        ]
      : []),
    ...(hasChecks(config) ? [{ app: names.checks, kind: 'doctor' as const, namespace }] : []),
    ...(config.cleanup.enabled ? [{ app: names.cleanup, kind: 'cleanup' as const, namespace }] : []),
    ...(RecyclarrChart.isNeeded(config)
      ? [{ app: names.recyclarr, kind: 'recyclarr' as const, namespace }]
      : []),
  ];
}

function isKnown(from: Client, to: Server): boolean {
  return isAppKind(to.kind) && servers[from.kind].includes(to.kind);
}

const callOf = (client: string, server: string) => `${client} > ${server}`;

/** What the file says of extra apps, whichever of the two says it, who of them is told of runs, and what exporters ask. */
function askedCalls(config: Config): ReadonlySet<string> {
  const told = receiversOf(config).flatMap(({ place }) =>
    place?.kind === 'app' ? [callOf(names.cleanup, place.app)] : [],
  );
  return new Set([
    ...told,
    ...[...extraAppsOf(config), ...exportersOf(config)].flatMap(({ name, settings: { calls, calledBy } }) => [
      ...calls.map((server) => callOf(name, server)),
      ...calledBy.map((client) => callOf(client, name)),
    ]),
  ]);
}

function tcpPortsOf(config: Config, { kind, app }: Client): readonly number[] | 'any' | undefined {
  // Without gluetun in the pod, the network outside sends what qBittorrent says through the VPN.
  if (kind === 'qbittorrent') return 'any';
  if (kind === 'cleanup') return messagePorts(config);
  if (kind !== 'extra') return internetPorts[kind];
  const internet = config.extraApps[app]?.internet;
  return internet === 'none' ? undefined : internet;
}

/** The cleanup has no way to the internet but to those who are told of its runs. */
function messagePorts(config: Config): readonly number[] | undefined {
  const ports = receiversOf(config).flatMap(({ place, port }) => (place?.kind === 'internet' ? [port] : []));
  return ports.length === 0 ? undefined : [...new Set(ports)].toSorted((one, other) => one - other);
}

function internetOf(config: Config, from: Client): Flows['internet'] {
  const tcpPorts = tcpPortsOf(config, from);
  if (tcpPorts === undefined) return [];
  return [tcpPorts === 'any' ? { from } : { from, tcpPorts }];
}

function entrancesOf(config: Config, apps: readonly Server[]): Flows['entrances'] {
  const { routes } = config;
  const doors = [...doorsOf(config, apps), ...neighboursOf(config, apps), ...scrapersOf(config, apps)];
  const controller = routes.kind === 'none' ? undefined : controllerOf(routes);
  if (controller === undefined) return doors;
  const routed = new Set(routedApps(config).map(({ name }) => name));
  const byRoute = apps.filter(({ app }) => routed.has(app)).map((to) => ({ to, from: controller }));
  return [...byRoute, ...doors];
}

/** Services with an address or a port of their own at home. */
function doorsOf(config: Config, apps: readonly Server[]): Flows['entrances'] {
  return appsOf(config).flatMap(({ name, settings: { service } }) =>
    service.type === 'ClusterIP'
      ? []
      : apps
          .filter(({ app }) => app === name)
          .map((to) => ({ to, from: { kind: 'addresses' as const, cidrs: service.from } })),
  );
}

/** Other namespaces of the cluster that the file lets in. */
function neighboursOf(config: Config, apps: readonly Server[]): Flows['entrances'] {
  return appsOf(config).flatMap(({ name, settings: { network } }) =>
    network.from.flatMap((namespace) =>
      apps
        .filter(({ app }) => app === name)
        .map((to) => ({ to, from: { kind: 'namespace' as const, namespace } })),
    ),
  );
}

/** Whoever reads the numbers of exporters, and those of the page, on the port of those alone. */
function scrapersOf({ metrics }: Config, apps: readonly Server[]): Flows['entrances'] {
  const told = apps.flatMap((app) => {
    if (app.kind === 'exporter') return [app];
    return app.kind === 'dashboard' && metrics.enabled ? [{ ...app, port: METRICS_PORT }] : [];
  });
  return told.flatMap((to) =>
    metrics.namespaces.map((namespace) => ({ to, from: { kind: 'namespace' as const, namespace } })),
  );
}

function vpnOf({ vpn }: Config, clients: readonly Client[]): Pick<Flows, 'vpn'> {
  const from = clients.find(({ kind }) => kind === 'qbittorrent');
  if (vpn.kind !== 'gluetun' || from === undefined) return {};
  const { reach, protocol, port } = tunnelOf(vpn);
  return { vpn: { from, servers: { reach, protocol, port } } };
}
