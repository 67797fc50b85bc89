import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { allInstancesOf } from '../lib/config/apps-of.ts';
import { FIXED_PORT_PROVIDERS } from '../lib/config/gluetun-providers.ts';
import { mediaFolders } from '../lib/config/media-folders.ts';
import type { Gluetun } from '../lib/config/schema/vpn.ts';
import type { Config } from '../lib/config/schema.ts';
import { Qbittorrent, type QbittorrentVpn } from '../lib/constructs/qbittorrent.ts';
import { images } from '../lib/images.ts';
import { names } from '../lib/names.ts';
import { secretsOf } from '../lib/secrets.ts';
import { appProps, resourcesOf } from './app-props.ts';
import { downloadsMount } from './media-mounts.ts';

/** qBittorrent and its VPN. */
export class QbittorrentChart extends Chart {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const { username, listenPort } = config.apps.qbittorrent;
    new Qbittorrent(this, names.qbittorrent, {
      ...appProps(config, 'qbittorrent'),
      downloads: downloadsMount(config),
      downloadsFolder: mediaFolders(config).downloads,
      // One category per instance, so that none imports what another asked for.
      categories: allInstancesOf(config).map(({ name }) => name),
      username,
      listenPort,
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
      provider: vpn.provider,
      settings: gluetunSettings(vpn),
      secret: { name: 'vpn', keys: keys.map(({ key }) => key) },
      portForwarding: vpn.portForwarding.enabled,
      addresses: vpn.wireguard.addresses.map((address) => address.replace(/\/\d+$/, '')),
    },
  };
}

/** gluetun's variables that are set; the empty ones stay away, since some providers refuse them. */
function gluetunSettings({ provider, wireguard, servers, portForwarding }: Gluetun): Record<string, string> {
  const fixedPort = FIXED_PORT_PROVIDERS.some((name) => name === provider);
  const settings: Record<string, string | undefined> = {
    WIREGUARD_ENDPOINT_IP: wireguard.endpoint.address,
    WIREGUARD_ENDPOINT_PORT: fixedPort ? undefined : String(wireguard.endpoint.port),
    WIREGUARD_PUBLIC_KEY: provider === 'custom' ? wireguard.publicKey : undefined,
    WIREGUARD_ADDRESSES: wireguard.addresses.join(','),
    WIREGUARD_MTU: wireguard.mtu === undefined ? undefined : String(wireguard.mtu),
    SERVER_COUNTRIES: servers.countries.join(','),
    SERVER_REGIONS: servers.regions.join(','),
    SERVER_CITIES: servers.cities.join(','),
    SERVER_HOSTNAMES: servers.hostnames.join(','),
    SERVER_NAMES: servers.names.join(','),
    VPN_PORT_FORWARDING_PROVIDER: portForwarding.enabled ? portForwarding.provider : undefined,
  };
  return Object.fromEntries(
    Object.entries(settings).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
