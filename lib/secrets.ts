/**
 * Every Secret of the stack: its name, its keys, and who reads them. Charts refer to Secrets through
 * this list only, and `npm run secrets` prints exactly these.
 */
import type { Config } from './config/schema.ts';

/** What a value looks like, so that it can be made; `by-hand` exists only outside the stack. */
export type SecretValue =
  | { readonly kind: 'hex-api-key' }
  | { readonly kind: 'qbittorrent-api-key' }
  | { readonly kind: 'qbittorrent-password' }
  | { readonly kind: 'qbittorrent-password-hash' }
  | { readonly kind: 'by-hand'; readonly hint: string };

export interface SecretKey {
  readonly key: string;
  readonly value: SecretValue;
  /** Apps and jobs that read it. */
  readonly readBy: readonly string[];
}

export interface SecretSpec {
  readonly name: SecretName;
  readonly namespace: string;
  readonly keys: readonly SecretKey[];
}

/** Names are contract: people type them, stores and sealed values are bound to them. */
export const SECRET_NAMES = ['media-api-keys', 'qbittorrent', 'vpn'] as const;
export type SecretName = (typeof SECRET_NAMES)[number];

/** Key of `media-api-keys` that holds the API key of the app or instance called `name`. */
export function apiKeyOf(name: string): string {
  return `${name}-api-key`;
}

/** The Secrets this configuration needs. */
export function secretsOf(config: Config): readonly SecretSpec[] {
  return [mediaApiKeys(config), qbittorrent(config), ...vpn(config)];
}

function mediaApiKeys({ namespaces, apps }: Config): SecretSpec {
  const instances = [...Object.keys(apps.radarr), ...Object.keys(apps.sonarr)].map(
    (name): SecretKey => ({
      key: apiKeyOf(name),
      value: { kind: 'hex-api-key' },
      readBy: [name, 'media-cleanup', 'recyclarr'],
    }),
  );
  const prowlarr: SecretKey = {
    key: apiKeyOf('prowlarr'),
    value: { kind: 'hex-api-key' },
    readBy: ['prowlarr'],
  };
  return {
    name: 'media-api-keys',
    namespace: namespaces.media,
    keys: [
      ...instances,
      ...(apps.prowlarr.enabled ? [prowlarr] : []),
      {
        key: apiKeyOf('jellyfin'),
        value: { kind: 'by-hand', hint: 'Jellyfin makes it: Dashboard > API Keys, once it runs' },
        readBy: ['media-cleanup'],
      },
      { key: apiKeyOf('qbittorrent'), value: { kind: 'qbittorrent-api-key' }, readBy: ['media-cleanup'] },
    ],
  };
}

function qbittorrent({ namespaces }: Config): SecretSpec {
  return {
    name: 'qbittorrent',
    namespace: namespaces.downloads,
    keys: [
      { key: 'password', value: { kind: 'qbittorrent-password' }, readBy: [] },
      { key: 'password-pbkdf2', value: { kind: 'qbittorrent-password-hash' }, readBy: ['qbittorrent'] },
      { key: 'api-key', value: { kind: 'qbittorrent-api-key' }, readBy: ['qbittorrent', 'gluetun'] },
    ],
  };
}

function vpn({ namespaces, vpn: settings }: Config): readonly SecretSpec[] {
  if (settings.kind !== 'gluetun') return [];
  const keys: SecretKey[] = [
    {
      key: 'wireguard-private-key',
      value: { kind: 'by-hand', hint: 'PrivateKey of the WireGuard file of the VPN provider' },
      readBy: ['gluetun'],
    },
  ];
  if (settings.wireguard.presharedKey) {
    keys.push({
      key: 'wireguard-preshared-key',
      value: { kind: 'by-hand', hint: 'PresharedKey of the WireGuard file of the VPN provider' },
      readBy: ['gluetun'],
    });
  }
  return [{ name: 'vpn', namespace: namespaces.downloads, keys }];
}
