import { type AppKind, isAppKind } from '../lib/config/apps-of.ts';
import type { RoutedApp } from '../lib/config/routed-apps.ts';
import type { Routes } from '../lib/config/schema/routes.ts';
import type { Config } from '../lib/config/schema.ts';
import type { WebAppProps } from '../lib/constructs/apps/web-app.ts';
import type { Entrance, HomepageEntry } from '../lib/constructs/network/route.ts';

type Entry = Pick<HomepageEntry, 'title' | 'icon'> & Partial<Pick<HomepageEntry, 'description'>>;

/** Title and purpose of each kind of app on the dashboard; its icon, where that has no file of its name. */
const entries: Record<AppKind, Omit<Entry, 'icon'> & Partial<Entry>> = {
  jellyfin: { title: 'Jellyfin', description: 'Movies and series' },
  seerr: { title: 'Seerr', description: 'Ask for movies and series' },
  radarr: { title: 'Radarr', description: 'Movies' },
  sonarr: { title: 'Sonarr', description: 'Series' },
  prowlarr: { title: 'Prowlarr', description: 'Indexers' },
  qbittorrent: { title: 'qBittorrent', description: 'Downloads' },
  dashboard: { title: 'Leaving soon', description: 'What is removed, and when', icon: 'mdi-calendar-clock' },
};

function entryOf({ kind, name }: RoutedApp): Entry {
  if (!isAppKind(kind)) return { title: name, icon: `${name}.png` };
  const { title, ...entry } = entries[kind];
  const isFurther = (kind === 'radarr' || kind === 'sonarr') && name !== kind;
  // A second instance is told apart by its name.
  return { icon: `${kind}.png`, ...entry, title: isFurther ? `${title} (${name})` : title };
}

/** The route of an app, unless there are none at all. */
export function routeOf({ routes }: Config, app: RoutedApp): WebAppProps['route'] {
  if (routes.kind === 'none') return undefined;
  return {
    host: app.host,
    entrance: entranceOf(routes, app),
    annotations: { ...issuerOf(routes), ...routes.annotations, ...app.settings.route.annotations },
    ...(routes.homepage.enabled && {
      homepage: { ...entryOf(app), group: routes.homepage.group },
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
