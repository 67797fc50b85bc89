/** Which of a provider's servers gluetun is to take. */
import type { Finding } from '../../../program/config/schema-findings.ts';
import type { Check } from '../check.ts';
import {
  type Provider,
  providerOf,
  SERVER_SWITCHES,
  type ServerList,
  type ServerSwitch,
} from '../gluetun-providers.ts';
import type { Gluetun } from '../schema/vpn.ts';
import { tunnelOf, tunnelPath } from '../vpn-tunnel.ts';
import { withGluetun } from './with-gluetun.ts';

const LISTS: readonly ServerList[] = [
  'countries',
  'regions',
  'cities',
  'hostnames',
  'names',
  'categories',
  'isps',
];
const SWITCHES = Object.keys(SERVER_SWITCHES) as readonly ServerSwitch[];

/**
 * gluetun connects to an endpoint only if its list has the address among the servers chosen here, and takes the
 * public key or the name in the certificate from there. Several servers may share one address, each with its own
 * key: the choice must leave one. Of several endpoints it must name each server.
 */
export const serverChoice: Check = withGluetun((vpn) => {
  const { provider, wireguard, servers } = vpn;
  if (provider === 'custom') return customServer(vpn);
  const findings: Finding[] = [];
  if (wireguard?.publicKey !== undefined) {
    const message = `only for vpn.provider custom; gluetun knows the keys of ${provider}; remove it`;
    findings.push({ path: ['vpn', 'wireguard', 'publicKey'], message });
  }
  const named = tunnelOf(vpn).endpoints.length;
  const lists = singleServers(providerOf(provider));
  const chosen = lists.map((list) => servers[list].length);
  const at = tunnelPath(vpn).join('.');
  if (named === 1 && !chosen.includes(1)) {
    const message = `expected exactly one entry in ${lists.join(' or ')}: the server at ${at}.endpoint; or use provider custom with ${vpn.type === 'wireguard' ? 'its publicKey' : 'its OpenVPN file'}, or leave endpoint out and let gluetun take any server chosen here`;
    findings.push({ path: ['vpn', 'servers'], message });
  }
  if (named > 1 && chosen.every((count) => count === 0)) {
    const message = `expected the servers at ${at}.endpoints in ${lists.join(' or ')}; of any other the pod does not reach the address`;
    findings.push({ path: ['vpn', 'servers'], message });
  }
  return findings;
});

/** Lists whose entries are single servers; Perfect Privacy has one server a city. */
function singleServers({ lists }: Provider): readonly ServerList[] {
  const single = (['hostnames', 'names'] as const).filter((list) => lists.includes(list));
  return single.length === 0 ? ['cities'] : single;
}

/** gluetun refuses to start when it is to choose by what its servers of the provider do not tell. */
export const knownChoices: Check = withGluetun(({ provider, servers }) => {
  const { lists } = providerOf(provider);
  // Of custom there is nothing to choose, which serverChoice says.
  if (provider === 'custom') return [];
  return [
    ...LISTS.filter((list) => servers[list].length > 0 && !lists.includes(list)).map((list) => ({
      path: ['vpn', 'servers', list],
      message: `gluetun cannot choose servers of ${provider} by it, only by ${lists.join(', ')}; remove it`,
    })),
    ...SWITCHES.filter((name) => servers[name] && !knows(name, provider)).map((name) => ({
      path: ['vpn', 'servers', name],
      message: `gluetun knows it only of ${SERVER_SWITCHES[name].providers.join(', ')}, not of ${provider}; remove it`,
    })),
  ];
});

function knows(name: ServerSwitch, provider: Gluetun['provider']): boolean {
  return SERVER_SWITCHES[name].providers.some((known) => known === provider);
}

/** gluetun's lists have countries by their names. */
export const countryCodes: Check = withGluetun(({ servers: { countries } }) =>
  countries.flatMap((country, index) => {
    if (!/^[a-z]{2}$/i.test(country)) return [];
    const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(country.toUpperCase());
    const message = `${country} looks like a code, and gluetun knows countries by their names, such as ${name?.length === 2 ? 'Netherlands' : name}`;
    return [{ path: ['vpn', 'servers', 'countries', index], message }];
  }),
);

/** Proton VPN forwards no port on its free plan, and gluetun refuses to look for such a server. */
export const freeServers: Check = withGluetun(({ provider, servers, portForwarding }) => {
  if (provider !== 'protonvpn' || !servers.freeOnly) return [];
  if (!servers.portForwardOnly && !portForwarding.enabled) return [];
  const message = 'free servers of protonvpn forward no ports; set it to false, or forward none';
  return [{ path: ['vpn', 'servers', 'freeOnly'], message }];
});

function customServer({ type, wireguard, servers, portForwarding }: Gluetun): readonly Finding[] {
  const missing: Finding = {
    path: ['vpn', 'wireguard', 'publicKey'],
    message: 'missing; needed with provider custom: PublicKey in the [Peer] section of the WireGuard file',
  };
  // PIA's way to a port needs the name in the server's certificate.
  const mayName = portForwarding.provider === 'private internet access';
  const chosen = [
    ...LISTS.filter((list) => servers[list].length > 0 && !(mayName && list === 'names')),
    ...SWITCHES.filter((name) => servers[name]),
  ];
  return [
    ...(type === 'wireguard' && wireguard !== undefined && wireguard.publicKey === undefined
      ? [missing]
      : []),
    ...chosen.map((key) => ({
      path: ['vpn', 'servers', key],
      message: `only for a provider gluetun has a list of; the server of provider custom is vpn.${type}.endpoint; remove it`,
    })),
  ];
}
