import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { renderSecrets, secretHints } from '../../lib/secret-manifest.ts';
import { secretsOf } from '../../lib/secrets.ts';
import { someConfig } from '../support/some-config.ts';

const config = someConfig({
  apps: { radarr: { radarr: {}, 'radarr-4k': {} }, prowlarr: { enabled: true } },
  vpn: {
    kind: 'gluetun',
    provider: 'protonvpn',
    wireguard: { endpoint: { address: '198.18.0.1' }, addresses: ['10.2.0.2/32'] },
  },
});

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly stringData: Readonly<Record<string, string>>;
}

function manifests(): readonly Manifest[] {
  return [...parseAllDocuments(renderSecrets(secretsOf(config), randomBytes))].map((document) =>
    document.toJS(),
  );
}

/** Every value by `secret key`. */
function values(): ReadonlyMap<string, string> {
  const entries = manifests().flatMap(({ metadata, stringData }) =>
    Object.entries(stringData).map(([key, value]) => [`${metadata.name} ${key}`, value] as const),
  );
  return new Map(entries);
}

describe('renderSecrets', () => {
  it('prints one manifest for every Secret the stack reads, with exactly its keys', () => {
    const printed = manifests().map(({ kind, metadata, stringData }) => ({
      kind,
      name: metadata.name,
      namespace: metadata.namespace,
      keys: Object.keys(stringData),
    }));
    const wanted = secretsOf(config).map(({ name, namespace, keys }) => ({
      kind: 'Secret',
      name,
      namespace,
      keys: keys.map(({ key }) => key),
    }));
    expect(printed).toEqual(wanted);
  });

  it.each([
    ['media-api-keys radarr-api-key', /^[0-9a-f]{32}$/],
    ['media-api-keys radarr-4k-api-key', /^[0-9a-f]{32}$/],
    ['media-api-keys sonarr-api-key', /^[0-9a-f]{32}$/],
    ['media-api-keys prowlarr-api-key', /^[0-9a-f]{32}$/],
    ['media-api-keys qbittorrent-api-key', /^qbt_[A-Za-z0-9]{28}$/],
    ['qbittorrent password', /^[A-Za-z0-9]{24}$/],
    ['qbittorrent password-pbkdf2', /^@ByteArray\([A-Za-z0-9+/]{22}==:[A-Za-z0-9+/]{86}==\)$/],
    ['media-logins arr-password', /^[A-Za-z0-9]{24}$/],
    ['media-logins jellyfin-admin-password', /^[A-Za-z0-9]{24}$/],
    ['media-logins jellyfin-media-cleanup-password', /^[A-Za-z0-9]{24}$/],
    ['vpn wireguard-private-key', /^change-me$/],
  ])('gives %s the shape its server takes', (key, shape) => {
    expect(values().get(key)).toMatch(shape);
  });

  it('gives both Secrets with the API key of qBittorrent the same one', () => {
    const made = values();
    expect(made.get('media-api-keys qbittorrent-api-key')).toBe(made.get('qbittorrent api-key'));
  });

  it('hashes the password as qBittorrent checks it: PBKDF2, HMAC-SHA512, 100000 rounds', () => {
    const made = values();
    const [, salt = '', hash] = made.get('qbittorrent password-pbkdf2')?.match(/\((.*):(.*)\)/) ?? [];
    const password = made.get('qbittorrent password') ?? '';
    const expected = pbkdf2Sync(password, Buffer.from(salt, 'base64'), 100_000, 64, 'sha512');
    expect(hash).toBe(expected.toString('base64'));
  });

  it('repeats no value from one run to the next, nor from one app to another', () => {
    const random = (made: ReadonlyMap<string, string>) =>
      [...made.values()].filter((value) => value !== 'change-me');
    const [first, second] = [random(values()), random(values())];
    expect(first.filter((value) => second.includes(value))).toEqual([]);
    expect(new Set(first).size).toBe(first.length - 2); // only qBittorrent's key and password stand twice
  });

  it('takes every value from the randomness it is given, so that no key is built in', () => {
    const constant = (byte: number) => renderSecrets(secretsOf(config), (size) => Buffer.alloc(size, byte));
    expect(constant(1)).toBe(constant(1));
    const lines = (text: string) => text.split('\n').filter((line) => /: "(?!change-me)/.test(line));
    const [ones, twos] = [lines(constant(1)), lines(constant(2))];
    expect(ones).toHaveLength(12);
    expect(ones.filter((line) => twos.includes(line))).toEqual([]);
  });

  it('quotes values, so that a key of digits stays text for every reader', () => {
    const text = renderSecrets(secretsOf(config), (size) => Buffer.alloc(size, 0x11));
    expect(text).toContain(`radarr-api-key: "${'1'.repeat(32)}"`);
  });

  it('says beside a value that is filled in by hand where it comes from', () => {
    expect(renderSecrets(secretsOf(someConfig({ setup: { enabled: false } })), randomBytes)).toMatch(
      /jellyfin-api-key: "change-me" # Jellyfin makes it/,
    );
  });
});

describe('secretHints', () => {
  it.each([
    ['existing', {}, 'kubectl apply'],
    ['externalSecret', { store: { name: 'vault' } }, 'one entry per Secret, one property per key'],
    ['sealedSecret', {}, 'kubeseal --format yaml'],
    ['sops', {}, 'sops --encrypt'],
  ])('say what to do with provider %s', (provider, more, hint) => {
    const hints = secretHints(someConfig({ secrets: { provider, ...more } }), 'media.yaml');
    expect(hints.join('\n')).toContain(hint);
  });

  it('name the file that was meant in every command', () => {
    const hints = secretHints(config, 'my house/media.yaml').join('\n');
    expect(hints).toContain("npm run --silent secrets -- 'my house/media.yaml' > secrets.yaml");
  });

  it('list what only a human can fill in', () => {
    const hints = secretHints(config, 'media.yaml').join('\n');
    expect(hints).toContain('vpn wireguard-private-key: PrivateKey of the WireGuard file');
    expect(secretHints(someConfig({ setup: { enabled: false } }), 'media.yaml').join('\n')).toContain(
      'media-api-keys jellyfin-api-key: Jellyfin makes it',
    );
  });

  it('say which passwords an app has already where it is not new', () => {
    expect(secretHints(config, 'media.yaml').join('\n')).toContain(
      'media-logins jellyfin-admin-password: the password of the administrator admin of your Jellyfin',
    );
  });
});
