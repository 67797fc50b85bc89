/** Who calls whom: every connection of the stack by name. What is not in here is refused by the network. */
import { type AppKind, appsOf } from '../lib/config/apps-of.ts';
import { type Controller, controllerOf } from '../lib/config/controller-of.ts';
import { routedApps } from '../lib/config/routed-apps.ts';
import type { Config } from '../lib/config/schema.ts';
import { tunnelOf } from '../lib/config/vpn-tunnel.ts';
import type { AppRef, VpnServers } from '../lib/constructs/flow-rules.ts';
import { names, ports } from '../lib/names.ts';
import { namespaceOf } from './app-props.ts';
import { RecyclarrChart } from './recyclarr.ts';

type Job = 'setup' | 'doctor' | 'cleanup' | 'recyclarr';

/** Servers by client. */
const servers: Record<AppKind | Job, readonly AppKind[]> = {
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
};

/**
 * Clients that reach the internet, and on which TCP ports: metadata, pictures and indexers over HTTP.
 * Indexers of Prowlarr may be on any port.
 */
const internetPorts: Partial<Record<AppKind | Job, readonly number[] | 'any'>> = {
  jellyfin: [80, 443],
  radarr: [80, 443],
  sonarr: [80, 443],
  seerr: [80, 443],
  prowlarr: 'any',
  recyclarr: [443],
};

export interface Client extends AppRef {
  readonly kind: AppKind | Job;
}

export interface Server extends AppRef {
  readonly kind: AppKind;
  readonly port: number;
}

export interface Flows {
  /** Every pod of the stack, whether or not it calls or is called. */
  readonly pods: readonly AppRef[];
  readonly calls: readonly { readonly from: Client; readonly to: Server }[];
  readonly internet: readonly { readonly from: Client; readonly tcpPorts?: readonly number[] }[];
  /** Clients that resolve names at the cluster's DNS. */
  readonly dns: readonly Client[];
  readonly entrances: readonly { readonly to: Server; readonly from: Controller }[];
  /** The one way out of qBittorrent's pod while gluetun is in it. */
  readonly vpn?: { readonly from: Client; readonly servers: VpnServers };
}

export function flowsOf(config: Config): Flows {
  const apps = appsOf(config).map(
    ({ name, kind }): Server => ({
      app: name,
      kind,
      namespace: namespaceOf(config, kind),
      port: ports[kind],
    }),
  );
  const clients: readonly Client[] = [...apps, ...jobsOf(config)];
  const tunnelled = config.vpn.kind === 'gluetun';
  const open = clients.filter(({ kind }) => !(tunnelled && kind === 'qbittorrent'));
  return {
    pods: clients,
    calls: clients.flatMap((from) =>
      apps.filter(({ kind }) => servers[from.kind].includes(kind)).map((to) => ({ from, to })),
    ),
    internet: open.flatMap((from) => internetOf(from)),
    dns: open,
    entrances: entrancesOf(config, apps),
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
    ...(config.cleanup.enabled ? [{ app: names.cleanup, kind: 'cleanup' as const, namespace }] : []),
    ...(RecyclarrChart.isNeeded(config)
      ? [{ app: names.recyclarr, kind: 'recyclarr' as const, namespace }]
      : []),
  ];
}

function internetOf(from: Client): Flows['internet'] {
  // Without gluetun in the pod, the network outside sends what qBittorrent says through the VPN.
  const tcpPorts = from.kind === 'qbittorrent' ? 'any' : internetPorts[from.kind];
  if (tcpPorts === undefined) return [];
  return [tcpPorts === 'any' ? { from } : { from, tcpPorts }];
}

function entrancesOf(config: Config, apps: readonly Server[]): Flows['entrances'] {
  const { routes } = config;
  const doors = doorsOf(config, apps);
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

function vpnOf({ vpn }: Config, clients: readonly Client[]): Pick<Flows, 'vpn'> {
  const from = clients.find(({ kind }) => kind === 'qbittorrent');
  if (vpn.kind !== 'gluetun' || from === undefined) return {};
  const { reach, protocol, port } = tunnelOf(vpn);
  return { vpn: { from, servers: { reach, protocol, port } } };
}
