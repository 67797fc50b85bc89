import { describe, expect, it } from 'vitest';
import { showValue } from '../../../lib/config/show-value.ts';

const HIDDEN = 'a value that looks like a secret (not shown)';

describe('showValue', () => {
  it.each([
    ['text in quotes', '30', '"30"'],
    ['a number', 30, '30'],
    ['a switch', true, 'true'],
    ['a list', [1], 'a list'],
    ['an empty list', [], 'an empty list'],
    ['a mapping', {}, 'a mapping'],
    [
      'an image with its digest, cut short',
      `radarr:1@sha256:${'0'.repeat(64)}`,
      `"radarr:1@sha256:${'0'.repeat(43)}…`,
    ],
  ])('shows %s', (_, value, shown) => {
    expect(showValue(value, ['somewhere'])).toBe(shown);
  });

  it.each([
    ['the section about Secrets', ['secrets', 'provider']],
    ['the name of a Secret', ['routes', 'tls', 'secretName']],
  ])('shows what stands in %s', (_, path) => {
    expect(showValue('vault', path)).toBe('"vault"');
  });

  it.each([
    ['an API key of Radarr', 'd0c1e2f3a4b5968778695a4b3c2d1e0f'],
    ['an API key of qBittorrent', 'qbt_abcdefghijklmnopqrstuvwxyz12'],
    ['a WireGuard key', `${'Ab3'.repeat(14)}x=`],
    ['a password hash of qBittorrent', '@ByteArray(c2FsdA==:aGFzaA==)'],
    ['random text', 'Tr0ub4dor3TogetherForever'],
    ['a URL with a password', 'https://me:hunter2@tv.example.org'],
  ])('hides %s wherever it stands', (_, value) => {
    expect(showValue(value, ['apps', 'jellyfin', 'configSize'])).toBe(HIDDEN);
  });

  it.each(['apiKey', 'api-key', 'password', 'vpnToken', 'wireguard-private-key', 'secret', 'encrypted'])(
    'hides whatever stands at %s, a number as well',
    (key) => {
      expect(showValue('hunter2', ['vpn', key])).toBe(HIDDEN);
      expect(showValue(1234, ['vpn', key, 0])).toBe(HIDDEN);
    },
  );
});
