import { describe, expect, it } from 'vitest';
import {
  endpointAddress,
  endpointPort,
  oneReach,
  publicEgress,
  samePort,
  wideEgress,
} from '../../../../lib/config/checks/vpn-endpoints.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';
import { anyServer, openVpn, wireguardVpn } from '../../../support/some-vpn.ts';

const server = (address: string, port?: number) => ({ address, ...(port !== undefined && { port }) });
const wireguardAt = (provider: string, port: number) =>
  wireguardVpn(provider, { endpoint: server('198.18.0.1', port) });
const openVpnAt = (provider: string, port: number, protocol: string) =>
  openVpn(provider, { openvpn: { protocol, endpoint: server('198.18.0.1', port) } });
const several = (...endpoints: readonly object[]) =>
  anyServer('mullvad', { wireguard: { addresses: ['10.2.0.2/32'], endpoints } });

describe('oneReach', () => {
  it.each([
    ['one endpoint', wireguardVpn('mullvad')],
    ['several', several(server('198.18.0.1'), server('198.18.0.2'))],
    ['ranges', anyServer('mullvad', { egress: { cidrs: ['203.0.113.0/24'] } })],
    ['none of these', anyServer('mullvad')],
    ['an own server', openVpn('custom', { openvpn: { endpoint: server('198.18.0.1') } })],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(oneReach, settings)).toEqual([]);
  });

  it.each([
    [
      'endpoint beside endpoints',
      wireguardVpn('mullvad', { endpoints: [server('198.18.0.2')] }),
      'vpn.wireguard.endpoints',
    ],
    [
      'egress beside an endpoint, which is narrower',
      openVpn('protonvpn', { egress: {}, openvpn: { endpoint: server('198.18.0.1') } }),
      'vpn.egress',
    ],
    ['custom WireGuard without its endpoint', anyServer('custom'), 'vpn.wireguard.endpoint'],
    ['custom OpenVPN without its endpoint', openVpn('custom'), 'vpn.openvpn.endpoint'],
    [
      'custom with several',
      openVpn('custom', { openvpn: { endpoints: [server('198.18.0.1'), server('198.18.0.2')] } }),
      'vpn.openvpn.endpoint',
    ],
  ])('refuses %s', (_, settings, place) => {
    expect(placesOfCheck(oneReach, settings)).toEqual([place]);
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
    expect(placesOfCheck(endpointPort, wireguardAt(provider, port))).toEqual([]);
  });

  it.each([
    ['protonvpn', 5060, 'udp'],
    ['protonvpn', 8443, 'tcp'],
    ['private internet access', 501, 'tcp'],
    ['privatevpn', 777, 'udp'],
  ])('accepts %s on port %i by OpenVPN over %s', (provider, port, protocol) => {
    expect(placesOfCheck(endpointPort, openVpnAt(provider, port, protocol))).toEqual([]);
  });

  it.each([
    ['protonvpn', 443, 'expected 51820, the WireGuard port of protonvpn, got 443'],
    ['airvpn', 51820, 'expected one of 1637, 47107, the WireGuard port of airvpn, got 51820'],
  ])('refuses %s on port %i, with which gluetun does not start', (provider, port, message) => {
    expect(findingsOfCheck(endpointPort, wireguardAt(provider, port))).toEqual([
      `vpn.wireguard.endpoint.port: ${message}`,
    ]);
  });

  it('refuses a port of the other protocol, wherever it is written', () => {
    const settings = openVpn('protonvpn', { openvpn: { protocol: 'tcp' }, egress: { port: 51820 } });

    expect(findingsOfCheck(endpointPort, settings)).toEqual([
      'vpn.egress.port: expected one of 443, 5995, 8443, the OpenVPN (TCP) port of protonvpn, got 51820',
    ]);
  });
});

describe('samePort', () => {
  it.each([
    ['the usual one, written or not', several(server('198.18.0.1'), server('198.18.0.2', 51820))],
    ['another, written at each', several(server('198.18.0.1', 443), server('198.18.0.2', 443))],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(samePort, settings)).toEqual([]);
  });

  it('refuses endpoints with ports of their own', () => {
    expect(
      placesOfCheck(
        samePort,
        several(server('198.18.0.1', 443), server('198.18.0.2', 53), server('198.18.0.3')),
      ),
    ).toEqual(['vpn.wireguard.endpoints[1].port', 'vpn.wireguard.endpoints[2].port']);
  });
});

describe('endpointAddress', () => {
  it.each(['0.0.0.0', '127.0.0.1', '169.254.1.1', '224.0.0.1', '255.255.255.255'])(
    'refuses %s, which no server can have',
    (address) => {
      expect(findingsOfCheck(endpointAddress, several(server('198.18.0.1'), server(address)))).toEqual([
        `vpn.wireguard.endpoints[1].address: expected the address of a VPN server, got ${address}, which no server can have`,
      ]);
    },
  );

  it('accepts a server at home, but as one of no provider', () => {
    const endpoint = { address: '192.168.1.1', port: 51820 };

    expect(placesOfCheck(endpointAddress, wireguardVpn('custom', { endpoint }))).toEqual([]);
    expect(placesOfCheck(endpointAddress, wireguardVpn('mullvad', { endpoint }))).toEqual([
      'vpn.wireguard.endpoint.address',
    ]);
  });
});

describe('publicEgress', () => {
  it('accepts ranges of a provider', () => {
    const cidrs = ['203.0.113.0/24', '2a00:1450::/32'];

    expect(placesOfCheck(publicEgress, anyServer('mullvad', { egress: { cidrs } }))).toEqual([]);
  });

  it.each(['0.0.0.0/0', '192.168.1.0/24', '172.0.0.0/8', '100.64.1.0/24', '::/0', 'fd00::/64'])(
    'refuses %s, which opens what is at home',
    (cidr) => {
      expect(placesOfCheck(publicEgress, anyServer('mullvad', { egress: { cidrs: [cidr] } }))).toEqual([
        'vpn.egress.cidrs[0]',
      ]);
    },
  );
});

describe('wideEgress', () => {
  it.each([
    ['by country', anyServer('nordvpn', { servers: { countries: ['Switzerland'] } }), 'UDP/51820'],
    ['by another port', anyServer('mullvad', { egress: { port: 53 } }), 'UDP/53'],
    ['by OpenVPN', openVpn('private internet access', { openvpn: { protocol: 'tcp' } }), 'TCP/501'],
    [
      'by OpenVPN with the lesser encryption',
      openVpn('private internet access', { openvpn: { encryptionPreset: 'normal' } }),
      'UDP/1198',
    ],
  ])('says once what is lost %s, and what the narrower form gives', (_, settings, what) => {
    const [finding, ...others] = findingsOfCheck(wideEgress, settings);

    expect(finding).toContain(`lets qBittorrent's pod send ${what} to any public address`);
    expect(finding).toMatch(/name vpn\.\w+\.endpoint .*or vpn\.egress\.cidrs/);
    expect(others).toEqual([]);
  });

  it.each([
    ['one server', wireguardVpn('mullvad')],
    ['several', several(server('198.18.0.1'))],
    ['ranges', anyServer('mullvad', { egress: { cidrs: ['203.0.113.0/24'] } })],
  ])('has nothing to say about %s', (_, settings) => {
    expect(placesOfCheck(wideEgress, settings)).toEqual([]);
  });
});
