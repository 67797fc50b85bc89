/** Keys of Secret vpn: what only the household and its VPN provider know. */
import { type OpenVpnKey, providerOf } from './config/gluetun-providers.ts';
import type { Gluetun } from './config/schema/vpn.ts';
import { openVpnOf } from './config/vpn-tunnel.ts';
import type { SecretKey } from './secret-key.ts';

const OPENVPN_HINTS: Readonly<Record<OpenVpnKey, string>> = {
  'openvpn-user': 'user name for OpenVPN, which many providers show apart from that of the account',
  'openvpn-password': 'password for OpenVPN, which many providers show apart from that of the account',
  'openvpn-config': 'the whole OpenVPN file of the server; its remote line must name an address',
  'openvpn-client-certificate': 'the certificate in PEM, as in <cert> of the OpenVPN file',
  'openvpn-client-key': 'the private key in PEM, as in <key> of the OpenVPN file',
  'openvpn-encrypted-key': 'the encrypted private key in PEM, as in <key> of the OpenVPN file',
  'openvpn-key-passphrase': 'the passphrase of the encrypted private key: the password of the account',
};

/** The keys that this form of the VPN needs. */
export function vpnKeys(vpn: Gluetun): readonly SecretKey[] {
  const keys = vpn.type === 'wireguard' ? wireguardKeys(vpn) : openVpnKeys(vpn).map(openVpnKey(vpn));
  return keys.map(({ key, hint }) => ({ key, value: { kind: 'by-hand', hint }, readBy: ['gluetun'] }));
}

interface Key {
  readonly key: string;
  readonly hint: string;
}

function wireguardKeys({ wireguard, portForwarding }: Gluetun): readonly Key[] {
  const { enabled, provider } = portForwarding;
  return [
    { key: 'wireguard-private-key', hint: 'PrivateKey of the WireGuard file of the VPN provider' },
    ...(wireguard?.presharedKey
      ? [{ key: 'wireguard-preshared-key', hint: 'PresharedKey of the WireGuard file of the VPN provider' }]
      : []),
    // Its port is asked for with the login of the account, whatever made the tunnel.
    ...(enabled && provider === 'private internet access'
      ? [
          { key: 'openvpn-user', hint: 'user name of the account at Private Internet Access' },
          { key: 'openvpn-password', hint: 'password of the account at Private Internet Access' },
        ]
      : []),
  ];
}

function openVpnKeys(vpn: Gluetun): readonly OpenVpnKey[] {
  const keys = providerOf(vpn.provider).openvpnKeys ?? ['openvpn-user', 'openvpn-password'];
  if (vpn.provider !== 'custom' || openVpnOf(vpn).login) return keys;
  return keys.filter((key) => key === 'openvpn-config');
}

function openVpnKey({ provider, portForwarding }: Gluetun): (key: OpenVpnKey) => Key {
  return (key) => {
    const forwards = provider === 'protonvpn' && portForwarding.enabled && key === 'openvpn-user';
    return { key, hint: forwards ? `${OPENVPN_HINTS[key]}, with +pmp at its end` : OPENVPN_HINTS[key] };
  };
}
