import type { Finding } from '../../../program/config/schema-findings.ts';
import type { Check } from '../check.ts';
import { ENDPOINT_PORTS, PORT_FORWARDING_PROVIDERS } from '../gluetun-providers.ts';
import type { Gluetun } from '../schema/vpn.ts';

/** A rule about the gluetun sidecar; silent with any other VPN. */
const withGluetun =
  (check: (vpn: Gluetun) => readonly Finding[]): Check =>
  ({ vpn }) =>
    vpn.kind === 'gluetun' ? check(vpn) : [];

/** gluetun can get a forwarded port only where the provider offers a way it knows. */
export const portForwarding: Check = withGluetun(
  ({ provider, portForwarding: { enabled, provider: method } }) => {
    const path: readonly PropertyKey[] = ['vpn', 'portForwarding'];
    const able = PORT_FORWARDING_PROVIDERS.join(', ');
    if (provider !== 'custom' && method !== undefined) {
      return [
        {
          path: [...path, 'provider'],
          message: `only for vpn.provider custom, got it with ${provider}; remove it`,
        },
      ];
    }
    if (!enabled || PORT_FORWARDING_PROVIDERS.includes(provider)) return [];
    if (provider !== 'custom') {
      const message = `gluetun cannot forward a port with ${provider} over WireGuard, only with ${able}; set it to false`;
      return [{ path: [...path, 'enabled'], message }];
    }
    if (method !== undefined) return [];
    const message =
      'vpn.provider is custom, so gluetun cannot know how to ask for a port; set vpn.portForwarding.provider';
    return [{ path: [...path, 'enabled'], message }];
  },
);

/** Each provider has its UDP ports; gluetun refuses to start with any other. */
export const endpointPort: Check = withGluetun(({ provider, wireguard: { endpoint } }) => {
  const allowed = ENDPOINT_PORTS[provider];
  if (allowed === undefined || allowed.includes(endpoint.port)) return [];
  const choice = allowed.length === 1 ? `${allowed[0]}` : `one of ${allowed.join(', ')}`;
  const message = `expected ${choice}, the WireGuard port of ${provider}, got ${endpoint.port}`;
  return [{ path: ['vpn', 'wireguard', 'endpoint', 'port'], message }];
});

/**
 * gluetun connects to a provider's server only if its list has the endpoint's address among the servers chosen
 * here, and takes the public key from there. Several servers may share one address, each with its own key: the
 * choice must leave one.
 */
export const serverChoice: Check = withGluetun(({ provider, wireguard, servers }) => {
  if (provider === 'custom') return customServer(wireguard.publicKey, servers);
  const findings: Finding[] = [];
  if (wireguard.publicKey !== undefined) {
    const message = `only for vpn.provider custom; gluetun knows the keys of ${provider}; remove it`;
    findings.push({ path: ['vpn', 'wireguard', 'publicKey'], message });
  }
  if (servers.hostnames.length !== 1 && servers.names.length !== 1) {
    const message =
      'expected exactly one entry in hostnames or names: the server at vpn.wireguard.endpoint; or use provider custom with its publicKey';
    findings.push({ path: ['vpn', 'servers'], message });
  }
  return findings;
});

/** AirVPN gives every device a preshared key; gluetun refuses to start with airvpn when it finds none. */
export const presharedKey: Check = withGluetun(({ provider, wireguard }) => {
  if (provider !== 'airvpn' || wireguard.presharedKey) return [];
  const message =
    'airvpn needs it; set it to true, and put PresharedKey of the WireGuard file into Secret vpn as wireguard-preshared-key';
  return [{ path: ['vpn', 'wireguard', 'presharedKey'], message }];
});

/** gluetun takes an IPv6 address for the tunnel only in a pod that has IPv6 itself. */
export const tunnelIpv6: Check = withGluetun(({ wireguard }) =>
  wireguard.addresses.flatMap((address, index) =>
    address.includes(':')
      ? [
          {
            path: ['vpn', 'wireguard', 'addresses', index],
            message: `gluetun does not start with ${address} unless pods have IPv6; remove it if they have IPv4 only`,
          },
        ]
      : [],
  ),
);

function customServer(publicKey: string | undefined, servers: Gluetun['servers']): readonly Finding[] {
  const missing: Finding = {
    path: ['vpn', 'wireguard', 'publicKey'],
    message: 'missing; needed with provider custom: PublicKey in the [Peer] section of the WireGuard file',
  };
  const chosen = Object.entries(servers).filter(([, names]) => names.length > 0);
  return [
    ...(publicKey === undefined ? [missing] : []),
    ...chosen.map(([key]) => ({
      path: ['vpn', 'servers', key],
      message:
        'only for a provider gluetun has a list of; the server of provider custom is vpn.wireguard.endpoint; remove it',
    })),
  ];
}
