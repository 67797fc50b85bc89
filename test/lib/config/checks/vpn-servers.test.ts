import { describe, expect, it } from 'vitest';
import { freeServers, knownChoices, serverChoice } from '../../../../lib/config/checks/vpn-servers.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';
import { anyServer, openVpn, PUBLIC_KEY, wireguardVpn } from '../../../support/some-vpn.ts';

const pair = [{ address: '198.18.0.1' }, { address: '198.18.0.2' }];
const several = (servers: object) =>
  anyServer('mullvad', { servers, wireguard: { addresses: ['10.2.0.2/32'], endpoints: pair } });
const endpoint = { address: '198.18.0.1' };

describe('serverChoice', () => {
  it.each([
    ['one host name', wireguardVpn('mullvad', { servers: { hostnames: ['a'] } })],
    [
      'one server name within a country',
      wireguardVpn('protonvpn', { servers: { names: ['NL#1'], countries: ['Netherlands'] } }),
    ],
    ['custom with the public key', wireguardVpn('custom', { publicKey: PUBLIC_KEY })],
    ['a country where no endpoint is named', anyServer('mullvad', { servers: { countries: ['Sweden'] } })],
    ['any server where no endpoint is named', openVpn('privatevpn')],
    ['the servers at several endpoints', several({ hostnames: ['a', 'b'] })],
    [
      'one city of Perfect Privacy, which is one server',
      openVpn('perfect privacy', { openvpn: { endpoint }, servers: { cities: ['Zurich'] } }),
    ],
    [
      'the name by which a port is asked for',
      wireguardVpn('custom', {
        publicKey: PUBLIC_KEY,
        servers: { names: ['panama408'] },
        portForwarding: { enabled: true, provider: 'private internet access' },
      }),
    ],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(serverChoice, settings)).toEqual([]);
  });

  it.each([
    [
      'a country beside an endpoint, of which gluetun would look at every server',
      wireguardVpn('mullvad', { servers: { countries: ['Sweden'] } }),
      ['vpn.servers'],
    ],
    ['several host names', wireguardVpn('mullvad', { servers: { hostnames: ['a', 'b'] } }), ['vpn.servers']],
    ['no choice', wireguardVpn('protonvpn'), ['vpn.servers']],
    ['a country beside several endpoints', several({ countries: ['Sweden'] }), ['vpn.servers']],
    [
      'a public key gluetun has already',
      wireguardVpn('mullvad', { publicKey: PUBLIC_KEY, servers: { hostnames: ['a'] } }),
      ['vpn.wireguard.publicKey'],
    ],
    ['custom without a public key', wireguardVpn('custom'), ['vpn.wireguard.publicKey']],
    [
      'custom with a choice of servers',
      wireguardVpn('custom', { publicKey: PUBLIC_KEY, servers: { cities: ['Oslo'], ownedOnly: true } }),
      ['vpn.servers.cities', 'vpn.servers.ownedOnly'],
    ],
  ])('refuses %s', (_, settings, places) => {
    expect(placesOfCheck(serverChoice, settings)).toEqual(places);
  });
});

describe('knownChoices', () => {
  it.each([
    ['mullvad', { ownedOnly: true, cities: ['Amsterdam'], isps: ['31173'] }],
    ['nordvpn', { categories: ['P2P'], countries: ['United States'] }],
    ['protonvpn', { portForwardOnly: true, secureCoreOnly: true }],
  ])('accepts what gluetun knows of %s', (provider, servers) => {
    expect(placesOfCheck(knownChoices, anyServer(provider, { servers }))).toEqual([]);
  });

  it('refuses what gluetun does not know of a provider, with what it knows', () => {
    const settings = openVpn('private internet access', {
      servers: { countries: ['Panama'], ownedOnly: true, names: ['panama408'] },
    });

    expect(findingsOfCheck(knownChoices, settings)).toEqual([
      'vpn.servers.countries: gluetun cannot choose servers of private internet access by it, only by regions, hostnames, names; remove it',
      'vpn.servers.ownedOnly: gluetun knows it only of mullvad, not of private internet access; remove it',
    ]);
  });
});

describe('freeServers', () => {
  it.each([
    ['a server that forwards', { servers: { freeOnly: true, portForwardOnly: true } }],
    ['a forwarded port', { servers: { freeOnly: true }, portForwarding: { enabled: true } }],
  ])('refuses the free plan of Proton VPN with %s', (_, keys) => {
    expect(placesOfCheck(freeServers, anyServer('protonvpn', keys))).toEqual(['vpn.servers.freeOnly']);
  });

  it('accepts it without', () => {
    expect(placesOfCheck(freeServers, anyServer('protonvpn', { servers: { freeOnly: true } }))).toEqual([]);
  });
});
