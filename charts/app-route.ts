import type { AppKind } from '../lib/config/apps-of.ts';
import type { RoutedApp } from '../lib/config/routed-apps.ts';
import type { Routes } from '../lib/config/schema/routes.ts';
import type { Config } from '../lib/config/schema.ts';
import type { WebAppProps } from '../lib/constructs/apps/web-app.ts';
import type { Entrance, HomepageEntry } from '../lib/constructs/network/route.ts';

/** Title and purpose of each kind of app on the dashboard. */
const dashboard: Record<AppKind, Required<Pick<HomepageEntry, 'title' | 'description'>>> = {
  jellyfin: { title: 'Jellyfin', description: 'Movies and series' },
  seerr: { title: 'Seerr', description: 'Ask for movies and series' },
  radarr: { title: 'Radarr', description: 'Movies' },
  sonarr: { title: 'Sonarr', description: 'Series' },
  prowlarr: { title: 'Prowlarr', description: 'Indexers' },
  qbittorrent: { title: 'qBittorrent', description: 'Downloads' },
};

function entryOf({ kind, name }: RoutedApp): Pick<HomepageEntry, 'title' | 'description'> {
  if (kind === 'extra') return { title: name };
  const { title, description } = dashboard[kind];
  // A second instance is told apart by its name.
  return { title: name === kind ? title : `${title} (${name})`, description };
}

/** The route of an app, unless there are none at all. */
export function routeOf({ routes }: Config, app: RoutedApp): WebAppProps['route'] {
  if (routes.kind === 'none') return undefined;
  return {
    host: app.host,
    entrance: entranceOf(routes, app),
    annotations: { ...issuerOf(routes), ...routes.annotations, ...app.settings.route.annotations },
    ...(routes.homepage.enabled && {
      homepage: {
        ...entryOf(app),
        group: routes.homepage.group,
        icon: `${app.kind === 'extra' ? app.name : app.kind}.png`,
      },
    }),
  };
}

function entranceOf(
  routes: Exclude<Routes, { kind: 'none' }>,
  { name: app, settings: { route } }: RoutedApp,
): Entrance {
  if (routes.kind === 'gateway') {
    const { name, namespace, sectionName } = route.gateway ?? routes.gateway;
    return {
      kind: 'gateway',
      gatewayName: name,
      gatewayNamespace: namespace,
      ...(sectionName !== undefined && { sectionName }),
    };
  }
  const { tls } = routes;
  const className = route.className ?? routes.className;
  return {
    kind: 'ingress',
    ...(className !== undefined && { className }),
    ...(tls.enabled && { tlsSecret: tls.secretName ?? `${app}-tls` }),
  };
}

function issuerOf(routes: Exclude<Routes, { kind: 'none' }>): Record<string, string> {
  if (routes.kind !== 'ingress' || !routes.tls.enabled || routes.tls.clusterIssuer === undefined) return {};
  return { 'cert-manager.io/cluster-issuer': routes.tls.clusterIssuer };
}
