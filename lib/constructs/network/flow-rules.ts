/** Single rules of a NetworkPolicy: whom a pod may call, and who may call it. */
import { k8s } from 'cdk8s-plus-28';
import { NOT_PUBLIC } from '../../public-addresses.ts';
import { selectorOf } from '../labels.ts';

/** The pods of one app. */
export interface AppRef {
  readonly app: string;
  readonly namespace: string;
}

/** Whom a pod may call. */
export type Egress = k8s.NetworkPolicyEgressRule;
/** Who may call a pod. */
export type Ingress = k8s.NetworkPolicyIngressRule;

/** One TCP port of another app. */
export function toApp({ namespace, app }: AppRef, tcpPort: number): Egress {
  return { to: [inNamespace(namespace, selectorOf(app))], ports: [port('TCP', tcpPort)] };
}

/** All pods of another namespace on TCP ports, which are those of the pods: a database whose labels nobody knows. */
export function toNamespace(namespace: string, tcpPorts: readonly number[]): Egress {
  return { to: [inNamespace(namespace)], ports: tcpPorts.map((number) => port('TCP', number)) };
}

/** Machines outside the cluster by their addresses. */
export function toAddresses(cidrs: readonly string[], tcpPorts: readonly number[]): Egress {
  return {
    to: cidrs.map((cidr) => ({ ipBlock: { cidr } })),
    ports: tcpPorts.map((number) => port('TCP', number)),
  };
}

/** Another app, on one TCP port of this one. */
export function fromApp({ namespace, app }: AppRef, tcpPort: number): Ingress {
  return { from: [inNamespace(namespace, selectorOf(app))], ports: [port('TCP', tcpPort)] };
}

/** All pods of another namespace: the controller of the routes, which forwards what people ask for; a Prometheus. */
export function fromNamespace(namespace: string, tcpPort: number): Ingress {
  return { from: [inNamespace(namespace)], ports: [port('TCP', tcpPort)] };
}

/** Machines outside the cluster by their addresses: those of the house, or nodes. */
export function fromAddresses(cidrs: readonly string[], tcpPort: number): Ingress {
  return { from: cidrs.map((cidr) => ({ ipBlock: { cidr } })), ports: [port('TCP', tcpPort)] };
}

/** Every public address: no other machine of the house, no node, no pod. */
const publicAddresses: readonly k8s.NetworkPolicyPeer[] = [
  { ipBlock: { cidr: '0.0.0.0/0', except: [...NOT_PUBLIC.v4] } },
  { ipBlock: { cidr: '::/0', except: [...NOT_PUBLIC.v6] } },
];

/**
 * The internet, but nothing at home: no other machine of the house, no node, no pod. Without TCP ports: every
 * port and protocol.
 */
export function toInternet(tcpPorts?: readonly number[]): Egress {
  return {
    to: [...publicAddresses],
    ...(tcpPorts && { ports: tcpPorts.map((number) => port('TCP', number)) }),
  };
}

/** Where the cluster answers DNS. */
export interface DnsServers {
  readonly pods: readonly { readonly namespace: string; readonly labels: Readonly<Record<string, string>> }[];
  /** Caches in the network of the node. */
  readonly addresses: readonly string[];
  /** Policies see the port of the pod: 8053 on Gardener, 5353 on OpenShift. */
  readonly ports: readonly number[];
}

/** The cluster's DNS. */
export function toDns({ pods, addresses, ports }: DnsServers): Egress {
  return {
    to: [
      ...pods.map(({ namespace, labels }) =>
        inNamespace(namespace, Object.keys(labels).length === 0 ? undefined : { ...labels }),
      ),
      ...addresses.map((address) => ({
        ipBlock: { cidr: `${address}/${address.includes(':') ? 128 : 32}` },
      })),
    ],
    ports: ports.flatMap((number) => [port('UDP', number), port('TCP', number)]),
  };
}

/** Servers of a VPN: addresses in CIDR notation, or any public one. */
export interface VpnServers {
  readonly reach: readonly string[] | 'public';
  readonly protocol: 'TCP' | 'UDP';
  readonly port: number;
}

/** One port of the servers of the VPN. */
export function toVpn({ reach, protocol, port: number }: VpnServers): Egress {
  const to = reach === 'public' ? [...publicAddresses] : reach.map((cidr) => ({ ipBlock: { cidr } }));
  return { to, ports: [port(protocol, number)] };
}

function port(protocol: 'TCP' | 'UDP', number: number): k8s.NetworkPolicyPort {
  return { protocol, port: k8s.IntOrString.fromNumber(number) };
}

/** All pods of a namespace, or those among them with these labels. */
function inNamespace(namespace: string, podLabels?: Record<string, string>): k8s.NetworkPolicyPeer {
  return {
    // Kubernetes itself puts this label on every namespace, so nobody can claim it for another one.
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    ...(podLabels && { podSelector: { matchLabels: podLabels } }),
  };
}
