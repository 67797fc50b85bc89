import type { Settings } from './some-config.ts';

export const PUBLIC_KEY = `${'AbCd'.repeat(10)}AbA=`;

/** A gluetun section of this provider by WireGuard, with an endpoint and `keys` of wireguard. */
export function wireguardVpn(
  provider: string,
  { servers = {}, portForwarding = {}, ...keys }: Settings = {},
): Settings {
  const wireguard = { endpoint: { address: '198.18.0.1' }, addresses: ['10.2.0.2/32'], ...keys };
  return { vpn: { kind: 'gluetun', provider, wireguard, servers, portForwarding } };
}

/** As `wireguardVpn` where no endpoint is named, with `keys` of the section vpn. */
export function anyServer(provider: string, keys: Settings = {}): Settings {
  return { vpn: { kind: 'gluetun', provider, wireguard: { addresses: ['10.2.0.2/32'] }, ...keys } };
}

/** A gluetun section of this provider by OpenVPN, with `keys` of the section vpn. */
export function openVpn(provider: string, keys: Settings = {}): Settings {
  return { vpn: { kind: 'gluetun', type: 'openvpn', provider, ...keys } };
}
