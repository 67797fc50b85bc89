/**
 * What gluetun v3.41 can do with WireGuard, read in its settings (wireguardselection.go, provider.go,
 * portforward.go).
 */

/** Providers gluetun speaks WireGuard with. */
export const WIREGUARD_PROVIDERS = [
  'airvpn',
  'custom',
  'fastestvpn',
  'ivpn',
  'mullvad',
  'nordvpn',
  'protonvpn',
  'surfshark',
  'windscribe',
] as const;
export type WireGuardProvider = (typeof WIREGUARD_PROVIDERS)[number];

/** The only provider of these that gluetun can get a port from; custom must name whose method to use. */
export const PORT_FORWARDING_PROVIDERS: readonly WireGuardProvider[] = ['protonvpn'];

/** UDP ports gluetun accepts; absent: any. */
export const ENDPOINT_PORTS: Partial<Record<WireGuardProvider, readonly number[]>> = {
  airvpn: [1637, 47107],
  fastestvpn: [51820],
  ivpn: [53, 2049, 2050, 30587, 41893, 48574, 58237],
  nordvpn: [51820],
  protonvpn: [51820],
  surfshark: [51820],
  windscribe: [53, 80, 123, 443, 1194, 65142],
};

/** Providers with a fixed port: gluetun refuses to start when WIREGUARD_ENDPOINT_PORT is set for them. */
export const FIXED_PORT_PROVIDERS: readonly WireGuardProvider[] = [
  'fastestvpn',
  'nordvpn',
  'protonvpn',
  'surfshark',
];
