import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { existingSecrets, missingSecrets } from '../../lib/missing-secrets.ts';
import { secretsOf } from '../../lib/secrets.ts';
import { someConfig } from '../support/some-config.ts';

const random = (size: number) => Buffer.alloc(size, 7);
const specs = secretsOf(
  someConfig({
    apps: { prowlarr: { enabled: true }, jellyfin: { administrator: 'ann' } },
    cleanup: { primaryUserName: 'ann', jellyfinSignIn: 'apiKey' },
  }),
);
const encoded = (text: string) => Buffer.from(text).toString('base64');

/** What kubectl prints of Secrets with these values. */
function secret(name: string, namespace: string, values: Readonly<Record<string, string>>) {
  const data = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, encoded(value)]));
  return { kind: 'Secret', metadata: { name, namespace }, data };
}

const keys = {
  'radarr-api-key': 'r',
  'sonarr-api-key': 's',
  'jellyfin-api-key': 'j',
  'qbittorrent-api-key': 'qbt_old',
};
const logins = {
  'arr-password': 'a',
  'qbittorrent-password': 'old',
  'jellyfin-admin-password': 'root',
};
const login = { password: 'old', 'password-pbkdf2': '@ByteArray(x:y)', 'api-key': 'qbt_old' };

function missingOf(...secrets: readonly ReturnType<typeof secret>[]) {
  return missingIn(specs, secrets);
}

function missingIn(wanted: typeof specs, secrets: readonly ReturnType<typeof secret>[]) {
  const existing = existingSecrets(JSON.stringify({ kind: 'List', items: secrets }));
  if (existing === undefined) throw new Error('not read');
  const { manifests, byHand } = missingSecrets(wanted, existing, random);
  const documents = manifests === '' ? [] : parseAllDocuments(manifests).map((one) => one.toJS());
  return { documents, byHand };
}

describe('missingSecrets', () => {
  it('makes up no key of a Seerr that may be in use already', () => {
    const withSeerr = secretsOf(someConfig({ apps: { seerr: { enabled: true } } }));

    const { documents, byHand } = missingIn(withSeerr, [
      secret('media-api-keys', 'media', keys),
      secret('media-logins', 'media', { ...logins, 'jellyfin-media-cleanup-password': 'c' }),
      secret('qbittorrent', 'media-downloads', login),
    ]);

    expect(documents).toEqual([]);
    expect(byHand).toEqual([expect.stringMatching(/^media-api-keys seerr-api-key: .*Settings > General/)]);
  });

  it('adds the key of an app that was enabled later, and keeps all others as they are', () => {
    const { documents, byHand } = missingOf(
      secret('media-api-keys', 'media', { ...keys, mine: 'too' }),
      secret('media-logins', 'media', logins),
      secret('qbittorrent', 'media-downloads', login),
    );

    expect(documents).toEqual([
      expect.objectContaining({
        metadata: expect.objectContaining({ name: 'media-api-keys', namespace: 'media' }),
        data: Object.fromEntries(Object.entries({ ...keys, mine: 'too' }).map(([k, v]) => [k, encoded(v)])),
        stringData: { 'prowlarr-api-key': '07'.repeat(16) },
      }),
    ]);
    expect(byHand).toEqual([]);
  });

  it('makes no second key of qBittorrent: both Secrets must hold the one in use', () => {
    const { 'api-key': _, ...withoutKey } = login;
    const { documents } = missingOf(
      secret('media-api-keys', 'media', { ...keys, 'prowlarr-api-key': 'p' }),
      secret('media-logins', 'media', logins),
      secret('qbittorrent', 'media-downloads', withoutKey),
    );

    expect(documents.map(({ stringData }) => stringData)).toEqual([{ 'api-key': 'qbt_old' }]);
  });

  it('makes no new password where a hash is in use, which it would not open', () => {
    const { password: _, ...withoutPassword } = login;
    const { documents } = missingOf(
      secret('media-api-keys', 'media', { ...keys, 'prowlarr-api-key': 'p' }),
      secret('media-logins', 'media', { 'arr-password': 'a', 'jellyfin-admin-password': 'root' }),
      secret('qbittorrent', 'media-downloads', withoutPassword),
    );

    expect(documents).toEqual([]);
  });

  it("gives setup the passwords that it may choose, and qBittorrent's own", () => {
    const { 'jellyfin-admin-password': root } = logins;
    const { documents } = missingOf(
      secret('media-api-keys', 'media', { ...keys, 'prowlarr-api-key': 'p' }),
      secret('media-logins', 'media', { 'jellyfin-admin-password': root }),
      secret('qbittorrent', 'media-downloads', login),
    );

    expect(documents.map(({ stringData }) => stringData)).toEqual([
      { 'arr-password': expect.stringMatching(/^\w{24}$/), 'qbittorrent-password': 'old' },
    ]);
  });

  it('asks for passwords that apps in use have already', () => {
    const { password: _, ...withoutPassword } = login;
    const { documents, byHand } = missingOf(
      secret('media-api-keys', 'media', { ...keys, 'prowlarr-api-key': 'p' }),
      secret('media-logins', 'media', { 'arr-password': 'a' }),
      secret('qbittorrent', 'media-downloads', withoutPassword),
    );

    expect(documents).toEqual([]);
    expect(byHand).toEqual([
      'media-logins qbittorrent-password: the password of the web interface of qBittorrent',
      'media-logins jellyfin-admin-password: the password of the administrator ann of your Jellyfin',
    ]);
  });

  it('makes all of them for a stack that is new', () => {
    const { documents, byHand } = missingOf();

    expect(documents.map(({ metadata }) => metadata.name)).toEqual([
      'media-api-keys',
      'media-logins',
      'qbittorrent',
    ]);
    expect(byHand).toEqual([expect.stringContaining('jellyfin-api-key')]);
  });

  it('leaves to people what only they have', () => {
    const { 'jellyfin-api-key': _, ...others } = keys;
    const { documents, byHand } = missingOf(
      secret('media-api-keys', 'media', { ...others, 'prowlarr-api-key': 'p' }),
      secret('media-logins', 'media', logins),
      secret('qbittorrent', 'media-downloads', login),
    );

    expect(documents).toEqual([]);
    expect(byHand).toEqual([expect.stringContaining('media-api-keys jellyfin-api-key: Jellyfin makes it')]);
  });
});

describe('existingSecrets', () => {
  it.each(['', 'no json', '[]', '{"kind":"Pod","metadata":{}}', '{"items":[1]}'])(
    'takes %j for none',
    (text) => {
      expect(existingSecrets(text)).toBeUndefined();
    },
  );
});
