/** The table of VPN providers in docs/vpn.md, as lib/config knows them. */
import {
  PORT_FORWARDING_PROVIDERS,
  PROVIDER_NAMES,
  type ProviderName,
  providerOf,
} from '../../lib/config/gluetun-providers.ts';
import { table } from './markdown.ts';

const BEGIN = '<!-- providers: made by `npm run schema` -->';
const END = '<!-- end of providers -->';

/** The document with its table as the sources say. */
export function withProviders(text: string): string {
  const [before = '', rest = ''] = text.split(BEGIN);
  const [, after = ''] = rest.split(END);
  return [before, BEGIN, '\n\n', renderProviders(), END, after].join('');
}

function renderProviders(): string {
  const heads = [
    '`vpn.provider`',
    'WireGuard',
    'OpenVPN',
    'Keys for OpenVPN',
    'Servers chosen by',
    'Forwards a port',
  ];
  return `${table(heads, PROVIDER_NAMES.map(rowOf)).join('\n')}\n`;
}

function rowOf(name: ProviderName): readonly string[] {
  const { wireguard, openvpn, openvpnKeys = ['openvpn-user', 'openvpn-password'], lists } = providerOf(name);
  const protocols = [
    ...(openvpn === undefined ? [] : [`UDP ${openvpn.udp.usual}`]),
    ...(openvpn?.tcp === undefined ? [] : [`TCP ${openvpn.tcp.usual}`]),
  ];
  const forwards: readonly string[] = PORT_FORWARDING_PROVIDERS;
  return [
    `\`${name}\``,
    wireguard === undefined ? '' : `UDP ${wireguard.usual}`,
    protocols.join(', '),
    openvpn === undefined ? '' : openvpnKeys.map((key) => `\`${key}\``).join(', '),
    lists.map((list) => `\`${list}\``).join(', '),
    forwards.includes(name) ? 'yes' : '',
  ];
}
