import type { Finding } from '../../../program/config/schema-findings.ts';
import { appsOf } from '../apps-of.ts';
import type { Check } from '../check.ts';
import { isOwn } from '../own-addresses.ts';
import type { Config } from '../schema.ts';

/** An app that has a door of its own, and where that stands. */
function doorsOf(config: Config) {
  return appsOf(config).flatMap(({ name, kind, port, path, settings: { service } }) =>
    service.type === 'ClusterIP' ? [] : [{ name, kind, port, path: [...path, 'service'], service }],
  );
}

/** Two apps cannot listen at one place. */
export const uniqueDoors: Check = (config) => {
  const places = doorsOf(config).flatMap(({ name, port, path, service }) => {
    if (service.type === 'NodePort') {
      return service.nodePort === undefined
        ? []
        : [{ name, path: [...path, 'nodePort'], place: `port ${service.nodePort} of the nodes` }];
    }
    return service.loadBalancerIP === undefined
      ? []
      : [{ name, path: [...path, 'loadBalancerIP'], place: `${service.loadBalancerIP}:${port}` }];
  });
  return places.flatMap(({ path, place }, index): readonly Finding[] => {
    const earlier = places.slice(0, index).find((other) => other.place === place);
    return earlier === undefined
      ? []
      : [{ path, message: `${place} already leads to ${earlier.name}; choose another` }];
  });
};

/** Plain HTTP with a login is for the house. */
export const wideDoors: Check = (config) =>
  doorsOf(config).flatMap(({ name, path, service }) =>
    service.from.flatMap((cidr, index): readonly Finding[] => {
      if (isOwn(cidr)) return [];
      const message = `${cidr} is not only the network at home: whoever has an address in it and reaches the door talks to ${name} over plain HTTP; leave it out, or use routes with a certificate`;
      return [{ path: [...path, 'from', index], message }];
    }),
  );

/** These apps answer only to names they know (ALLOWEDHOSTS; qBittorrent's server domains). */
const CHOOSY: readonly string[] = ['radarr', 'sonarr', 'prowlarr', 'qbittorrent'];

export const namelessDoors: Check = (config) =>
  doorsOf(config).flatMap(({ name, kind, path, service }): readonly Finding[] => {
    const address = service.type === 'LoadBalancer' ? service.loadBalancerIP : undefined;
    if (!CHOOSY.includes(kind) || address !== undefined || service.hosts.length > 0) return [];
    const message = `${name} answers only to names that it knows: write the names or addresses that people will type`;
    return [{ path: [...path, 'hosts'], message }];
  });

/** A Gateway or a class of an app that no route uses. */
export const unusedDoors: Check = (config) =>
  appsOf(config).flatMap(({ path, settings: { route } }): readonly Finding[] => {
    const { kind } = config.routes;
    const unused = (key: 'gateway' | 'className', needed: string): readonly Finding[] =>
      route[key] === undefined || kind === needed
        ? []
        : [{ path: [...path, 'route', key], message: `has no effect while routes.kind is ${kind}` }];
    return [...unused('gateway', 'gateway'), ...unused('className', 'ingress')];
  });
