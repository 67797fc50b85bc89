import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { allInstancesOf } from '../lib/config/apps-of.ts';
import { mediaFolders } from '../lib/config/media-folders.ts';
import type { Config } from '../lib/config/schema.ts';
import { Qbittorrent, type QbittorrentVpn } from '../lib/constructs/apps/qbittorrent.ts';
import { images } from '../lib/images.ts';
import { names } from '../lib/names.ts';
import { secretsOf } from '../lib/secrets.ts';
import { appProps, resourcesOf } from './app-props.ts';
import { gluetunSettings } from './gluetun-settings.ts';
import { downloadsMount } from './media-mounts.ts';

/** qBittorrent and its VPN. */
export class QbittorrentChart extends Chart {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const { username } = config.apps.qbittorrent;
    new Qbittorrent(this, names.qbittorrent, {
      ...appProps(config, 'qbittorrent'),
      downloads: downloadsMount(config),
      downloadsFolder: mediaFolders(config).downloads,
      // One category per instance, so that none imports what another asked for.
      categories: allInstancesOf(config).map(({ name }) => name),
      username,
      listenPort: listenPortOf(config),
      secret: { name: 'qbittorrent', passwordHashKey: 'password-pbkdf2', apiKeyKey: 'api-key' },
      vpn: vpnOf(config),
    });
  }
}

function vpnOf(config: Config): QbittorrentVpn {
  const { vpn } = config;
  if (vpn.kind === 'external') return { kind: 'outside', networkInterface: vpn.interface };
  const keys = secretsOf(config).find(({ name }) => name === 'vpn')?.keys ?? [];
  return {
    kind: 'sidecar',
    sidecar: {
      image: vpn.image ?? images.gluetun,
      resources: resourcesOf(vpn.resources),
      type: vpn.type,
      provider: vpn.provider,
      settings: gluetunSettings(vpn),
      secret: { name: 'vpn', keys: keys.map(({ key }) => key) },
      portForwarding: vpn.portForwarding.enabled,
      addresses:
        vpn.type === 'openvpn'
          ? 'any'
          : (vpn.wireguard?.addresses ?? []).map((address) => address.replace(/\/\d+$/, '')),
      ...(vpn.tunDevice && { tunDevice: vpn.tunDevice.resource }),
    },
  };
}

/** Port for peers while the provider is asked for none. */
function listenPortOf({ vpn, apps }: Config): number {
  const fixed = vpn.kind === 'gluetun' ? vpn.portForwarding.fixedPort : undefined;
  return fixed ?? apps.qbittorrent.listenPort;
}
