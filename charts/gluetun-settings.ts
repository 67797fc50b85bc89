import { SERVER_SWITCHES, type ServerSwitch } from '../lib/config/gluetun-providers.ts';
import type { Gluetun } from '../lib/config/schema/vpn.ts';
import { openVpnOf, type Tunnel, tunnelOf } from '../lib/config/vpn-tunnel.ts';

type Settings = Record<string, string | undefined>;

/** gluetun's variables that are set; the empty ones stay away, since some providers refuse them. */
export function gluetunSettings(vpn: Gluetun): Record<string, string> {
  const { portForwarding } = vpn;
  const settings: Settings = {
    ...(vpn.type === 'wireguard' ? wireguard(vpn) : openvpn(vpn)),
    ...servers(vpn),
    VPN_PORT_FORWARDING_PROVIDER: portForwarding.enabled ? portForwarding.provider : undefined,
  };
  return Object.fromEntries(
    Object.entries(settings).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

function wireguard(vpn: Gluetun): Settings {
  const tunnel = tunnelOf(vpn);
  return {
    WIREGUARD_ENDPOINT_IP: onlyAddress(tunnel),
    WIREGUARD_ENDPOINT_PORT: port(tunnel),
    WIREGUARD_PUBLIC_KEY: vpn.provider === 'custom' ? vpn.wireguard?.publicKey : undefined,
    WIREGUARD_ADDRESSES: vpn.wireguard?.addresses.join(','),
    WIREGUARD_MTU: vpn.wireguard?.mtu === undefined ? undefined : String(vpn.wireguard.mtu),
  };
}

function openvpn(vpn: Gluetun): Settings {
  const tunnel = tunnelOf(vpn);
  const { protocol, encryptionPreset } = openVpnOf(vpn);
  const isPia = vpn.provider === 'private internet access';
  return {
    OPENVPN_PROTOCOL: protocol,
    // Of custom gluetun takes the address from the file.
    OPENVPN_ENDPOINT_IP: vpn.provider === 'custom' ? undefined : onlyAddress(tunnel),
    OPENVPN_ENDPOINT_PORT: port(tunnel),
    PRIVATE_INTERNET_ACCESS_OPENVPN_ENCRYPTION_PRESET: isPia ? encryptionPreset : undefined,
  };
}

/** Of several servers gluetun takes any that `vpn.servers` leaves. */
function onlyAddress({ endpoints: [first, ...others] }: Tunnel): string | undefined {
  return others.length === 0 ? first?.address : undefined;
}

/** gluetun refuses to be told even the usual port where a provider has few, and takes that one by itself. */
function port({ ports, port: number }: Tunnel): string | undefined {
  return ports?.others === 'any' || number !== ports?.usual ? String(number) : undefined;
}

function servers({ servers: chosen }: Gluetun): Settings {
  const switches = Object.keys(SERVER_SWITCHES) as readonly ServerSwitch[];
  return {
    SERVER_COUNTRIES: chosen.countries.join(','),
    SERVER_REGIONS: chosen.regions.join(','),
    SERVER_CITIES: chosen.cities.join(','),
    SERVER_HOSTNAMES: chosen.hostnames.join(','),
    SERVER_NAMES: chosen.names.join(','),
    SERVER_CATEGORIES: chosen.categories.join(','),
    ISP: chosen.isps.join(','),
    ...Object.fromEntries(
      switches.map((name) => [SERVER_SWITCHES[name].variable, chosen[name] ? 'on' : undefined]),
    ),
  };
}
