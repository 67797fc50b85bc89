import { describe, expect, it } from 'vitest';
import {
  presharedKey,
  spokenType,
  tunnelAddress,
  tunnelIpv6,
  tunnelSection,
} from '../../../../lib/config/checks/vpn.ts';
import * as endpoints from '../../../../lib/config/checks/vpn-endpoints.ts';
import * as ports from '../../../../lib/config/checks/vpn-ports.ts';
import * as servers from '../../../../lib/config/checks/vpn-servers.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';
import { anyServer, openVpn, PUBLIC_KEY, wireguardVpn } from '../../../support/some-vpn.ts';

describe('spokenType', () => {
  it.each([
    ['WireGuard with Proton VPN', wireguardVpn('protonvpn')],
    ['OpenVPN with Private Internet Access', openVpn('private internet access')],
    ['OpenVPN over TCP', openVpn('protonvpn', { openvpn: { protocol: 'tcp' } })],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(spokenType, settings)).toEqual([]);
  });

  it.each([
    [
      'private internet access',
      wireguardVpn('private internet access'),
      /WireGuard.*set vpn\.type to openvpn/,
    ],
    ['mullvad', openVpn('mullvad'), /OpenVPN.*set vpn\.type to wireguard/],
  ])('refuses the protocol that gluetun does not speak with %s, with the other', (_, settings, words) => {
    const [finding, ...others] = findingsOfCheck(spokenType, settings);

    expect(finding).toMatch(words);
    expect(others).toEqual([]);
  });

  it('refuses TCP where a provider has OpenVPN over UDP only', () => {
    const settings = openVpn('perfect privacy', { openvpn: { protocol: 'tcp' } });

    expect(placesOfCheck(spokenType, settings)).toEqual(['vpn.openvpn.protocol']);
  });
});

describe('tunnelSection', () => {
  it.each([
    ['WireGuard with its section', wireguardVpn('mullvad')],
    ['OpenVPN without one', openVpn('privatevpn')],
    [
      'the lesser encryption of PIA',
      openVpn('private internet access', { openvpn: { encryptionPreset: 'normal' } }),
    ],
    ['a server of its own without login', openVpn('custom', { openvpn: { login: false } })],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(tunnelSection, settings)).toEqual([]);
  });

  it.each([
    ['WireGuard without its section', { vpn: { kind: 'gluetun', provider: 'mullvad' } }, ['vpn.wireguard']],
    [
      'the section of the other protocol',
      openVpn('protonvpn', { wireguard: { addresses: ['10.2.0.2/32'] } }),
      ['vpn.wireguard'],
    ],
    ['an idle section of OpenVPN', anyServer('mullvad', { openvpn: {} }), ['vpn.openvpn']],
    [
      'what only others have',
      openVpn('protonvpn', { openvpn: { encryptionPreset: 'normal', login: false } }),
      ['vpn.openvpn.encryptionPreset', 'vpn.openvpn.login'],
    ],
  ])('refuses %s', (_, settings, places) => {
    expect(placesOfCheck(tunnelSection, settings)).toEqual(places);
  });
});

describe('presharedKey', () => {
  it('refuses AirVPN without one, with which gluetun does not start', () => {
    expect(findingsOfCheck(presharedKey, wireguardVpn('airvpn'))).toEqual([
      'vpn.wireguard.presharedKey: airvpn needs it; set it to true, and put PresharedKey of the WireGuard file into Secret vpn as wireguard-preshared-key',
    ]);
  });

  it.each([
    ['AirVPN with its key', wireguardVpn('airvpn', { presharedKey: true })],
    ['AirVPN by OpenVPN', openVpn('airvpn')],
    ['a provider that has none', wireguardVpn('mullvad')],
    ['a provider that may have one', wireguardVpn('custom', { presharedKey: true, publicKey: PUBLIC_KEY })],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(presharedKey, settings)).toEqual([]);
  });
});

describe('tunnelAddress', () => {
  it('refuses AllowedIPs of the WireGuard file, with the place of what is meant', () => {
    const settings = wireguardVpn('mullvad', { addresses: ['10.64.0.2/32', '0.0.0.0/0', '::/0'] });

    expect(placesOfCheck(tunnelAddress, settings)).toEqual([
      'vpn.wireguard.addresses[1]',
      'vpn.wireguard.addresses[2]',
    ]);
  });
});

describe('tunnelIpv6', () => {
  it('points at the IPv6 address of a WireGuard file, with which gluetun starts only where pods have IPv6', () => {
    const settings = wireguardVpn('mullvad', { addresses: ['10.64.0.2/32', 'fc00:bbbb::2/128'] });

    expect(findingsOfCheck(tunnelIpv6, settings)).toEqual([
      'vpn.wireguard.addresses[1]: gluetun does not start with fc00:bbbb::2/128 unless pods have IPv6; remove it if they have IPv4 only',
    ]);
  });

  it('has nothing to say about IPv4', () => {
    expect(placesOfCheck(tunnelIpv6, wireguardVpn('mullvad'))).toEqual([]);
  });
});

describe('the checks of gluetun', () => {
  const checks = Object.entries({
    ...{ spokenType, tunnelSection, presharedKey, tunnelAddress, tunnelIpv6 },
    ...endpoints,
    ...servers,
    ...ports,
  });

  it.each(checks)('are silent with an external VPN: %s', (_, check) => {
    expect(placesOfCheck(check, { vpn: { kind: 'external' } })).toEqual([]);
  });
});
