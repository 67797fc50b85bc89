import { appsOf, type DeployedApp } from './apps-of.ts';
import type { Config } from './schema.ts';

/** An app that gets a route, with the host name it answers to. */
export interface RoutedApp extends DeployedApp {
  readonly host: string;
}

/** The apps with a route: enabled, and with a host of their own or a base domain; none with kind none. */
export function routedApps(config: Config): readonly RoutedApp[] {
  const { routes } = config;
  if (routes.kind === 'none') return [];
  return appsOf(config).flatMap((app) => {
    const { enabled, host } = app.settings.route;
    const fallback = routes.baseDomain === undefined ? undefined : `${app.name}.${routes.baseDomain}`;
    const chosen = host ?? fallback;
    return enabled && chosen !== undefined ? [{ ...app, host: chosen }] : [];
  });
}
