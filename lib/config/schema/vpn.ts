/** How qBittorrent reaches the internet. */
import * as z from 'zod';
import { cidrLike } from '../../../program/config/cidr.ts';
import { PORT_FORWARDING_PROVIDERS, PROVIDER_NAMES } from '../gluetun-providers.ts';
import { Image } from './image.ts';
import { DEVICE_NAME, resources } from './resources.ts';
import { OpenVpn, WireGuard } from './vpn-tunnels.ts';

/** gluetun takes such lists with commas between the entries. */
const names = z
  .array(z.string().regex(/^[^,]+$/, 'expected one name; write several as entries of the list'))
  .default([]);
const hostNames = z
  .array(
    z
      .string()
      .regex(
        /^(?=.*[a-z])[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/i,
        'expected the host name of a server, without scheme and port; an address is what endpoint has',
      ),
  )
  .default([]);
const onlySuch = z.boolean().default(false);

const Servers = z
  .strictObject({
    countries: names.meta({ description: 'countries to choose from', examples: [['Netherlands']] }),
    regions: names.meta({ description: 'regions to choose from', examples: [['Switzerland']] }),
    cities: names.meta({ description: 'cities to choose from', examples: [['Amsterdam']] }),
    hostnames: hostNames.meta({
      description: 'host names to choose from',
      examples: [['node-nl-01.protonvpn.net']],
    }),
    names: names.meta({ description: 'server names to choose from', examples: [['NL#1']] }),
    categories: names.meta({
      description: 'categories to choose from, such as P2P (NordVPN)',
      examples: [['P2P']],
    }),
    isps: names.meta({
      description: 'owners of the servers to choose from (IVPN, Mullvad)',
      examples: [['M247']],
    }),
    ownedOnly: onlySuch.describe('servers that belong to the provider (Mullvad)'),
    freeOnly: onlySuch.describe('servers of the free plan (Proton VPN, VPN Unlimited)'),
    premiumOnly: onlySuch.describe('servers of the premium plan (VPNSecure)'),
    multiHopOnly: onlySuch.describe('servers that lead through a second one (Surfshark)'),
    streamOnly: onlySuch.describe('servers for streaming (Proton VPN, VPN Unlimited)'),
    secureCoreOnly: onlySuch.describe('Secure Core servers (Proton VPN)'),
    torOnly: onlySuch.describe('servers that lead through Tor (Proton VPN)'),
    portForwardOnly: onlySuch.describe(
      'servers that forward ports (PIA, Proton VPN); so it is already while portForwarding.enabled',
    ),
  })
  .prefault({})
  .describe(
    'which of the servers that gluetun knows of the provider to use: the one at endpoint, or several; not for custom',
  );

const Egress = z.strictObject({
  cidrs: z
    .array(cidrLike('203.0.113.0/24'))
    .min(1)
    .exactOptional()
    .describe("address ranges of the provider's servers; absent: every public address"),
  port: z
    .int()
    .min(1)
    .max(65535)
    .exactOptional()
    .meta({ description: "port of the VPN servers; absent: the provider's usual one", examples: [51820] }),
});

const PortForwarding = z
  .strictObject({
    enabled: z.boolean().default(false).describe('have the provider forward a port, so that peers reach us'),
    provider: z
      .enum(PORT_FORWARDING_PROVIDERS)
      .exactOptional()
      .describe('whose method to use when vpn.provider is custom'),
    fixedPort: z
      .int()
      .min(1024)
      .max(65535)
      .exactOptional()
      .meta({
        description:
          'port forwarded by hand at the provider (AirVPN) or on a server of your own; qBittorrent listens there, instead of apps.qbittorrent.listenPort',
        examples: [40123],
      }),
  })
  .prefault({})
  .describe('forwarded port, told to qBittorrent whenever it changes');

const Gluetun = z.strictObject({
  kind: z.literal('gluetun').describe('sidecar in the pod of qBittorrent'),
  image: Image.exactOptional().describe('image of gluetun instead of the built-in one'),
  type: z
    .enum(['wireguard', 'openvpn'])
    .default('wireguard')
    .describe('protocol of the tunnel; wireguard is faster, and openvpn is what some providers have'),
  provider: z.enum(PROVIDER_NAMES).meta({
    description: 'VPN provider in the words of gluetun; custom: any server of type',
    examples: ['protonvpn'],
  }),
  wireguard: WireGuard.exactOptional().describe('the tunnel of type wireguard; its key is in Secret vpn'),
  openvpn: OpenVpn.exactOptional().describe('the tunnel of type openvpn; the login is in Secret vpn'),
  egress: Egress.exactOptional().describe(
    "which addresses qBittorrent's pod may reach where no endpoint is named; absent: every public address, on the port of the VPN",
  ),
  servers: Servers,
  portForwarding: PortForwarding,
  tunDevice: z
    .strictObject({
      resource: z
        .string()
        .regex(DEVICE_NAME, 'expected the resource of a device plugin, such as squat.ai/tun')
        .meta({
          description: 'resource under which the device plugin offers /dev/net/tun',
          examples: ['squat.ai/tun'],
        }),
    })
    .exactOptional()
    .describe(
      '/dev/net/tun from a device plugin instead of a hostPath; the namespace stays privileged, for gluetun still needs NET_ADMIN',
    ),
  resources: resources({ cpu: '500m', memory: '256Mi' }, { cpu: '50m', memory: '64Mi' }).describe(
    'resources of gluetun',
  ),
});
export type Gluetun = z.infer<typeof Gluetun>;

const External = z.strictObject({
  kind: z.literal('external').describe('the network outside the pod sends the traffic through a VPN'),
  interface: z
    .string()
    .regex(
      /^(?!\.\.?$|lo$)[a-z0-9._-]{1,15}$/i,
      'expected the name of a network interface of at most 15 characters; lo leads nowhere',
    )
    .default('eth0')
    .describe('network interface qBittorrent binds to'),
  portForwarding: z
    .strictObject({
      enabled: z
        .literal(false, {
          error:
            'expected false; no port is forwarded to the pod through an external VPN: qBittorrent then only connects outwards, which downloads too',
        })
        .describe('false: peers do not reach the pod through an external VPN, it only connects outwards'),
    })
    .exactOptional()
    .describe('only gluetun can ask its provider for a port'),
});

export const Vpn = z.discriminatedUnion('kind', [Gluetun, External]);
export type Vpn = z.infer<typeof Vpn>;
