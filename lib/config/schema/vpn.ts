/** How qBittorrent reaches the internet. */
import * as z from 'zod';
import { WIREGUARD_PROVIDERS } from '../gluetun-providers.ts';
import { resources } from './resources.ts';
import { Image } from './scalars.ts';

/** gluetun takes such lists with commas between the entries. */
const names = z
  .array(z.string().regex(/^[^,]+$/, 'expected one name; write several as entries of the list'))
  .default([]);

const WireGuard = z.strictObject({
  endpoint: z
    .strictObject({
      address: z
        .ipv4({ error: 'expected an IPv4 address; names cannot be resolved before the tunnel is up' })
        .describe('IPv4 address of the VPN server: the only address the pod may reach'),
      port: z.int().min(1).max(65535).default(51820).describe('UDP port of the VPN server'),
    })
    .describe('VPN server'),
  addresses: z
    .array(z.union([z.cidrv4(), z.cidrv6()], { error: 'expected an address with prefix like 10.2.0.2/32' }))
    .min(1)
    .describe('own addresses inside the tunnel, as in Address of the WireGuard file'),
  publicKey: z
    .string()
    .regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'expected the 44 characters of a WireGuard public key')
    .exactOptional()
    .describe(
      "public key of the server, as in PublicKey of the WireGuard file's [Peer]; needed by custom only",
    ),
  presharedKey: z.boolean().default(false).describe('true: Secret vpn also holds wireguard-preshared-key'),
  mtu: z.int().min(576).max(1500).exactOptional().describe('MTU of the tunnel; absent: gluetun finds it'),
});

const Gluetun = z.strictObject({
  kind: z.literal('gluetun').describe('sidecar in the pod of qBittorrent'),
  image: Image.exactOptional().describe('image of gluetun instead of the built-in one'),
  provider: z
    .enum(WIREGUARD_PROVIDERS)
    .describe('VPN provider in the words of gluetun; custom: any WireGuard server'),
  wireguard: WireGuard.describe('the tunnel; the private key is in Secret vpn'),
  servers: z
    .strictObject({
      countries: names.describe('countries to choose from'),
      regions: names.describe('regions to choose from'),
      cities: names.describe('cities to choose from'),
      hostnames: names.describe('host names to choose from'),
      names: names.describe('server names to choose from'),
    })
    .prefault({})
    .describe('which server of the provider stands at wireguard.endpoint; not for custom'),
  portForwarding: z
    .strictObject({
      enabled: z
        .boolean()
        .default(false)
        .describe('have the provider forward a port, so that peers reach us'),
      provider: z
        .enum(['protonvpn', 'perfect privacy', 'privatevpn'])
        .exactOptional()
        .describe('whose method to use when vpn.provider is custom'),
    })
    .prefault({})
    .describe('forwarded port, told to qBittorrent whenever it changes'),
  resources: resources({ cpu: '500m', memory: '256Mi' }, { cpu: '50m', memory: '64Mi' }).describe(
    'resources of gluetun',
  ),
});
export type Gluetun = z.infer<typeof Gluetun>;

const External = z.strictObject({
  kind: z.literal('external').describe('the network outside the pod sends the traffic through a VPN'),
  interface: z
    .string()
    .regex(/^[a-z0-9._-]{1,15}$/i, 'expected the name of a network interface of at most 15 characters')
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
