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

/**
 * Where clusters answer DNS: the pods of CoreDNS, those of a cache on each node, OpenShift's, and the
 * link-local addresses of NodeLocal DNS (its own default and kubespray's).
 */
const dnsServers: readonly k8s.NetworkPolicyPeer[] = [
  inNamespace('kube-system', { 'k8s-app': 'kube-dns' }),
  inNamespace('kube-system', { 'k8s-app': 'node-local-dns' }),
  inNamespace('openshift-dns'),
  { ipBlock: { cidr: '169.254.20.10/32' } },
  { ipBlock: { cidr: '169.254.25.10/32' } },
];

/** Ports of those servers: policies see the pod's port, which is 8053 on Gardener and 5353 on OpenShift. */
const dnsPorts = [53, 5353, 8053];

/** The cluster's DNS. */
export function toDns(): Egress {
  return {
    to: [...dnsServers],
    ports: dnsPorts.flatMap((number) => [port('UDP', number), port('TCP', number)]),
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
