/** Single rules of a NetworkPolicy: whom a pod may call, and who may call it. */
import { k8s } from 'cdk8s-plus-28';
import { selectorOf } from './labels.ts';

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

/** Another app, on one TCP port of this one. */
export function fromApp({ namespace, app }: AppRef, tcpPort: number): Ingress {
  return { from: [inNamespace(namespace, selectorOf(app))], ports: [port('TCP', tcpPort)] };
}

/** The controller of the routes, which forwards what people ask for: all pods of its namespace. */
export function fromController(namespace: string, tcpPort: number): Ingress {
  return { from: [inNamespace(namespace)], ports: [port('TCP', tcpPort)] };
}

/** Machines outside the cluster by their addresses: those of the house, or nodes. */
export function fromAddresses(cidrs: readonly string[], tcpPort: number): Ingress {
  return { from: cidrs.map((cidr) => ({ ipBlock: { cidr } })), ports: [port('TCP', tcpPort)] };
}

/** Addresses that are not the internet: home networks, pods, nodes, carriers, link-local, loopback, multicast. */
const notInternet = {
  v4: [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.168.0.0/16',
    '224.0.0.0/4',
  ],
  v6: ['::1/128', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
};

/**
 * The internet, but nothing at home: no other machine of the house, no node, no pod. Without TCP ports: every
 * port and protocol.
 */
export function toInternet(tcpPorts?: readonly number[]): Egress {
  return {
    to: [
      { ipBlock: { cidr: '0.0.0.0/0', except: notInternet.v4 } },
      { ipBlock: { cidr: '::/0', except: notInternet.v6 } },
    ],
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

/** One UDP port of one IPv4 address: the server of the VPN. */
export function toVpnEndpoint(address: string, udpPort: number): Egress {
  return { to: [{ ipBlock: { cidr: `${address}/32` } }], ports: [port('UDP', udpPort)] };
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
