import { describe, expect, it } from 'vitest';
import { apiKeyOf, secretsOf } from '../../lib/secrets.ts';
import { someConfig } from '../support/some-config.ts';

const gluetun = {
  kind: 'gluetun',
  provider: 'protonvpn',
  wireguard: { endpoint: { address: '198.18.0.1' }, addresses: ['10.2.0.2/32'], presharedKey: true },
};

function keysOf(settings: Parameters<typeof someConfig>[0]): readonly string[] {
  return secretsOf(someConfig(settings)).flatMap(({ name, namespace, keys }) =>
    keys.map(({ key }) => `${namespace}/${name} ${key}`),
  );
}

describe('secretsOf', () => {
  it('names what people type: media-api-keys with a key per app, in the namespace of the apps', () => {
    expect(keysOf({})).toEqual([
      'media/media-api-keys radarr-api-key',
      'media/media-api-keys sonarr-api-key',
      'media/media-api-keys qbittorrent-api-key',
      'media/media-logins arr-password',
      'media/media-logins qbittorrent-password',
      'media/media-logins jellyfin-admin-password',
      'media/media-logins jellyfin-media-cleanup-password',
      'media-downloads/qbittorrent password',
      'media-downloads/qbittorrent password-pbkdf2',
      'media-downloads/qbittorrent api-key',
    ]);
  });

  it('follows instances, opt-in apps, namespaces and the VPN', () => {
    const keys = keysOf({
      namespaces: { media: 'tv', downloads: 'vpn' },
      apps: {
        radarr: { 'radarr-4k': {} },
        sonarr: {},
        prowlarr: { enabled: true },
        seerr: { enabled: true },
      },
      vpn: gluetun,
    });
    expect(keys).toEqual([
      'tv/media-api-keys radarr-4k-api-key',
      'tv/media-api-keys prowlarr-api-key',
      'tv/media-api-keys seerr-api-key',
      'tv/media-api-keys qbittorrent-api-key',
      'tv/media-logins arr-password',
      'tv/media-logins qbittorrent-password',
      'tv/media-logins jellyfin-admin-password',
      'tv/media-logins jellyfin-media-cleanup-password',
      'vpn/qbittorrent password',
      'vpn/qbittorrent password-pbkdf2',
      'vpn/qbittorrent api-key',
      'vpn/vpn wireguard-private-key',
      'vpn/vpn wireguard-preshared-key',
    ]);
  });

  it('has a key for the password of each account that setup makes', () => {
    const users = [{ name: 'Ann of the 3rd' }, { name: '\u5b89', secretKey: 'an' }];

    expect(keysOf({ apps: { jellyfin: { users } } })).toEqual(
      expect.arrayContaining([
        'media/media-logins jellyfin-ann-of-the-3rd-password',
        'media/media-logins jellyfin-an-password',
      ]),
    );
  });

  it('asks for the key of Jellyfin where nobody makes an account, and has no logins then', () => {
    const keys = keysOf({ setup: { enabled: false } });

    expect(keys).toContain('media/media-api-keys jellyfin-api-key');
    expect(keys.filter((key) => key.includes('media-logins'))).toEqual([]);
  });

  it('gives the key of an app to its exporter, and to no other', () => {
    const readers = (enabled: boolean) => {
      const apps = { radarr: { radarr: {}, 'radarr-4k': { exportarr: { enabled } } } };
      const [apiKeys] = secretsOf(someConfig({ apps }));
      return apiKeys?.keys
        .filter(({ readBy }) => readBy.includes('radarr-4k-exportarr'))
        .map(({ key }) => key);
    };
    expect(readers(true)).toEqual(['radarr-4k-api-key']);
    expect(readers(false)).toEqual([]);
  });

  it('gives the clear password to no pod', () => {
    const qbittorrent = secretsOf(someConfig()).find(({ name }) => name === 'qbittorrent');
    expect(qbittorrent?.keys.find(({ key }) => key === 'password')?.readBy).toEqual([]);
  });
});

describe('apiKeyOf', () => {
  it('is the name of the app with its purpose', () => {
    expect(apiKeyOf('radarr-4k')).toBe('radarr-4k-api-key');
  });
});
