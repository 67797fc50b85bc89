import { describe, expect, it } from 'vitest';
import {
  endpointPort,
  portForwarding,
  presharedKey,
  serverChoice,
  tunnelIpv6,
} from '../../../../lib/config/checks/vpn.ts';
import { WIREGUARD_PROVIDERS } from '../../../../lib/config/gluetun-providers.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

const PUBLIC_KEY = `${'A'.repeat(43)}=`;

interface Tunnel {
  readonly provider: string;
  readonly port?: number;
  readonly publicKey?: string;
  readonly presharedKey?: boolean;
  readonly addresses?: readonly string[];
  readonly servers?: Readonly<Record<string, readonly string[]>>;
  readonly portForwarding?: Readonly<Record<string, unknown>>;
}

function gluetun({ provider, port, servers = {}, portForwarding: forwarding = {}, ...keys }: Tunnel) {
  const endpoint = { address: '198.18.0.1', ...(port === undefined ? {} : { port }) };
  const wireguard = { endpoint, addresses: ['10.2.0.2/32'], ...keys };
  return { vpn: { kind: 'gluetun', provider, wireguard, servers, portForwarding: forwarding } };
}

describe('portForwarding', () => {
  it.each([
    ['Proton VPN', { provider: 'protonvpn', portForwarding: { enabled: true } }],
    [
      'a server of its own whose method is named',
      { provider: 'custom', portForwarding: { enabled: true, provider: 'protonvpn' } },
    ],
    ['no forwarding at all', { provider: 'mullvad', portForwarding: { enabled: false } }],
  ])('accepts %s', (_, tunnel) => {
    expect(placesOfCheck(portForwarding, gluetun(tunnel))).toEqual([]);
  });

  it.each(WIREGUARD_PROVIDERS.filter((provider) => provider !== 'protonvpn' && provider !== 'custom'))(
    'refuses it with %s, which offers gluetun no way over WireGuard',
    (provider) => {
      const [finding] = findingsOfCheck(
        portForwarding,
        gluetun({ provider, portForwarding: { enabled: true } }),
      );
      expect(finding).toBe(
        `vpn.portForwarding.enabled: gluetun cannot forward a port with ${provider} over WireGuard, only with protonvpn; set it to false`,
      );
    },
  );

  it('refuses custom without the method to use', () => {
    const tunnel = gluetun({ provider: 'custom', portForwarding: { enabled: true } });
    expect(findingsOfCheck(portForwarding, tunnel).join()).toContain('set vpn.portForwarding.provider');
  });

  it('refuses a method beside a provider that has its own', () => {
    const tunnel = gluetun({
      provider: 'protonvpn',
      portForwarding: { enabled: true, provider: 'protonvpn' },
    });
    expect(placesOfCheck(portForwarding, tunnel)).toEqual(['vpn.portForwarding.provider']);
  });
});

describe('endpointPort', () => {
  it.each([
    ['protonvpn', 51820],
    ['mullvad', 443],
    ['custom', 12345],
    ['airvpn', 1637],
    ['windscribe', 443],
  ])('accepts %s on port %i', (provider, port) => {
    expect(placesOfCheck(endpointPort, gluetun({ provider, port }))).toEqual([]);
  });

  it.each([
    ['protonvpn', 443, 'expected 51820, the WireGuard port of protonvpn, got 443'],
    ['airvpn', 51820, 'expected one of 1637, 47107, the WireGuard port of airvpn, got 51820'],
  ])('refuses %s on port %i, with which gluetun does not start', (provider, port, message) => {
    expect(findingsOfCheck(endpointPort, gluetun({ provider, port }))).toEqual([
      `vpn.wireguard.endpoint.port: ${message}`,
    ]);
  });
});

describe('serverChoice', () => {
  it.each([
    ['one host name', { provider: 'mullvad', servers: { hostnames: ['a'] } }],
    [
      'one server name within a country',
      { provider: 'protonvpn', servers: { names: ['NL#1'], countries: ['Netherlands'] } },
    ],
    ['custom with the public key', { provider: 'custom', publicKey: PUBLIC_KEY }],
  ])('accepts %s', (_, tunnel) => {
    expect(placesOfCheck(serverChoice, gluetun(tunnel))).toEqual([]);
  });

  it.each([
    [
      'a country, of which gluetun would pick any server',
      { provider: 'mullvad', servers: { countries: ['Sweden'] } },
      ['vpn.servers'],
    ],
    ['several host names', { provider: 'mullvad', servers: { hostnames: ['a', 'b'] } }, ['vpn.servers']],
    ['no choice', { provider: 'protonvpn' }, ['vpn.servers']],
    [
      'a public key gluetun has already',
      { provider: 'mullvad', publicKey: PUBLIC_KEY, servers: { hostnames: ['a'] } },
      ['vpn.wireguard.publicKey'],
    ],
    ['custom without a public key', { provider: 'custom' }, ['vpn.wireguard.publicKey']],
    [
      'custom with a choice of servers',
      { provider: 'custom', publicKey: PUBLIC_KEY, servers: { cities: ['Oslo'] } },
      ['vpn.servers.cities'],
    ],
  ])('refuses %s', (_, tunnel, places) => {
    expect(placesOfCheck(serverChoice, gluetun(tunnel))).toEqual(places);
  });
});

describe('presharedKey', () => {
  it('refuses AirVPN without one, with which gluetun does not start', () => {
    expect(findingsOfCheck(presharedKey, gluetun({ provider: 'airvpn' }))).toEqual([
      'vpn.wireguard.presharedKey: airvpn needs it; set it to true, and put PresharedKey of the WireGuard file into Secret vpn as wireguard-preshared-key',
    ]);
  });

  it.each([
    ['AirVPN with its key', { provider: 'airvpn', presharedKey: true }],
    ['a provider that has none', { provider: 'mullvad' }],
    ['a provider that may have one', { provider: 'custom', presharedKey: true }],
  ])('accepts %s', (_, tunnel) => {
    expect(placesOfCheck(presharedKey, gluetun(tunnel))).toEqual([]);
  });
});

describe('tunnelIpv6', () => {
  it('points at the IPv6 address of a WireGuard file, with which gluetun starts only where pods have IPv6', () => {
    const tunnel = gluetun({ provider: 'mullvad', addresses: ['10.64.0.2/32', 'fc00:bbbb::2/128'] });

    expect(findingsOfCheck(tunnelIpv6, tunnel)).toEqual([
      'vpn.wireguard.addresses[1]: gluetun does not start with fc00:bbbb::2/128 unless pods have IPv6; remove it if they have IPv4 only',
    ]);
  });

  it('has nothing to say about IPv4', () => {
    expect(placesOfCheck(tunnelIpv6, gluetun({ provider: 'mullvad' }))).toEqual([]);
  });
});

describe('the checks of gluetun', () => {
  it.each([portForwarding, endpointPort, presharedKey, serverChoice, tunnelIpv6])(
    'are silent with an external VPN',
    (check) => {
      expect(placesOfCheck(check, { vpn: { kind: 'external' } })).toEqual([]);
    },
  );
});
