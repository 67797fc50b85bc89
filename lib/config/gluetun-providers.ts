/**
 * What gluetun v3.41 can do with whom, read in its settings (provider.go, openvpnselection.go,
 * wireguardselection.go, serverselection.go, portforward.go, openvpn.go), in the connection.go of each provider
 * and in the columns of its server lists (markdown.go).
 */

/** Remote ports of a protocol: the one gluetun takes by itself, and those it can be told instead. */
export interface Ports {
  readonly usual: number;
  readonly others: readonly number[] | 'any';
}

/** Keys of `vpn.servers` that are lists. */
export type ServerList = 'countries' | 'regions' | 'cities' | 'hostnames' | 'names' | 'categories' | 'isps';

/** What a provider wants for OpenVPN besides what gluetun knows. */
export type OpenVpnKey =
  | 'openvpn-user'
  | 'openvpn-password'
  | 'openvpn-config'
  | 'openvpn-client-certificate'
  | 'openvpn-client-key'
  | 'openvpn-encrypted-key'
  | 'openvpn-key-passphrase';

export interface Provider {
  /** Absent: gluetun does not speak WireGuard with it. */
  readonly wireguard?: Ports;
  /** Absent: it speaks no OpenVPN; absent `tcp`: by UDP only. */
  readonly openvpn?: { readonly udp: Ports; readonly tcp?: Ports };
  /** @default - user and password */
  readonly openvpnKeys?: readonly OpenVpnKey[];
  /** Lists that gluetun's servers of this provider can be chosen by. */
  readonly lists: readonly ServerList[];
}

const only = (usual: number): Ports => ({ usual, others: [] });
const any = (usual: number): Ports => ({ usual, others: 'any' });
const among = (usual: number, ...others: readonly number[]): Ports => ({ usual, others });

const login: readonly OpenVpnKey[] = ['openvpn-user', 'openvpn-password'];
const certificate: readonly OpenVpnKey[] = ['openvpn-client-certificate', 'openvpn-client-key'];

/** By the name that gluetun calls them. */
export const PROVIDERS = {
  airvpn: {
    wireguard: among(1637, 47107),
    openvpn: {
      udp: among(1194, 53, 80, 443, 2018, 41185),
      tcp: among(443, 53, 80, 1194, 2018, 41185),
    },
    openvpnKeys: certificate,
    lists: ['countries', 'regions', 'cities', 'hostnames', 'names'],
  },
  custom: {
    wireguard: any(51820),
    openvpn: { udp: any(1194), tcp: any(443) },
    openvpnKeys: ['openvpn-config', ...login],
    lists: [],
  },
  cyberghost: {
    openvpn: { udp: any(443), tcp: any(443) },
    openvpnKeys: [...login, ...certificate],
    lists: ['countries', 'hostnames'],
  },
  expressvpn: { openvpn: { udp: only(1195) }, lists: ['countries', 'cities', 'hostnames'] },
  fastestvpn: {
    wireguard: only(51820),
    openvpn: { udp: only(4443), tcp: only(4443) },
    lists: ['countries', 'cities', 'hostnames'],
  },
  giganews: { openvpn: { udp: only(443) }, lists: ['regions', 'hostnames'] },
  hidemyass: {
    openvpn: { udp: any(553), tcp: any(8080) },
    lists: ['countries', 'regions', 'cities', 'hostnames'],
  },
  ipvanish: { openvpn: { udp: only(443) }, lists: ['countries', 'cities', 'hostnames'] },
  ivpn: {
    wireguard: among(58237, 53, 2049, 2050, 30587, 41893, 48574),
    openvpn: { udp: among(1194, 53, 2049, 2050), tcp: among(443, 80, 1143) },
    lists: ['countries', 'cities', 'hostnames', 'isps'],
  },
  // Its OpenVPN servers are gone since January 2026, though gluetun v3.41 still takes the word.
  mullvad: { wireguard: any(51820), lists: ['countries', 'cities', 'hostnames', 'isps'] },
  nordvpn: {
    wireguard: only(51820),
    openvpn: { udp: only(1194), tcp: only(443) },
    lists: ['countries', 'regions', 'cities', 'hostnames', 'categories'],
  },
  'perfect privacy': { openvpn: { udp: among(443, 44, 4433) }, lists: ['cities'] },
  privado: { openvpn: { udp: only(1194) }, lists: ['countries', 'regions', 'cities', 'hostnames'] },
  'private internet access': {
    openvpn: {
      udp: among(1197, 53, 1194, 1198, 8080, 9201),
      tcp: among(501, 80, 110, 443),
    },
    lists: ['regions', 'hostnames', 'names'],
  },
  privatevpn: { openvpn: { udp: any(1194), tcp: any(443) }, lists: ['countries', 'cities', 'hostnames'] },
  protonvpn: {
    wireguard: only(51820),
    openvpn: { udp: among(1194, 80, 443, 4569, 5060, 51820), tcp: among(443, 5995, 8443) },
    lists: ['countries', 'regions', 'cities', 'hostnames', 'names'],
  },
  purevpn: {
    openvpn: { udp: only(53), tcp: only(80) },
    lists: ['countries', 'regions', 'cities', 'hostnames'],
  },
  slickvpn: {
    openvpn: { udp: among(443, 8080, 8888), tcp: among(443, 8080, 8888) },
    lists: ['countries', 'regions', 'cities', 'hostnames'],
  },
  surfshark: {
    wireguard: only(51820),
    openvpn: { udp: only(1194), tcp: only(1443) },
    lists: ['countries', 'regions', 'cities', 'hostnames'],
  },
  torguard: { openvpn: { udp: any(1912), tcp: any(1912) }, lists: ['countries', 'cities', 'hostnames'] },
  'vpn unlimited': {
    openvpn: { udp: only(1197), tcp: only(1197) },
    openvpnKeys: [...login, ...certificate],
    lists: ['countries', 'cities', 'hostnames'],
  },
  vpnsecure: {
    openvpn: { udp: only(1282), tcp: only(110) },
    openvpnKeys: ['openvpn-client-certificate', 'openvpn-encrypted-key', 'openvpn-key-passphrase'],
    lists: ['regions', 'cities', 'hostnames'],
  },
  vyprvpn: { openvpn: { udp: only(443) }, lists: ['regions', 'hostnames'] },
  windscribe: {
    wireguard: among(1194, 53, 80, 123, 443, 65142),
    openvpn: {
      udp: among(1194, 53, 80, 123, 443, 54783),
      tcp: among(443, 21, 22, 80, 123, 143, 587, 1194, 3306, 8080, 54783),
    },
    lists: ['regions', 'cities', 'hostnames'],
  },
} as const satisfies Record<string, Provider>;
export type ProviderName = keyof typeof PROVIDERS;

export const PROVIDER_NAMES = Object.keys(PROVIDERS) as readonly ProviderName[];

/** What gluetun can do with a provider. */
export function providerOf(name: ProviderName): Provider {
  return PROVIDERS[name];
}

/** Whose method gluetun knows to get a port from them; `custom` must name one. */
export const PORT_FORWARDING_PROVIDERS = [
  'perfect privacy',
  'private internet access',
  'privatevpn',
  'protonvpn',
] as const satisfies readonly ProviderName[];

/** Switches of `vpn.servers`: gluetun's variable, and the providers whose servers it can tell apart by it. */
export const SERVER_SWITCHES = {
  ownedOnly: { variable: 'OWNED_ONLY', providers: ['mullvad'] },
  freeOnly: { variable: 'FREE_ONLY', providers: ['protonvpn', 'vpn unlimited'] },
  premiumOnly: { variable: 'PREMIUM_ONLY', providers: ['vpnsecure'] },
  multiHopOnly: { variable: 'MULTIHOP_ONLY', providers: ['surfshark'] },
  streamOnly: { variable: 'STREAM_ONLY', providers: ['protonvpn', 'vpn unlimited'] },
  secureCoreOnly: { variable: 'SECURE_CORE_ONLY', providers: ['protonvpn'] },
  torOnly: { variable: 'TOR_ONLY', providers: ['protonvpn'] },
  portForwardOnly: { variable: 'PORT_FORWARD_ONLY', providers: ['private internet access', 'protonvpn'] },
} as const satisfies Record<
  string,
  { readonly variable: string; readonly providers: readonly ProviderName[] }
>;
export type ServerSwitch = keyof typeof SERVER_SWITCHES;
