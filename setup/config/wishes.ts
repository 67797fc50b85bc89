/** A checked file in the domain's words; Jellyfin's part is in jellyfin-wish.ts. */
import type { Login } from '../domain/wishes/access.ts';
import type { ProwlarrWish } from '../domain/wishes/prowlarr-wish.ts';
import type { InstanceWish, QbittorrentWish, Wishes } from '../domain/wishes/wishes.ts';
import { addressOf } from './address-of.ts';
import type { Connections } from './connections.ts';
import type { InstanceEntry, QbittorrentEntry, SetupFile } from './file-schema.ts';
import { type RecycleBin, recycleBinOf } from './schema.ts';
import type { SecretReader } from './secret-reader.ts';

const MINUTES_A_DAY = 24 * 60;

export function wishesOf(file: SetupFile, connections: Connections, secrets: SecretReader): Wishes {
  const { qbittorrent, radarr, sonarr } = file;
  const shared = sharedBy(file, connections, secrets);
  const categories = [...radarr, ...sonarr].map(categoryOf);
  return {
    cluster: file.namespaces,
    ...(qbittorrent && { qbittorrent: qbittorrentWish(qbittorrent, categories) }),
    instances: [
      ...radarr.map((entry) => instanceWish('radarr', entry, shared)),
      ...sonarr.map((entry) => instanceWish('sonarr', entry, shared)),
    ],
    ...prowlarrWish(file, connections, shared.login),
  };
}

/** Every Radarr and Sonarr gets the indexers. */
function prowlarrWish(
  { prowlarr }: SetupFile,
  { instances }: Connections,
  login: Login | undefined,
): { readonly prowlarr?: ProwlarrWish } {
  if (prowlarr === undefined) return {};
  const { url, syncLevel, auth } = prowlarr;
  const name = 'prowlarr';
  return { prowlarr: { name, url, syncLevel, auth, ...(login && { login }), applications: instances } };
}

function qbittorrentWish(entry: QbittorrentEntry, categories: readonly string[]): QbittorrentWish {
  const { downloads, networkInterface, tunnel, shareLimits } = entry;
  const { ratio, seedingDays, atLimit } = shareLimits;
  return {
    name: 'qbittorrent',
    downloads,
    ...(networkInterface !== undefined && { networkInterface }),
    tunnel,
    shareLimits: {
      ...(ratio !== undefined && { ratio }),
      ...(seedingDays !== undefined && { seedingMinutes: Math.round(seedingDays * MINUTES_A_DAY) }),
      atLimit,
    },
    categories: [...new Set([...categories, ...entry.categories])],
  };
}

function categoryOf({ category, name }: InstanceEntry): string {
  return category ?? name;
}

/** What holds for every Radarr and Sonarr. */
interface Shared extends Pick<InstanceWish, 'keepTag' | 'login' | 'jellyfin'> {
  readonly downloads?: Omit<NonNullable<InstanceWish['downloads']>, 'category'>;
  readonly recycleBin?: RecycleBin;
}

function sharedBy(file: SetupFile, connections: Connections, secrets: SecretReader): Shared {
  const { keepTag, login, recycleBin, jellyfin, qbittorrent } = file;
  const password = login && secrets.read(login, ['login'], 'password');
  const signIn = connections.qbittorrent?.signIn;
  return {
    keepTag,
    ...(login && password && { login: { username: login.username, password } }),
    ...(recycleBin && { recycleBin }),
    ...(jellyfin && { jellyfin: { at: addressOf(jellyfin.url), apiKeyName: jellyfin.apiKeyName } }),
    ...(qbittorrent &&
      signIn?.kind === 'password' && {
        downloads: {
          at: addressOf(qbittorrent.url),
          username: signIn.username,
          password: signIn.password,
        },
      }),
  };
}

function instanceWish(kind: InstanceWish['kind'], entry: InstanceEntry, shared: Shared): InstanceWish {
  const { name, rootFolder, qualityProfile, auth } = entry;
  const { downloads, recycleBin, ...rest } = shared;
  return {
    ...rest,
    kind,
    name,
    auth,
    rootFolder,
    ...(qualityProfile !== undefined && { qualityProfile }),
    ...(recycleBin && {
      recycleBin: { path: recycleBinOf(recycleBin, name), days: recycleBin.days },
    }),
    ...(downloads && { downloads: { ...downloads, category: categoryOf(entry) } }),
  };
}
