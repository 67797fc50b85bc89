import { isDeepStrictEqual } from 'node:util';
import { appsOf } from '../../../lib/config/apps-of.ts';
import { controllerOf } from '../../../lib/config/controller-of.ts';
import type { Config } from '../../../lib/config/schema.ts';
import { type Manifest, nameOf, ofKind } from '../../support/manifests.ts';
import { ciliumRulesFor, type Endpoint, isOpen, rulesFor, wholeNamespace } from '../../support/network.ts';
import { endpointOf, isExporter, servicesOf } from './network.ts';

interface Backends {
  readonly rules: readonly {
    readonly http?: {
      readonly paths: readonly { readonly backend: { readonly service: { readonly name: string } } }[];
    };
    readonly backendRefs?: readonly { readonly name: string }[];
  }[];
}

/** Routes lead to Services, and the controller reaches those and no other, however the network knows it. */
export function closedRoutes(manifests: readonly Manifest[], config: Config): readonly string[] {
  const routed = [...ofKind(manifests, 'Ingress'), ...ofKind(manifests, 'HTTPRoute')].flatMap((route) =>
    (route.spec as unknown as Backends).rules.flatMap(({ http, backendRefs = [] }) => [
      ...(http?.paths ?? []).map(({ backend }) => backend.service.name),
      ...backendRefs.map(({ name }) => name),
    ]),
  );
  const services = servicesOf(manifests);
  return [
    ...routed
      .filter((name) => !services.some(({ service }) => service.metadata.name === name))
      .map((name) => `a route leads to ${name}, which is no Service`),
    ...services.flatMap(({ service, pod, port }) => {
      const { name } = service.metadata;
      const expected = expectedInto(config, name, routed.includes(name));
      const found = {
        ...expected,
        controller: isOpen(manifests, endpointOf(pod), 'Ingress', expected.from, port),
        namespaces: namespacesInto(manifests, endpointOf(pod), port),
        addresses: addressesInto(manifests, endpointOf(pod), port),
        entities: ciliumRulesFor(manifests, endpointOf(pod))
          .filter(({ ports }) => ports.includes(port))
          .flatMap(({ entities }) => entities),
      };
      return isDeepStrictEqual(found, expected)
        ? []
        : [
            `${nameOf(service)} lets in ${JSON.stringify(found)} from outside, not ${JSON.stringify(expected)}`,
          ];
    }),
  ];
}

/** Who comes in from outside, by what media.yaml says. */
function expectedInto(config: Config, name: string, routed: boolean) {
  const controller = config.routes.kind === 'none' || !routed ? undefined : controllerOf(config.routes);
  const settings = appsOf(config).find((app) => app.name === name)?.settings;
  const door = settings?.service;
  const own = door === undefined || door.type === 'ClusterIP' ? [] : door.from;
  const namespace = controller?.kind === 'namespace' ? controller.namespace : 'nobody';
  return {
    from: { namespace, labels: { app: 'controller' } },
    controller: namespace !== 'nobody',
    namespaces: sorted([
      ...(controller?.kind === 'namespace' ? [controller.namespace] : []),
      ...(settings?.network.from ?? []),
      ...(name === 'media-dashboard-metrics' || isExporter(config, name) ? config.metrics.namespaces : []),
    ]),
    addresses: sorted([...(controller?.kind === 'addresses' ? controller.cidrs : []), ...own]),
    entities: controller?.kind === 'cilium' ? [...controller.entities] : [],
  };
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted();
}

function addressesInto(manifests: readonly Manifest[], pod: Endpoint, port: number): readonly string[] {
  const cidrs = rulesFor(manifests, pod, 'Ingress')
    .filter(({ ports }) => ports === undefined || ports.some((one) => one.port === port))
    .flatMap(({ peers }) => peers.flatMap(({ ipBlock }) => (ipBlock === undefined ? [] : [ipBlock.cidr])));
  return sorted(cidrs);
}

/** Namespaces of which every pod comes in on a port. */
function namespacesInto(manifests: readonly Manifest[], pod: Endpoint, port: number): readonly string[] {
  const names = rulesFor(manifests, pod, 'Ingress')
    .filter(({ ports }) => ports === undefined || ports.some((one) => one.port === port))
    .flatMap(({ peers }) => peers.flatMap(wholeNamespace));
  return sorted(names);
}
