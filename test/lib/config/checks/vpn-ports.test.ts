import { describe, expect, it } from 'vitest';
import { fixedPort, freePeerPort, portForwarding } from '../../../../lib/config/checks/vpn-ports.ts';
import { PROVIDER_NAMES, providerOf } from '../../../../lib/config/gluetun-providers.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';
import { openVpn, wireguardVpn } from '../../../support/some-vpn.ts';

const asked = { portForwarding: { enabled: true } };
const able = ['perfect privacy', 'private internet access', 'privatevpn', 'protonvpn'];
const unable = PROVIDER_NAMES.filter((name) => name !== 'custom' && !able.includes(name));

describe('portForwarding', () => {
  it.each([
    ['Proton VPN', wireguardVpn('protonvpn', asked)],
    [
      'a server of its own whose method is named',
      wireguardVpn('custom', { portForwarding: { enabled: true, provider: 'protonvpn' } }),
    ],
    ['no forwarding at all', wireguardVpn('mullvad', { portForwarding: { enabled: false } })],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(portForwarding, settings)).toEqual([]);
  });

  it.each(able)('accepts %s by OpenVPN', (provider) => {
    expect(placesOfCheck(portForwarding, openVpn(provider, asked))).toEqual([]);
  });

  it.each(unable.filter((name) => providerOf(name).wireguard))(
    'refuses it with %s, which offers gluetun no way over WireGuard',
    (provider) => {
      expect(findingsOfCheck(portForwarding, wireguardVpn(provider, asked))).toEqual([
        `vpn.portForwarding.enabled: gluetun cannot forward a port with ${provider} over WireGuard, only with protonvpn; set it to false, and if you had one forwarded by hand, name it as fixedPort`,
      ]);
    },
  );

  it.each(unable.filter((name) => providerOf(name).openvpn))('refuses it with %s by OpenVPN', (provider) => {
    expect(findingsOfCheck(portForwarding, openVpn(provider, asked)).join()).toContain(
      'over OpenVPN, only with perfect privacy, private internet access, privatevpn, protonvpn;',
    );
  });

  it('refuses custom without the method to use', () => {
    expect(findingsOfCheck(portForwarding, wireguardVpn('custom', asked)).join()).toContain(
      'set vpn.portForwarding.provider',
    );
  });

  it('refuses the method of PIA without the name in the certificate of its server', () => {
    const method = { enabled: true, provider: 'private internet access' };

    expect(placesOfCheck(portForwarding, wireguardVpn('custom', { portForwarding: method }))).toEqual([
      'vpn.servers.names',
    ]);
  });

  it('refuses a method beside a provider that has its own', () => {
    const settings = wireguardVpn('protonvpn', { portForwarding: { enabled: true, provider: 'protonvpn' } });

    expect(placesOfCheck(portForwarding, settings)).toEqual(['vpn.portForwarding.provider']);
  });
});

describe('fixedPort', () => {
  const fixed = wireguardVpn('airvpn', { portForwarding: { fixedPort: 50413 } });

  it.each([
    ['beside no other port', fixed],
    ['beside the same one', { ...fixed, apps: { qbittorrent: { listenPort: 50413 } } }],
  ])('accepts it %s', (_, settings) => {
    expect(placesOfCheck(fixedPort, settings)).toEqual([]);
  });

  it.each([
    [
      'a port that is asked for',
      wireguardVpn('protonvpn', { portForwarding: { enabled: true, fixedPort: 50413 } }),
    ],
    ['another port of qBittorrent', { ...fixed, apps: { qbittorrent: { listenPort: 50414 } } }],
  ])('refuses it beside %s', (_, settings) => {
    expect(placesOfCheck(fixedPort, settings)).toEqual(['vpn.portForwarding.fixedPort']);
  });
});

describe('freePeerPort', () => {
  it.each([8000, 8080, 9999])('refuses %s, which somebody in the pod listens on', (port) => {
    const fixed = wireguardVpn('airvpn', { portForwarding: { fixedPort: port } });

    expect(placesOfCheck(freePeerPort, fixed)).toEqual(['vpn.portForwarding.fixedPort']);
    expect(
      placesOfCheck(freePeerPort, {
        ...wireguardVpn('mullvad'),
        apps: { qbittorrent: { listenPort: port } },
      }),
    ).toEqual(['apps.qbittorrent.listenPort']);
  });

  it('knows that gluetun is away with another VPN', () => {
    expect(placesOfCheck(freePeerPort, { apps: { qbittorrent: { listenPort: 8000 } } })).toEqual([]);
  });
});
