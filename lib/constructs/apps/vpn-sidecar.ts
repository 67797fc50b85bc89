import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { labelsOf } from '../labels.ts';
import { type ContainerProps, env } from '../pods/container.ts';
import { configMapMount, type Mount, secretMount } from '../pods/mounts.ts';
import type { PodProps } from '../pods/pod.ts';
import { httpProbes } from '../pods/probes.ts';
import type { Resources } from '../pods/resources.ts';
import { pushForwardedPort } from '../scripts/push-forwarded-port.ts';

/** Port of gluetun's health server, which the kubelet asks. */
export const vpnHealthPort = 9999;

/** Network interface of the tunnel. */
export const tunnelInterface = 'tun0';

/** How peers reach the app through the tunnel. */
export type PeerPort =
  /** The provider is asked for a port and qBittorrent is told; its API key is in this file of the pod. */
  | { readonly kind: 'forwarded'; readonly apiKey: Mount; readonly apiKeyFile: string }
  /** Always this port, for whoever had it forwarded by hand at the provider. */
  | { readonly kind: 'fixed'; readonly port: number };

export interface VpnSidecarProps {
  readonly namespace: string;
  /** App in whose pod it runs. */
  readonly app: string;
  readonly image: string;
  readonly timeZone: string;
  readonly resources: Resources;
  /** Protocol of the tunnel. */
  readonly type: 'wireguard' | 'openvpn';
  /** Provider in gluetun's words; `custom` for any server. */
  readonly provider: string;
  /** Settings of the tunnel and the servers in gluetun's variables, none of them secret. */
  readonly settings: Record<string, string>;
  /** Secret with keys of `secretVariables`. */
  readonly secret: { readonly name: string; readonly keys: readonly string[] };
  /** Port of the app's web interface, the only one gluetun's firewall lets in besides its health server. */
  readonly webPort: number;
  readonly peers: PeerPort;
  /** Resource of the device plugin that puts /dev/net/tun into the container. @default - hostPath */
  readonly tunDevice?: string;
}

const secretsFolder = '/run/secrets/vpn';
const filesFolder = '/etc/gluetun';

/** gluetun's variables that name a file, by the key of the Secret that the file holds. */
const secretVariables: Readonly<Record<string, string>> = {
  'wireguard-private-key': 'WIREGUARD_PRIVATE_KEY_SECRETFILE',
  'wireguard-preshared-key': 'WIREGUARD_PRESHARED_KEY_SECRETFILE',
  'openvpn-user': 'OPENVPN_USER_SECRETFILE',
  'openvpn-password': 'OPENVPN_PASSWORD_SECRETFILE',
  'openvpn-config': 'OPENVPN_CUSTOM_CONFIG',
  'openvpn-client-certificate': 'OPENVPN_CLIENTCRT_SECRETFILE',
  'openvpn-client-key': 'OPENVPN_CLIENTKEY_SECRETFILE',
  'openvpn-encrypted-key': 'OPENVPN_ENCRYPTED_KEY_SECRETFILE',
  'openvpn-key-passphrase': 'OPENVPN_KEY_PASSPHRASE_SECRETFILE',
};

/** The control server answers inside the pod only, and only about the forwarded port. */
const controlServerRoles = `[[roles]]
name = "forwarded port"
routes = ["GET /v1/portforward"]
auth = "none"
`;

/**
 * What gluetun needs done before it starts.
 *
 * - It makes its folder for the forwarded port with mode 0644, and root without DAC_OVERRIDE may not enter such
 *   a folder: no file, no port, no word to qBittorrent.
 * - It asks the loopback name servers it finds about local names (`retracker.local`, any name in `.site`). In
 *   this pod that is itself, and one such name would go round without end. So it must find a public one, which
 *   only the tunnel could reach; it soon writes the file anew.
 * - It keeps its routing rule in the pod's network: a restarted container would stumble over the old one.
 */
const start = [
  'mkdir -p /tmp/gluetun',
  'echo nameserver 1.1.1.1 >/etc/resolv.conf',
  'ip rule del table 51820 2>/dev/null',
  'ip -6 rule del table 51820 2>/dev/null',
  'exec /gluetun-entrypoint',
].join('; ');

/**
 * gluetun as a native sidecar: the app's container starts once the tunnel is up and has no other network.
 * The first kill switch is gluetun's firewall; the second is the pod's NetworkPolicy.
 */
export class VpnSidecar extends Construct {
  readonly container: ContainerProps;
  /** What the pod needs for it. */
  readonly pod: Required<Pick<PodProps, 'nameServer' | 'sysctls'>>;

  constructor(scope: Construct, id: string, props: VpnSidecarProps) {
    super(scope, id);
    const files = `${props.app}-vpn`;
    new k8s.KubeConfigMap(this, 'files', {
      metadata: { name: files, namespace: props.namespace, labels: labelsOf(props.app) },
      data: { 'control-server.toml': controlServerRoles, 'push-forwarded-port.sh': pushForwardedPort },
    });
    this.container = {
      name: 'gluetun',
      image: props.image,
      sidecar: true,
      command: ['/bin/sh', '-c', start],
      env: Object.entries(environment(props)).map(([name, value]) => env(name, value)),
      ports: [{ name: 'vpn-health', containerPort: vpnHealthPort }],
      mounts: [
        ...(props.tunDevice === undefined ? [hostTun] : []),
        configMapMount(files, filesFolder),
        secretMount(props.secret.name, secretsFolder, props.secret.keys),
        ...(props.peers.kind === 'forwarded' ? [props.peers.apiKey] : []),
      ],
      resources: withTun(props),
      probes: httpProbes({ path: '/', port: vpnHealthPort, startupSeconds: 180 }),
      // Root with one capability: NET_ADMIN makes the tunnel and the firewall.
      security: {
        runAsUser: 0,
        runAsGroup: 0,
        runAsNonRoot: false,
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: false,
        capabilities: { drop: ['ALL'], add: ['NET_ADMIN'] },
      },
    };
    this.pod = {
      // Names are resolved by gluetun, inside the tunnel: the cluster's DNS would learn every tracker.
      nameServer: '127.0.0.1',
      // Lets gluetun's DNS server take port 53 without NET_BIND_SERVICE.
      sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }],
    };
  }
}

/** The device that tunnels are made with, as the node has it. */
const hostTun: Mount = {
  volume: { name: 'tun', hostPath: { path: '/dev/net/tun', type: 'CharDevice' } },
  path: '/dev/net/tun',
};

function withTun({ resources, tunDevice }: VpnSidecarProps): Resources {
  if (tunDevice === undefined) return resources;
  return { ...resources, devices: { ...resources.devices, [tunDevice]: 1 } };
}

function environment(props: VpnSidecarProps): Record<string, string> {
  return {
    TZ: props.timeZone,
    VPN_SERVICE_PROVIDER: props.provider,
    VPN_TYPE: props.type,
    VPN_INTERFACE: tunnelInterface,
    ...secretFiles(props),
    ...props.settings,
    FIREWALL_INPUT_PORTS: `${props.webPort},${vpnHealthPort}`,
    HEALTH_SERVER_ADDRESS: `:${vpnHealthPort}`,
    // The other kind is a ping, which needs NET_RAW.
    HEALTH_SMALL_CHECK_TYPE: 'dns',
    // Only qBittorrent asks here: the lists would cost memory, and a download before the first name is resolved.
    BLOCK_MALICIOUS: 'off',
    HTTP_CONTROL_SERVER_ADDRESS: '127.0.0.1:8000',
    HTTP_CONTROL_SERVER_AUTH_CONFIG_FILEPATH: `${filesFolder}/control-server.toml`,
    // It runs as root without CHOWN, so it must not try to hand its files to another user.
    PUID: '0',
    PGID: '0',
    VERSION_INFORMATION: 'off',
    ...peerEnvironment(props),
  };
}

/** WireGuard's files are named whether or not they are there: gluetun passes over what is missing. */
function secretFiles({ type, secret }: VpnSidecarProps): Record<string, string> {
  const always = type === 'wireguard' ? ['wireguard-private-key', 'wireguard-preshared-key'] : [];
  const entries = [...new Set([...always, ...secret.keys])].flatMap((key) => {
    const variable = secretVariables[key];
    return variable === undefined ? [] : [[variable, `${secretsFolder}/${key}`] as const];
  });
  return Object.fromEntries(entries);
}

function peerEnvironment({ peers, webPort }: VpnSidecarProps): Record<string, string> {
  if (peers.kind === 'fixed') return { FIREWALL_VPN_INPUT_PORTS: String(peers.port) };
  const script = `/bin/sh ${filesFolder}/push-forwarded-port.sh`;
  return {
    VPN_PORT_FORWARDING: 'on',
    VPN_PORT_FORWARDING_UP_COMMAND: `${script} {{PORT}} ${tunnelInterface} 30`,
    // A port that is gone must not stay open; on shutdown qBittorrent may be gone too, so two tries only.
    VPN_PORT_FORWARDING_DOWN_COMMAND: `${script} 0 lo 2`,
    API_KEY_FILE: peers.apiKeyFile,
    QBITTORRENT_URL: `http://127.0.0.1:${webPort}`,
  };
}
