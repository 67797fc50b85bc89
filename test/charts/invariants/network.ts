import type { Config } from '../../../lib/config/schema.ts';
import {
  containersOf,
  type Manifest,
  nameOf,
  ofKind,
  type Pod,
  podsOf,
  selects,
} from '../../support/manifests.ts';
import { allRules, type Endpoint, mayCall, policiesFor, selectedBy } from '../../support/network.ts';

/** Those that wire the apps, and look at them. */
const caretakers = ['media-setup', 'media-doctor', 'media-checks'];
const ofManagers = ['prowlarr', 'seerr', ...caretakers, 'media-cleanup', 'media-dashboard', 'recyclarr'];

/** Who must reach whom, written down apart from the charts. */
const clientsOf: Record<string, readonly string[]> = {
  radarr: ofManagers,
  sonarr: ofManagers,
  jellyfin: ['radarr', 'sonarr', 'seerr', ...caretakers, 'media-cleanup', 'media-dashboard'],
  qbittorrent: ['radarr', 'sonarr', ...caretakers, 'media-cleanup'],
  prowlarr: ['radarr', 'sonarr', ...caretakers],
  seerr: caretakers,
};

/** `radarr` also for an instance called otherwise: the program shows in its variables. */
function kindOf(pod: Pod): string {
  const variables = pod.spec.containers.flatMap(({ env = [] }) => env.map(({ name }) => name));
  if (variables.some((name) => name.startsWith('RADARR__'))) return 'radarr';
  if (variables.some((name) => name.startsWith('SONARR__'))) return 'sonarr';
  return pod.labels['app'] ?? '';
}

export const endpointOf = ({ owner, labels }: Pod): Endpoint => ({
  namespace: owner.metadata.namespace ?? '',
  labels,
});

interface ServiceSpec {
  readonly selector: Record<string, string>;
  readonly ports: readonly { readonly port: number }[];
}

export function servicesOf(manifests: readonly Manifest[]) {
  return ofKind(manifests, 'Service').flatMap((service) => {
    const { selector, ports } = service.spec as unknown as ServiceSpec;
    const pod = podsOf(manifests).find(
      ({ owner, labels }) =>
        owner.metadata.namespace === service.metadata.namespace && selects(selector, labels),
    );
    return pod === undefined ? [] : ports.map(({ port }) => ({ service, pod, port }));
  });
}

/** What the file says of an extra app, at either end. */
function isAsked({ extraApps, cleanup }: Config, client: string, server: string): boolean {
  const isTold = cleanup.notifications.some(
    (entry) => 'url' in entry && new URL(entry.url).hostname === server,
  );
  return (
    (client === 'media-cleanup' && isTold) ||
    extraApps[client]?.calls.includes(server) === true ||
    extraApps[server]?.calledBy.includes(client) === true
  );
}

/** What tells the numbers of an app bears its name, unless the household called something of its own so. */
export function isExporter({ extraApps, apps }: Config, name: string): boolean {
  const own = extraApps[name] ?? apps.radarr[name] ?? apps.sonarr[name];
  return own === undefined && name.endsWith('-exportarr');
}

/** Every Service lets in exactly those that need it. */
export function wrongCalls(manifests: readonly Manifest[], config: Config): readonly string[] {
  return servicesOf(manifests).flatMap(({ service, pod: server, port }) =>
    podsOf(manifests)
      .filter((client) => client !== server)
      .flatMap((client) => {
        const needed =
          clientsOf[kindOf(server)]?.includes(kindOf(client)) === true ||
          isAsked(config, client.owner.metadata.name, server.owner.metadata.name) ||
          (isExporter(config, client.owner.metadata.name) &&
            client.owner.metadata.name === `${server.owner.metadata.name}-exportarr`);
        const allowed = mayCall(manifests, endpointOf(client), endpointOf(server), port);
        if (needed === allowed) return [];
        return [`${nameOf(client.owner)} ${needed ? 'cannot' : 'can'} call ${nameOf(service)}`];
      }),
  );
}

/** Every pod is closed in both directions but for what is named. */
export function openPods(manifests: readonly Manifest[]): readonly string[] {
  return podsOf(manifests).flatMap((pod) =>
    (['Ingress', 'Egress'] as const)
      .filter(
        (direction) =>
          !policiesFor(manifests, endpointOf(pod), direction).some(
            ({ metadata }) => metadata.name === 'default-deny',
          ),
      )
      .map((direction) => `${nameOf(pod.owner)} is open to all ${direction}`),
  );
}

/** Policies add up, so a pod whose flows are in one object has none left over from an earlier one. */
export function strewnPolicies(manifests: readonly Manifest[]): readonly string[] {
  return podsOf(manifests).flatMap((pod) =>
    (['Ingress', 'Egress'] as const).flatMap((direction) => {
      const found = policiesFor(manifests, endpointOf(pod), direction).map(({ metadata }) => metadata.name);
      const expected = ['default-deny', pod.owner.metadata.name];
      return JSON.stringify(found.toSorted()) === JSON.stringify(expected.toSorted())
        ? []
        : [`${direction} of ${nameOf(pod.owner)} is ruled by ${found.join(', ') || 'nothing'}`];
    }),
  );
}

/** Every policy is about pods that exist, and every peer inside the stack exists too. */
export function danglingPolicies(manifests: readonly Manifest[]): readonly string[] {
  const pods = podsOf(manifests);
  const namespaces = ofKind(manifests, 'Namespace').map(({ metadata }) => metadata.name);
  const some = (namespace: string | undefined, labels: Record<string, string>) =>
    pods.some(({ owner, labels: own }) => owner.metadata.namespace === namespace && selects(labels, own));
  const idle = ofKind(manifests, 'NetworkPolicy')
    .filter((policy) => !some(policy.metadata.namespace, selectedBy(policy)))
    .map((policy) => `${nameOf(policy)} is about no pod`);
  const peers = allRules(manifests).flatMap(({ policy, rule }) =>
    rule.peers.flatMap((peer) => {
      const namespace = peer.namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name'];
      if (namespace === undefined || !namespaces.includes(namespace)) return [];
      return some(namespace, peer.podSelector?.matchLabels ?? {}) ? [] : [`${nameOf(policy)} names no pod`];
    }),
  );
  return [...idle, ...peers];
}

const home: Readonly<Record<string, readonly string[]>> = {
  '0.0.0.0/0': [
    '10.0.0.0/8',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '169.254.0.0/16',
    '100.64.0.0/10',
    '127.0.0.0/8',
  ],
  '::/0': ['fc00::/7', 'fe80::/10', '::1/128'],
};

/** Whoever reaches the internet reaches nothing at home with the same rule. */
export function openHomes(manifests: readonly Manifest[]): readonly string[] {
  return allRules(manifests).flatMap(({ policy, rule }) =>
    rule.peers
      .filter(
        ({ ipBlock }) =>
          !(home[ipBlock?.cidr ?? ''] ?? []).every((block) => ipBlock?.except?.includes(block)),
      )
      .map(() => `${nameOf(policy)} opens the home network`),
  );
}

/** Every address inside the files and variables of the stack is a Service that its reader may call. */
export function deadAddresses(manifests: readonly Manifest[], config: Config): readonly string[] {
  const elsewhere = placedElsewhere(config);
  const services = servicesOf(manifests);
  return podsOf(manifests).flatMap((pod) =>
    toldTo(manifests, pod).flatMap((text) =>
      [...text.matchAll(/http:\/\/([a-z][a-z0-9-]*)(?:\.([a-z0-9-]+))?:(\d+)/g)].flatMap(
        ([url, name, namespace = pod.owner.metadata.namespace, port]) => {
          if (elsewhere.has(url)) return [];
          const target = services.find(
            ({ service, port: own }) =>
              service.metadata.name === name &&
              service.metadata.namespace === namespace &&
              own === Number(port),
          );
          if (target === undefined) return [`${nameOf(pod.owner)} calls ${url}, which is nothing`];
          return mayCall(manifests, endpointOf(pod), endpointOf(target.pod), target.port)
            ? []
            : [`${nameOf(pod.owner)} may not call ${url}`];
        },
      ),
    ),
  );
}

/** Receivers of messages that media.yaml gives the addresses of. */
function placedElsewhere({ cleanup }: Config): ReadonlySet<string> {
  const placed = cleanup.notifications.flatMap((entry) =>
    'url' in entry && entry.addresses !== undefined ? [new URL(entry.url).origin] : [],
  );
  return new Set(placed);
}

/**
 * The files that a pod is given by ConfigMaps, as text, and the values of its variables. Not those of gluetun: it is
 * told where a preshared key would be, which most tunnels have none of.
 */
export function toldTo(manifests: readonly Manifest[], pod: Pod): readonly string[] {
  const variables = containersOf(pod)
    .filter(({ name }) => name !== 'gluetun')
    .flatMap(({ env = [] }) => env.map(({ value = '' }) => value));
  return [...filesOf(manifests, pod), ...variables];
}

function filesOf(manifests: readonly Manifest[], { owner, spec }: Pod): readonly string[] {
  return (spec.volumes ?? []).flatMap(({ configMap }) => {
    const found = ofKind(manifests, 'ConfigMap').find(
      ({ metadata }) => metadata.namespace === owner.metadata.namespace && metadata.name === configMap?.name,
    );
    return Object.entries(found?.data ?? {})
      .filter(([name]) => /\.ya?ml$/.test(name))
      .map(([, text]) => text);
  });
}

interface TimedRules {
  readonly rules: readonly {
    readonly timeouts?: { readonly request?: string; readonly backendRequest?: string };
  }[];
}

/** Words that lift the limits of a controller, by what its class is called. */
const LIMITS = [
  ['nginx', 'nginx.ingress.kubernetes.io/proxy-read-timeout'],
  ['contour', 'projectcontour.io/response-timeout'],
] as const;

/** A film is one long answer: without a word about time the controller's own limit would end it. */
export function hastyRoutes(manifests: readonly Manifest[]): readonly string[] {
  const routes = ofKind(manifests, 'HTTPRoute').filter((route) =>
    (route.spec as unknown as TimedRules).rules.some(
      ({ timeouts }) => timeouts?.request !== '0s' || timeouts.backendRequest !== '0s',
    ),
  );
  const ingresses = ofKind(manifests, 'Ingress').filter(({ metadata, spec }) => {
    const { ingressClassName } = spec as { readonly ingressClassName?: string };
    return LIMITS.some(
      ([word, annotation]) =>
        (ingressClassName ?? word).includes(word) && metadata.annotations?.[annotation] === undefined,
    );
  });
  return [...routes, ...ingresses].map((route) => `${nameOf(route)} leaves the time limit to the controller`);
}
