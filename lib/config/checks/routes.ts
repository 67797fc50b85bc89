import { appsOf } from '../apps-of.ts';
import type { Check } from '../check.ts';
import { routedApps } from '../routed-apps.ts';

/** A host name leads to one app. */
export const uniqueHosts: Check = (config) => {
  const routed = routedApps(config);
  return routed.flatMap(({ host, path }, index) => {
    const earlier = routed.slice(0, index).find((other) => other.host === host);
    if (earlier === undefined) return [];
    return [
      {
        path: [...path, 'route', 'host'],
        message: `${host} already leads to ${earlier.name}; choose another`,
      },
    ];
  });
};

/** A name below the base domain is longer than that. */
export const longHosts: Check = (config) =>
  routedApps(config).flatMap(({ host }) =>
    host.length <= 253
      ? []
      : [
          {
            path: ['routes', 'baseDomain'],
            message: `${host.slice(0, 30)}… has ${host.length} characters, and a host name at most 253; shorten it`,
          },
        ],
  );

/** Asking for routes without any host gives none. */
export const someRoute: Check = (config) => {
  if (config.routes.kind === 'none' || routedApps(config).length > 0) return [];
  const message = `kind is ${config.routes.kind}, but no app has a host; set routes.baseDomain or the route.host of an app`;
  return [{ path: ['routes', 'kind'], message }];
};

/** Hosts that no route will use. */
export const unusedHosts: Check = (config) => {
  if (config.routes.kind !== 'none') return [];
  return appsOf(config)
    .filter(({ settings }) => settings.route.host !== undefined)
    .map(({ path }) => ({
      path: [...path, 'route', 'host'],
      message: 'has no effect while routes.kind is none; choose ingress or gateway',
    }));
};

/** Certificate settings that nothing uses. */
export const unusedCertificates: Check = ({ routes }) => {
  if (routes.kind !== 'ingress' || routes.tls.enabled) return [];
  return (['secretName', 'clusterIssuer'] as const)
    .filter((key) => routes.tls[key] !== undefined)
    .map((key) => ({
      path: ['routes', 'tls', key],
      message: 'has no effect while routes.tls.enabled is false',
    }));
};
