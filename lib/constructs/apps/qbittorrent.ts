import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { configHash } from '../config-files.ts';
import { labelsOf } from '../labels.ts';
import { hostsOf } from '../network/hosts.ts';
import { procAddress } from '../network/proc-address.ts';
import { type ContainerProps, env, type Probes } from '../pods/container.ts';
import { configMapMount, type Mount, scratchMount, secretMount } from '../pods/mounts.ts';
import { httpProbes } from '../pods/probes.ts';
import { scriptResources } from '../pods/resources.ts';
import { checkListening, checkListeningAnywhere } from '../scripts/check-listening.ts';
import { mergeCategories } from '../scripts/merge-categories.ts';
import { mergeQbittorrentConfig } from '../scripts/merge-qbittorrent-config.ts';
import { type AppProps, configMount } from './app-props.ts';
import { qbittorrentSettings, renderSettings } from './qbittorrent-settings.ts';
import { tunnelInterface, VpnSidecar, type VpnSidecarProps } from './vpn-sidecar.ts';
import { WebApp } from './web-app.ts';

type Sidecar = Omit<VpnSidecarProps, 'namespace' | 'app' | 'timeZone' | 'webPort' | 'peers'> & {
  readonly portForwarding: boolean;
  /** IP addresses of the pod's own end of the tunnel; `any` where the server chooses them. */
  readonly addresses: readonly string[] | 'any';
};

/** How the pod's traffic gets into a VPN. */
export type QbittorrentVpn =
  | { readonly kind: 'sidecar'; readonly sidecar: Sidecar }
  /** The network outside the pod does it; qBittorrent binds to this interface. */
  | { readonly kind: 'outside'; readonly networkInterface: string };

export interface QbittorrentProps extends AppProps {
  /** The library's volume, with the downloads in it. */
  readonly downloads: Mount;
  readonly downloadsFolder: string;
  /** Categories of Radarr and Sonarr: each is a folder below the downloads. */
  readonly categories: readonly string[];
  readonly username: string;
  /** Secret with the login of the web interface. */
  readonly secret: { readonly name: string; readonly passwordHashKey: string; readonly apiKeyKey: string };
  /** Port for peers while no port is forwarded. */
  readonly listenPort: number;
  readonly vpn: QbittorrentVpn;
}

const secretsFolder = '/run/secrets/qbittorrent';
const filesFolder = '/etc/qbittorrent';
const configFolder = '/config';

/** qBittorrent, which has no other way to the internet than a VPN. */
export class Qbittorrent extends Construct {
  constructor(scope: Construct, id: string, props: QbittorrentProps) {
    super(scope, id);
    const filesName = `${props.name}-files`;
    const files = configFilesOf(props);
    new k8s.KubeConfigMap(this, 'files', {
      metadata: { name: filesName, namespace: props.namespace, labels: labelsOf(props.name) },
      data: files,
    });
    const config = configMount(props, configFolder);
    const login = secretMount(props.secret.name, secretsFolder, [
      props.secret.passwordHashKey,
      props.secret.apiKeyKey,
    ]);
    const ownFiles = configMapMount(filesName, filesFolder);
    const sidecar = this.sidecarOf(props, login);
    new WebApp(this, 'app', {
      ...props,
      probes: probesOf(props),
      env: [
        // A fixed port at each start of the container: one that somebody chose in the web interface would fail the liveness
        // probe, and with its file of settings qBittorrent would come back to it, for ever. Empty where a port is
        // forwarded: one that the image sets would undo that at every restart.
        env('QBT_TORRENTING_PORT', isForwarded(props) ? '' : String(props.listenPort)),
        env('QBT_WEBUI_PORT', String(props.port)),
      ],
      mounts: [config, props.downloads, scratchMount('tmp', '/tmp', '256Mi'), ownFiles],
      initContainers: [
        mergeConfigContainer(props, [config, login, ownFiles]),
        ...(sidecar ? [sidecar.container] : []),
      ],
      pod: {
        ...sidecar?.pod,
        annotations: configHash(files),
        // It writes the resume data of every torrent before it stops.
        terminationGracePeriodSeconds: 300,
      },
    });
  }

  private sidecarOf(props: QbittorrentProps, login: Mount): VpnSidecar | undefined {
    if (props.vpn.kind === 'outside') return undefined;
    const { portForwarding, addresses, ...sidecar } = props.vpn.sidecar;
    return new VpnSidecar(this, 'vpn', {
      ...sidecar,
      namespace: props.namespace,
      app: props.name,
      timeZone: props.timeZone,
      webPort: props.port,
      peers: portForwarding
        ? { kind: 'forwarded', apiKey: login, apiKeyFile: `${secretsFolder}/${props.secret.apiKeyKey}` }
        : { kind: 'fixed', port: props.listenPort },
    });
  }
}

/**
 * With a fixed port nobody tells qBittorrent that the tunnel was made anew, so its liveness includes that it
 * listens there; a forwarded port is told at every start of the tunnel.
 */
function probesOf(props: QbittorrentProps): Probes {
  const probes = httpProbes({ path: '/', port: props.port });
  if (props.vpn.kind === 'outside' || props.vpn.sidecar.portForwarding) return probes;
  const { httpGet, ...liveness } = probes.liveness;
  const command = [
    '/bin/sh',
    `${filesFolder}/check-listening.sh`,
    `http://127.0.0.1:${props.port}/`,
    tunnelInterface,
    String(props.listenPort),
    '/tmp/listening',
    ...(props.vpn.sidecar.addresses === 'any' ? [] : props.vpn.sidecar.addresses.map(procAddress)),
  ];
  return { ...probes, liveness: { ...liveness, exec: { command } } };
}

function isForwarded({ vpn }: QbittorrentProps): boolean {
  return vpn.kind === 'sidecar' && vpn.sidecar.portForwarding;
}

function configFilesOf(props: QbittorrentProps): Record<string, string> {
  const anyAddress = props.vpn.kind === 'sidecar' && props.vpn.sidecar.addresses === 'any';
  const settings = qbittorrentSettings({
    networkInterface: props.vpn.kind === 'sidecar' ? tunnelInterface : props.vpn.networkInterface,
    ...(!isForwarded(props) && { listenPort: props.listenPort }),
    downloadsFolder: props.downloadsFolder,
    username: props.username,
    webPort: props.port,
    hosts: hostsOf(props, [props.route?.host, ...(props.hosts ?? [])]),
  });
  const categories = Object.fromEntries(
    props.categories.map((name) => [name, { save_path: `${props.downloadsFolder}/${name}` }]),
  );
  return {
    'qBittorrent.conf': renderSettings(settings),
    'categories.json': `${JSON.stringify(categories, null, 4)}\n`,
    'merge-config.sh': mergeQbittorrentConfig,
    'merge-categories.awk': mergeCategories,
    'check-listening.sh': anyAddress ? checkListeningAnywhere : checkListening,
  };
}

function mergeConfigContainer(props: QbittorrentProps, mounts: readonly Mount[]): ContainerProps {
  const folder = `${configFolder}/qBittorrent`;
  return {
    name: 'merge-config',
    image: props.image,
    command: ['/bin/sh', `${filesFolder}/merge-config.sh`],
    args: [
      folder,
      filesFolder,
      `${secretsFolder}/${props.secret.passwordHashKey}`,
      `${secretsFolder}/${props.secret.apiKeyKey}`,
    ],
    mounts,
    resources: scriptResources,
  };
}
