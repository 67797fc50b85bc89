import { describe, expect, it } from 'vitest';
import { withAdvice } from '../../../lib/config/advice.ts';

describe('withAdvice', () => {
  it.each([
    [
      'a setting where an instance is named',
      ['apps', 'radarr', 'image'],
      'expected a mapping',
      'write apps.radarr.radarr.image',
    ],
    [
      'something below it',
      ['apps', 'sonarr', 'route', 'host'],
      'expected a mapping',
      'write apps.sonarr.sonarr.route',
    ],
    [
      'an exporter for all at once',
      ['metrics', 'exportarr'],
      'unknown key',
      'write apps.radarr.radarr.exportarr: { enabled: true }',
    ],
    [
      'a way past the tunnel',
      ['vpn', 'outboundSubnets'],
      'unknown key; known here: type',
      'apps.qbittorrent.route',
    ],
    [
      'the same in the words of gluetun',
      ['vpn', 'FIREWALL_OUTBOUND_SUBNETS'],
      'unknown key',
      'would let qBittorrent past the tunnel',
    ],
    [
      'a login of OpenVPN',
      ['vpn', 'openvpn', 'user'],
      'unknown key; did you mean user',
      'openvpn-user and openvpn-password of Secret vpn',
    ],
    [
      'a protocol apart from that of the tunnel',
      ['vpn', 'egress', 'protocol'],
      'unknown key; known here: cidrs, port',
      'vpn.openvpn.protocol',
    ],
    [
      'a short name of a provider',
      ['vpn', 'provider'],
      'expected one of airvpn, custom, got "pia"',
      'private internet access',
    ],
    [
      'an API key',
      ['apps', 'jellyfin', 'apiKey'],
      'unknown key; known here: image',
      'secrets do not belong in this file',
    ],
  ])('helps with %s', (_, path, message, advice) => {
    expect(withAdvice({ path, message }).message).toContain(advice);
  });

  it.each([
    ['an instance with a name of its own', ['apps', 'radarr', 'movies'], 'expected a mapping, got text'],
    ['a known key that names a secret', ['vpn', 'wireguard', 'publicKey'], 'expected the 44 characters'],
    [
      'a slip that has its suggestion',
      ['vpn', 'wireguard', 'publcKey'],
      'unknown key; did you mean publicKey',
    ],
    ['any other unknown key', ['storage', 'colour'], 'unknown key'],
  ])('leaves %s as it is', (_, path, message) => {
    expect(withAdvice({ path, message })).toEqual({ path, message });
  });
});
