/** Where the tunnel leads, and what the pod may reach besides nothing. */
import type { Finding } from '../../../program/config/schema-findings.ts';
import type { Check } from '../check.ts';
import { isOwn, isSomebodys, ownRangeIn } from '../own-addresses.ts';
import type { Gluetun } from '../schema/vpn.ts';
import type { Endpoint } from '../schema/vpn-tunnels.ts';
import { tunnelOf, tunnelPath } from '../vpn-tunnel.ts';
import { withGluetun } from './with-gluetun.ts';

/** The endpoints as written, each with its place. */
function written(vpn: Gluetun): readonly { readonly path: readonly PropertyKey[]; readonly at: Endpoint }[] {
  const { endpoint, endpoints = [] } = (vpn.type === 'wireguard' ? vpn.wireguard : vpn.openvpn) ?? {};
  const path = tunnelPath(vpn);
  return [
    ...(endpoint === undefined ? [] : [{ path: [...path, 'endpoint'], at: endpoint }]),
    ...endpoints.map((at, index) => ({ path: [...path, 'endpoints', index], at })),
  ];
}

/** Where a port of the servers is written. */
function portsWritten(
  vpn: Gluetun,
): readonly { readonly path: readonly PropertyKey[]; readonly port: number }[] {
  return [
    ...written(vpn).map(({ path, at: { port } }) => ({ path: [...path, 'port'], port })),
    { path: ['vpn', 'egress', 'port'], port: vpn.egress?.port },
  ].flatMap(({ path, port }) => (port === undefined ? [] : [{ path, port }]));
}

/** One answer to the question which servers there are: one endpoint, several, ranges, or none of these. */
export const oneReach: Check = withGluetun((vpn) => {
  const { endpoint, endpoints } = (vpn.type === 'wireguard' ? vpn.wireguard : vpn.openvpn) ?? {};
  const path = tunnelPath(vpn);
  if (endpoint !== undefined && endpoints !== undefined) {
    const message = 'got it beside endpoint; put that server into the list, and remove endpoint';
    return [{ path: [...path, 'endpoints'], message }];
  }
  if (vpn.egress !== undefined && (endpoint ?? endpoints) !== undefined) {
    const key = endpoint === undefined ? 'endpoints' : 'endpoint';
    const message = `only where no endpoint is named, got it beside ${path.join('.')}.${key}, which is narrower; remove one of them`;
    return [{ path: ['vpn', 'egress'], message }];
  }
  if (vpn.provider !== 'custom' || endpoint !== undefined || endpoints?.length === 1) return [];
  const message =
    vpn.type === 'wireguard'
      ? 'missing; needed with provider custom: Endpoint in the [Peer] section of the WireGuard file, as an address'
      : 'missing; needed with provider custom: the address and port in the line remote of the OpenVPN file';
  return [{ path: [...path, 'endpoint'], message }];
});

/** Each provider has its ports; gluetun refuses to start with any other. */
export const endpointPort: Check = withGluetun((vpn) => {
  const { ports, protocol } = tunnelOf(vpn);
  if (ports === undefined || ports.others === 'any') return [];
  const allowed = [ports.usual, ...ports.others];
  const choice =
    allowed.length === 1 ? `${allowed[0]}` : `one of ${allowed.toSorted((a, b) => a - b).join(', ')}`;
  const word = vpn.type === 'wireguard' ? 'WireGuard' : `OpenVPN (${protocol})`;
  return portsWritten(vpn)
    .filter(({ port }) => !allowed.includes(port))
    .map(({ path, port }) => ({
      path,
      message: `expected ${choice}, the ${word} port of ${vpn.provider}, got ${port}`,
    }));
});

/** gluetun knows one port for all servers. */
export const samePort: Check = withGluetun((vpn) => {
  const { port: common, ports } = tunnelOf(vpn);
  return written(vpn)
    .filter(({ at: { port = ports?.usual } }) => port !== common)
    .map(({ path }) => ({
      path: [...path, 'port'],
      message: `expected ${common} as in another endpoint; gluetun has one port for all servers`,
    }));
});

/** Nobody serves at 0.0.0.0, loopback or multicast addresses; gluetun takes the first for none at all. */
export const endpointAddress: Check = withGluetun((vpn) =>
  written(vpn)
    .filter(({ at }) => !isSomebodys(at.address) || (vpn.provider !== 'custom' && isOwn(`${at.address}/32`)))
    .map(({ path, at }) => ({
      path: [...path, 'address'],
      message: `expected the address of a VPN server, got ${at.address}, which no server ${isSomebodys(at.address) ? 'of a provider ' : ''}can have`,
    })),
);

/** A range that holds addresses of the home or the cluster would open them to qBittorrent's pod. */
export const publicEgress: Check = withGluetun(({ egress }) =>
  (egress?.cidrs ?? []).flatMap((cidr, index): readonly Finding[] => {
    const own = ownRangeIn(cidr);
    const message = `expected public addresses of the VPN provider, got ${cidr}, which shares some with ${own}; name the ranges of its servers, or leave cidrs out: then every public address is open, and only those`;
    return own === undefined ? [] : [{ path: ['vpn', 'egress', 'cidrs', index], message }];
  }),
);

/** The second kill switch is wide where no server is named. */
export const wideEgress: Check = withGluetun((vpn) => {
  const { reach, protocol, port } = tunnelOf(vpn);
  // Of custom the endpoint is asked for, and of a section that is not there nothing is known.
  const isRefused = vpn.provider === 'custom' || (vpn.type === 'wireguard' && vpn.wireguard === undefined);
  if (reach !== 'public' || isRefused) return [];
  const section = vpn.type === 'wireguard' ? 'vpn.wireguard' : 'vpn.openvpn';
  const message = `names no server, so the NetworkPolicy lets qBittorrent's pod send ${protocol}/${port} to any public address, should gluetun's firewall fail; name ${section}.endpoint (with its server in vpn.servers), ${section}.endpoints or vpn.egress.cidrs, and it reaches those alone`;
  return [{ path: ['vpn'], message }];
});
