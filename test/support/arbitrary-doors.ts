/** Generators of how people come in: routes, Services with a door of their own, and where DNS answers. */
import fc from 'fast-check';
import { annotations } from './arbitrary-parts.ts';

const anything = { requiredKeys: [] };

const homepage = fc.record({ enabled: fc.boolean(), group: fc.constantFrom('Media', 'TV') }, anything);
const routeOptions = {
  annotations,
  homepage,
  baseDomain: fc.constantFrom('example.org', 'home.example.net'),
};

const cidrs = fc.subarray(['192.168.1.0/24', '10.0.0.7/32', 'fd00::/64'], { minLength: 1 });

/** Who forwards, said in one of the ways. */
const controller = fc.oneof(
  fc.constantFrom('ingress-nginx', 'envoy').map((controllerNamespace) => ({ controllerNamespace })),
  fc.constant({ controller: { namespace: 'traefik' } }),
  cidrs.map((addresses) => ({ controller: { cidrs: addresses } })),
  fc.constantFrom(true, 'ingress', 'nodes').map((cilium) => ({ controller: { cilium } })),
);

const ingress = fc.record(
  {
    ...routeOptions,
    kind: fc.constant('ingress'),
    className: fc.constantFrom('nginx', 'traefik'),
    tls: fc.record(
      {
        enabled: fc.boolean(),
        secretName: fc.constant('wildcard-tls'),
        clusterIssuer: fc.constant('letsencrypt'),
      },
      anything,
    ),
  },
  { requiredKeys: ['kind'] },
);

export const aGateway = fc.record(
  {
    name: fc.constant('internal'),
    namespace: fc.constant('network'),
    sectionName: fc.constantFrom('http', 'https'),
  },
  { requiredKeys: ['name', 'namespace'] },
);

const gateway = fc.record(
  { ...routeOptions, kind: fc.constant('gateway'), gateway: aGateway },
  { requiredKeys: ['kind', 'gateway'] },
);

export const routes = fc.oneof(
  fc.constant({ kind: 'none' }),
  fc.tuple(fc.oneof(ingress, gateway), controller).map(([doors, keeper]) => ({ ...doors, ...keeper })),
);

const home = { from: cidrs, hosts: fc.subarray(['tv.lan', '192.168.1.6'], { minLength: 1 }), annotations };

const destination = fc.oneof(
  fc.record({ addresses: cidrs, ports: fc.subarray([25, 8080], { minLength: 1 }) }),
  fc.record({ namespace: fc.constantFrom('mail', 'search'), ports: fc.constant([25]) }),
);

/** `network` of an app that may call others, which qBittorrent behind the VPN may not. */
export const appNetwork = fc.record(
  { from: fc.subarray(['monitoring', 'backup']), to: fc.array(destination, { maxLength: 2 }) },
  anything,
);

/** `service` of an app, whose place nobody else has. */
export const appService = (place: number) =>
  fc.oneof(
    fc.constant({ type: 'ClusterIP' }),
    fc.record(
      {
        ...home,
        type: fc.constant('LoadBalancer'),
        loadBalancerIP: fc.constant(`192.168.1.${place}`),
        loadBalancerClass: fc.constantFrom('tailscale', 'io.cilium/l2-announcer'),
      },
      { requiredKeys: ['type', 'from', 'hosts'] },
    ),
    fc.record(
      { ...home, type: fc.constant('NodePort'), nodePort: fc.constant(30_000 + place) },
      { requiredKeys: ['type', 'from', 'hosts'] },
    ),
  );

export const dns = fc.record(
  {
    pods: fc.array(
      fc.record(
        {
          namespace: fc.constantFrom('kube-system', 'openshift-dns'),
          labels: fc.constantFrom({ 'k8s-app': 'kube-dns' }, {}),
        },
        { requiredKeys: ['namespace'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    addresses: fc.subarray(['169.254.20.10', 'fd00::53']),
    ports: fc.subarray([53, 8053], { minLength: 1 }),
  },
  anything,
);

export const metrics = fc.record(
  {
    enabled: fc.boolean(),
    namespaces: fc.subarray(['monitoring', 'prometheus']),
    scrape: fc.constantFrom('serviceMonitor', 'annotations', 'none'),
    rules: fc.constantFrom('prometheusRule', 'configMap', 'none'),
    grafana: fc.record({ enabled: fc.boolean(), folder: fc.constantFrom('Media', 'At home') }, anything),
    labels: fc.constantFrom({}, { release: 'kube-prometheus-stack' }),
  },
  anything,
);
