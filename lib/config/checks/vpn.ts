/** Which tunnel gluetun can make at all. */
import type { Finding } from '../../../program/config/schema-findings.ts';
import type { Check } from '../check.ts';
import { PROVIDER_NAMES, providerOf } from '../gluetun-providers.ts';
import type { Gluetun } from '../schema/vpn.ts';
import { openVpnOf } from '../vpn-tunnel.ts';
import { withGluetun } from './with-gluetun.ts';

const WORDS = { wireguard: 'WireGuard', openvpn: 'OpenVPN' } as const;

/** gluetun speaks each protocol with some providers only. */
export const spokenType: Check = withGluetun((vpn) => {
  const { type, provider } = vpn;
  const { wireguard, openvpn } = providerOf(provider);
  if ((type === 'wireguard' ? wireguard : openvpn) === undefined) {
    const [other, able] =
      type === 'wireguard'
        ? (['openvpn', PROVIDER_NAMES.filter((name) => providerOf(name).wireguard)] as const)
        : (['wireguard', PROVIDER_NAMES.filter((name) => providerOf(name).openvpn)] as const);
    const message = `gluetun does not speak ${WORDS[type]} with ${provider}, only with ${able.join(', ')}; set vpn.type to ${other}, or use provider custom with the ${WORDS[type]} file of the provider`;
    return [{ path: ['vpn', 'provider'], message }];
  }
  if (type === 'openvpn' && openVpnOf(vpn).protocol === 'tcp' && openvpn?.tcp === undefined) {
    const message = `${provider} has OpenVPN over UDP only; set it to udp`;
    return [{ path: ['vpn', 'openvpn', 'protocol'], message }];
  }
  return [];
});

/** The section of the chosen protocol is there, and nothing in it or beside it is idle. */
export const tunnelSection: Check = withGluetun((vpn) => {
  const { type, wireguard, openvpn } = vpn;
  const findings: Finding[] = [];
  if (type === 'wireguard' && wireguard === undefined) {
    findings.push({
      path: ['vpn', 'wireguard'],
      message:
        'missing; expected a mapping with the addresses of the WireGuard file: the tunnel of type wireguard',
    });
  }
  const idle = type === 'wireguard' ? 'openvpn' : 'wireguard';
  if ((idle === 'openvpn' ? openvpn : wireguard) !== undefined) {
    findings.push({
      path: ['vpn', idle],
      message: `only for vpn.type ${idle}, got it with ${type}; remove it, or set vpn.type to ${idle}`,
    });
  }
  return [...findings, ...idleOpenVpn(vpn)];
});

function idleOpenVpn(vpn: Gluetun): readonly Finding[] {
  const { provider, type } = vpn;
  const { encryptionPreset, login } = openVpnOf(vpn);
  if (type !== 'openvpn') return [];
  const path: readonly PropertyKey[] = ['vpn', 'openvpn'];
  return [
    ...(encryptionPreset !== 'strong' && provider !== 'private internet access'
      ? [
          {
            path: [...path, 'encryptionPreset'],
            message: `only for private internet access, got it with ${provider}; remove it`,
          },
        ]
      : []),
    ...(!login && provider !== 'custom'
      ? [
          {
            path: [...path, 'login'],
            message: `only for provider custom, got it with ${provider}; remove it`,
          },
        ]
      : []),
  ];
}

/** AirVPN gives every device a preshared key; gluetun refuses to start with airvpn when it finds none. */
export const presharedKey: Check = withGluetun(({ provider, wireguard }) => {
  if (provider !== 'airvpn' || wireguard === undefined || wireguard.presharedKey) return [];
  const message =
    'airvpn needs it; set it to true, and put PresharedKey of the WireGuard file into Secret vpn as wireguard-preshared-key';
  return [{ path: ['vpn', 'wireguard', 'presharedKey'], message }];
});

/** What the WireGuard file calls AllowedIPs stands beside Address, and is no address of ours. */
export const tunnelAddress: Check = withGluetun(({ wireguard }) =>
  (wireguard?.addresses ?? []).flatMap((address, index) =>
    address.endsWith('/0')
      ? [
          {
            path: ['vpn', 'wireguard', 'addresses', index],
            message: `expected an own address such as 10.2.0.2/32: Address in the [Interface] section of the WireGuard file; ${address} is what AllowedIPs says`,
          },
        ]
      : [],
  ),
);

/** IPv6 has no smaller packets. */
export const tunnelMtu: Check = withGluetun(({ wireguard }) => {
  const { mtu = 1280, addresses = [] } = wireguard ?? {};
  if (mtu >= 1280 || !addresses.some((address) => address.includes(':'))) return [];
  const message = `expected 1280 or more beside an IPv6 address, got ${mtu}; raise it, or remove the IPv6 address`;
  return [{ path: ['vpn', 'wireguard', 'mtu'], message }];
});

/** gluetun takes an IPv6 address for the tunnel only in a pod that has IPv6 itself. */
export const tunnelIpv6: Check = withGluetun(({ wireguard }) =>
  (wireguard?.addresses ?? []).flatMap((address, index) =>
    address.includes(':') && !address.endsWith('/0')
      ? [
          {
            path: ['vpn', 'wireguard', 'addresses', index],
            message: `gluetun does not start with ${address} unless pods have IPv6; remove it if they have IPv4 only`,
          },
        ]
      : [],
  ),
);
