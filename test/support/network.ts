/** Kubernetes' rules about NetworkPolicies, for the equalities, ports and blocks that this stack uses. */
import { type Manifest, ofKind, selects } from './manifests.ts';

export interface Endpoint {
  readonly namespace: string;
  readonly labels: Record<string, string>;
}

interface Selector {
  readonly matchLabels?: Record<string, string>;
}

export interface Peer {
  readonly namespaceSelector?: Selector;
  readonly podSelector?: Selector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

export interface Rule {
  readonly peers: readonly Peer[];
  readonly ports?: readonly { readonly protocol: string; readonly port: number }[];
}

export type Direction = 'Ingress' | 'Egress';

interface PolicySpec {
  readonly podSelector: Selector;
  readonly policyTypes: readonly Direction[];
  readonly ingress?: readonly { readonly from: readonly Peer[]; readonly ports?: Rule['ports'] }[];
  readonly egress?: readonly { readonly to: readonly Peer[]; readonly ports?: Rule['ports'] }[];
}

function specOf(policy: Manifest): PolicySpec {
  // The shape of a NetworkPolicy; an API server has checked it for every example.
  return policy.spec as unknown as PolicySpec;
}

/** The policies of one direction that select a pod. With none, the pod is open. */
export function policiesFor(
  manifests: readonly Manifest[],
  pod: Endpoint,
  direction: Direction,
): readonly Manifest[] {
  return ofKind(manifests, 'NetworkPolicy').filter((policy) => {
    const { podSelector, policyTypes } = specOf(policy);
    return (
      policy.metadata.namespace === pod.namespace &&
      policyTypes.includes(direction) &&
      selects(podSelector.matchLabels, pod.labels)
    );
  });
}

/** What the policies of one direction let through for a pod. */
export function rulesFor(
  manifests: readonly Manifest[],
  pod: Endpoint,
  direction: Direction,
): readonly Rule[] {
  return policiesFor(manifests, pod, direction).flatMap((policy) => {
    const { ingress = [], egress = [] } = specOf(policy);
    return direction === 'Ingress'
      ? ingress.map(({ from, ports }) => ({ peers: from, ...(ports && { ports }) }))
      : egress.map(({ to, ports }) => ({ peers: to, ...(ports && { ports }) }));
  });
}

interface CiliumSpec {
  readonly endpointSelector: Selector;
  readonly ingress: readonly {
    readonly fromEntities: readonly string[];
    readonly toPorts: readonly { readonly ports: readonly { readonly port: string }[] }[];
  }[];
}

/** Whom policies of Cilium let in to a pod, in its words, and on which TCP ports. */
export function ciliumRulesFor(
  manifests: readonly Manifest[],
  pod: Endpoint,
): readonly { readonly entities: readonly string[]; readonly ports: readonly number[] }[] {
  return ofKind(manifests, 'CiliumNetworkPolicy')
    .filter(({ metadata }) => metadata.namespace === pod.namespace)
    .map(({ spec }) => spec as unknown as CiliumSpec)
    .filter(({ endpointSelector }) => selects(endpointSelector.matchLabels, pod.labels))
    .flatMap(({ ingress }) => ingress)
    .map(({ fromEntities, toPorts }) => ({
      entities: fromEntities,
      ports: toPorts.flatMap(({ ports }) => ports.map(({ port }) => Number(port))),
    }));
}

/** Every rule of every policy, with the policy it is in. */
export function allRules(manifests: readonly Manifest[]): readonly { policy: Manifest; rule: Rule }[] {
  return ofKind(manifests, 'NetworkPolicy').flatMap((policy) => {
    const { ingress = [], egress = [] } = specOf(policy);
    return [
      ...ingress.map(({ from, ports }) => ({ policy, rule: { peers: from, ...(ports && { ports }) } })),
      ...egress.map(({ to, ports }) => ({ policy, rule: { peers: to, ...(ports && { ports }) } })),
    ];
  });
}

export function selectedBy(policy: Manifest): Record<string, string> {
  return specOf(policy).podSelector.matchLabels ?? {};
}

/** The namespace of which a rule means every pod, whatever its labels. */
export function wholeNamespace({ namespaceSelector, podSelector }: Peer): readonly string[] {
  const name = namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name'];
  return name === undefined || podSelector !== undefined ? [] : [name];
}

/** Whether both ends agree that one pod calls a TCP port of another. */
export function mayCall(manifests: readonly Manifest[], from: Endpoint, to: Endpoint, port: number): boolean {
  return isOpen(manifests, from, 'Egress', to, port) && isOpen(manifests, to, 'Ingress', from, port);
}

/** Whether a pod's own policies of one direction let it speak with the other about a TCP port. */
export function isOpen(
  manifests: readonly Manifest[],
  pod: Endpoint,
  direction: Direction,
  other: Endpoint,
  port: number,
): boolean {
  if (policiesFor(manifests, pod, direction).length === 0) return true;
  return rulesFor(manifests, pod, direction).some(
    ({ peers, ports }) =>
      peers.some((peer) => isPeer(peer, other, pod.namespace)) &&
      (ports === undefined || ports.some((one) => one.protocol === 'TCP' && one.port === port)),
  );
}

/** Kubernetes labels every namespace with its name. */
export function isPeer(peer: Peer, { namespace, labels }: Endpoint, ownNamespace: string): boolean {
  if (peer.ipBlock !== undefined) return false;
  const inNamespace =
    peer.namespaceSelector === undefined
      ? namespace === ownNamespace
      : selects(peer.namespaceSelector.matchLabels, { 'kubernetes.io/metadata.name': namespace });
  return inNamespace && selects(peer.podSelector?.matchLabels, labels);
}
