/**
 * Every Secret of the stack: its name, its keys, and who reads them. Charts refer to Secrets through
 * this list only, and `npm run secrets` prints exactly these.
 */
import { exportersOf } from './config/apps-of.ts';
import { receiversOf } from './config/receivers-of.ts';
import type { NotificationEntry } from './config/schema/notifications.ts';
import type { Config } from './config/schema.ts';
import { names } from './names.ts';
import type { SecretKey } from './secret-key.ts';
import { vpnKeys } from './vpn-secrets.ts';

export interface SecretSpec {
  readonly name: SecretName;
  readonly namespace: string;
  readonly keys: readonly SecretKey[];
}

/** Names are contract: people type them, stores and sealed values are bound to them. */
export const SECRET_NAMES = [
  'media-api-keys',
  'media-logins',
  'media-notifications',
  'qbittorrent',
  'vpn',
] as const;
export type SecretName = (typeof SECRET_NAMES)[number];

/** Key of `media-api-keys` that holds the API key of the app or instance called `name`. */
export function apiKeyOf(name: string): string {
  return `${name}-api-key`;
}

/** The Secrets this configuration needs. */
export function secretsOf(config: Config): readonly SecretSpec[] {
  return [
    mediaApiKeys(config),
    ...mediaLogins(config),
    ...mediaNotifications(config),
    qbittorrent(config),
    ...vpn(config),
  ];
}

/** Keys by Secret that an app or job reads. */
export function keysReadBy(
  config: Config,
  reader: string,
): readonly { readonly name: SecretName; readonly keys: readonly string[] }[] {
  return secretsOf(config)
    .map(({ name, keys }) => ({
      name,
      keys: keys.filter(({ readBy }) => readBy.includes(reader)).map(({ key }) => key),
    }))
    .filter(({ keys }) => keys.length > 0);
}

function mediaApiKeys(config: Config): SecretSpec {
  const { namespaces, apps, setup } = config;
  const exporters = (app: string) =>
    exportersOf(config)
      .filter(({ of }) => of.name === app)
      .map(({ name }) => name);
  const instances = [...Object.keys(apps.radarr), ...Object.keys(apps.sonarr)].map(
    (name): SecretKey => ({
      key: apiKeyOf(name),
      value: { kind: 'hex-api-key' },
      readBy: [
        name,
        'media-cleanup',
        'media-setup',
        names.doctor,
        names.checks,
        'media-dashboard',
        'recyclarr',
        ...exporters(name),
      ],
    }),
  );
  const prowlarr: SecretKey = {
    key: apiKeyOf('prowlarr'),
    value: { kind: 'hex-api-key' },
    readBy: ['prowlarr', names.setup, names.doctor, names.checks, ...exporters(names.prowlarr)],
  };
  const seerr: SecretKey = {
    key: apiKeyOf('seerr'),
    value: {
      kind: 'first-password',
      hint: 'the API key of your Seerr (Settings > General); of a new one, any letters and digits',
    },
    readBy: ['seerr', names.setup, names.doctor, names.checks],
  };
  const jellyfin: SecretKey = {
    key: apiKeyOf('jellyfin'),
    value: { kind: 'by-hand', hint: 'Jellyfin makes it: Dashboard > API Keys, once it runs' },
    readBy: ['media-cleanup'],
  };
  return {
    name: 'media-api-keys',
    namespace: namespaces.media,
    keys: [
      ...instances,
      ...(apps.prowlarr.enabled ? [prowlarr] : []),
      // Without setup nobody asks Seerr for anything, and it makes itself a key.
      ...(apps.seerr.enabled && setup.enabled ? [seerr] : []),
      ...(cleanupSignIn(config) === 'apiKey' ? [jellyfin] : []),
      { key: apiKeyOf('qbittorrent'), value: { kind: 'qbittorrent-api-key' }, readBy: ['media-cleanup'] },
    ],
  };
}

/** How the cleanup signs in to Jellyfin: with the account that setup makes, or with a key made by hand. */
export function cleanupSignIn({ cleanup, setup }: Config): 'serviceUser' | 'apiKey' {
  return cleanup.jellyfinSignIn ?? (setup.enabled ? 'serviceUser' : 'apiKey');
}

/** Key of `media-logins` that holds a password in Jellyfin. */
export function jellyfinPasswordOf(account: string): string {
  return `jellyfin-${account}-password`;
}

/** Key of `media-logins` that holds the password of the pages of Radarr, Sonarr and Prowlarr. */
export const ARR_PASSWORD = 'arr-password';

/** Key of `media-logins` that holds the password of qBittorrent, which Radarr and Sonarr sign in with. */
export const QBITTORRENT_PASSWORD = 'qbittorrent-password';

/** What stands for an account in the key of its password. */
export function accountKey({
  name,
  secretKey,
}: {
  readonly name: string;
  readonly secretKey?: string;
}): string {
  return (
    secretKey ??
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
  );
}

/** Passwords of people and of the cleanup's account, which setup gives to those it makes. */
function mediaLogins(config: Config): readonly SecretSpec[] {
  const { namespaces, apps, setup, cleanup } = config;
  const byService = cleanup.enabled && cleanupSignIn(config) === 'serviceUser';
  const keys: readonly SecretKey[] = [
    ...(setup.enabled ? setupLogins(apps) : []),
    ...(byService
      ? [
          {
            key: jellyfinPasswordOf(names.cleanup),
            value: { kind: 'password' } as const,
            readBy: [names.cleanup, names.setup, names.doctor, names.checks],
          },
        ]
      : []),
  ];
  return keys.length === 0 ? [] : [{ name: 'media-logins', namespace: namespaces.media, keys }];
}

function setupLogins({ jellyfin }: Config['apps']): readonly SecretKey[] {
  const readBy = [names.setup, names.doctor, names.checks];
  const administrator = `the password of the administrator ${jellyfin.administrator} of your Jellyfin`;
  return [
    { key: ARR_PASSWORD, value: { kind: 'password' }, readBy },
    { key: QBITTORRENT_PASSWORD, value: { kind: 'qbittorrent-password' }, readBy },
    { key: jellyfinPasswordOf('admin'), value: { kind: 'first-password', hint: administrator }, readBy },
    ...jellyfin.users.map(
      (user): SecretKey => ({
        key: jellyfinPasswordOf(accountKey(user)),
        value: { kind: 'password' },
        readBy,
      }),
    ),
  ];
}

const RECEIVER_HINTS: Readonly<Record<NotificationEntry['kind'], string>> = {
  ntfy: 'an access token of ntfy (Account > Access tokens)',
  gotify: 'the token of an application of Gotify (Apps)',
  discord: 'the whole address of the webhook (settings of the channel > Integrations > Webhooks)',
  telegram: 'the token of the bot, from @BotFather',
  matrix: 'the access token of an account that has joined the room',
  email: 'the password of the user at the mail server',
  webhook: 'any long random text, which the receiver knows too and checks the signature with',
};

/** What the cleanup sends messages with. */
function mediaNotifications(config: Config): readonly SecretSpec[] {
  const keys = receiversOf(config).flatMap(({ secret, entry }): readonly SecretKey[] =>
    secret === undefined
      ? []
      : [
          {
            key: secret.key,
            value: { kind: 'by-hand', hint: RECEIVER_HINTS[entry.kind] },
            readBy: [names.cleanup],
          },
        ],
  );
  return keys.length === 0 ? [] : [{ name: 'media-notifications', namespace: config.namespaces.media, keys }];
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
  return [{ name: 'vpn', namespace: namespaces.downloads, keys: vpnKeys(settings) }];
}
