/** The tunnel that media.yaml asks for, whichever of its forms it takes. */
import { type Ports, providerOf } from './gluetun-providers.ts';
import type { Gluetun } from './schema/vpn.ts';
import { type Endpoint, OpenVpn } from './schema/vpn-tunnels.ts';

export interface Tunnel {
  readonly type: 'wireguard' | 'openvpn';
  readonly protocol: 'UDP' | 'TCP';
  /** Ports of the provider; absent where gluetun does not speak this with it. */
  readonly ports: Ports | undefined;
  /** Port of the servers: the one that is written, or else the usual one. */
  readonly port: number;
  /** Servers by address; none: any that `vpn.servers` leaves. */
  readonly endpoints: readonly Endpoint[];
  /** Ranges that the pod may reach; `public`: every public address. */
  readonly reach: readonly string[] | 'public';
}

/** Where a section of the tunnel stands in media.yaml. */
export function tunnelPath({ type }: Gluetun): readonly PropertyKey[] {
  return ['vpn', type];
}

/** The settings of OpenVPN, whether or not the section is written. */
export function openVpnOf({ openvpn }: Gluetun): OpenVpn {
  return openvpn ?? OpenVpn.parse({});
}

export function tunnelOf(vpn: Gluetun): Tunnel {
  const section = vpn.type === 'wireguard' ? vpn.wireguard : vpn.openvpn;
  const endpoints = section?.endpoint === undefined ? (section?.endpoints ?? []) : [section.endpoint];
  const ports = portsOf(vpn);
  const given = endpoints.find(({ port }) => port !== undefined)?.port ?? vpn.egress?.port;
  return {
    type: vpn.type,
    protocol: vpn.type === 'openvpn' && openVpnOf(vpn).protocol === 'tcp' ? 'TCP' : 'UDP',
    ports,
    port: given ?? ports?.usual ?? 0,
    endpoints,
    reach:
      endpoints.length > 0
        ? endpoints.map(({ address }) => `${address}/32`)
        : (vpn.egress?.cidrs ?? 'public'),
  };
}

function portsOf(vpn: Gluetun): Ports | undefined {
  const provider = providerOf(vpn.provider);
  if (vpn.type === 'wireguard') return provider.wireguard;
  const { protocol, encryptionPreset } = openVpnOf(vpn);
  const ports = provider.openvpn?.[protocol];
  if (ports === undefined || encryptionPreset === 'strong') return ports;
  // PIA's servers with the lesser encryption listen one port further up.
  return { ...ports, usual: ports.usual + 1 };
}
