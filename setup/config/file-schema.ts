/** What `setup.yaml` holds. Every app may be absent; what media.yaml shares is in schema.ts. */
import * as z from 'zod';
import { InstanceName, SecretFile, SecretText, ServerUrl } from '../../program/config/scalars.ts';
import { SignInEntry } from '../../program/config/sign-in.ts';
import { JellyfinEntry } from './jellyfin-schema.ts';
import { Authentication, FolderPath, KeepTag, RecycleBin, ShareLimits, SyncLevel } from './schema.ts';

const QbittorrentEntry = SignInEntry.extend({
  downloads: FolderPath.describe('folder of all downloads; each category has its own in it'),
  networkInterface: z
    .string()
    .min(1)
    .exactOptional()
    .describe('interface that peer traffic is bound to, like tun0; absent: left alone'),
  tunnel: z
    .enum(['gluetun', 'external'])
    .default('gluetun')
    .describe(
      'gluetun: a container of its pod; external: made outside it. For what findings tell to look at',
    ),
  shareLimits: ShareLimits.prefault({}).describe(
    'until when finished torrents are seeded; without ratio and seedingDays limits set by hand stay',
  ),
  categories: z
    .array(InstanceName)
    .default([])
    .describe('categories beside those of the Radarr and Sonarr instances'),
});
export type QbittorrentEntry = z.infer<typeof QbittorrentEntry>;

const apiKey = {
  apiKey: SecretText.exactOptional(),
  apiKeyFile: SecretFile.exactOptional().describe('file that holds the API key'),
};

/** A Radarr or Sonarr. */
const InstanceEntry = z.strictObject({
  name: InstanceName.describe('name of this instance, and of its category in qBittorrent'),
  url: ServerUrl,
  ...apiKey,
  rootFolder: FolderPath.describe('library folder of this instance; no other may use it'),
  qualityProfile: z
    .string()
    .min(1)
    .exactOptional()
    .describe('name of the quality profile that must be there; absent: nobody looks at it'),
  auth: Authentication,
  category: InstanceName.exactOptional().describe('category in qBittorrent; absent: the name'),
});
export type InstanceEntry = z.infer<typeof InstanceEntry>;

const ProwlarrEntry = z.strictObject({
  url: ServerUrl.describe('address by which Radarr and Sonarr reach it as well'),
  ...apiKey,
  auth: Authentication,
  syncLevel: SyncLevel.default('fullSync').describe(
    'fullSync: indexers in Radarr and Sonarr are those of Prowlarr; addOnly: they are only added',
  ),
});

const SeerrEntry = z.strictObject({
  url: ServerUrl,
  ...apiKey,
  requests4k: z
    .array(InstanceName)
    .default([])
    .describe('Radarr and Sonarr instances that requests for 4K go to; all others take the usual ones'),
});
export type SeerrEntry = z.infer<typeof SeerrEntry>;

const LoginEntry = z.strictObject({
  username: z.string().min(1),
  password: z.string().min(1).exactOptional(),
  passwordFile: SecretFile.exactOptional().describe('file that holds the password'),
});

const NamespaceName = z.string().regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, 'expected the name of a namespace');

/** Of the cluster that the stack runs in, for the commands that people are told. */
const Namespaces = z.strictObject({
  media: NamespaceName.default('media').describe('of everything but qBittorrent'),
  downloads: NamespaceName.default('media-downloads').describe('of qBittorrent'),
});

/** Folders that are mounted where setup runs. */
const StorageEntry = z.strictObject({
  mounts: z
    .array(
      z.strictObject({
        path: FolderPath.describe('the folder, as the apps call it'),
        mountedAt: FolderPath.exactOptional().describe('where it is mounted here; absent: the same path'),
      }),
    )
    .min(1)
    .describe('what doctor finds downloads, libraries and recycle bins in'),
  owner: z
    .strictObject({ uid: z.int().min(0), gid: z.int().min(0) })
    .exactOptional()
    .describe('user and group that the apps run as; absent: nobody looks at who owns the folders'),
});

export const SetupFile = z.strictObject({
  waitSeconds: z
    .number()
    .min(0)
    .max(3600)
    .default(300)
    .describe('how long to wait for an app that does not answer yet'),
  login: LoginEntry.exactOptional().describe(
    'login of the pages of Radarr, Sonarr and Prowlarr; absent: left alone',
  ),
  keepTag: KeepTag.default('keep').describe('tag in Radarr and Sonarr that keeps an item for good'),
  recycleBin: RecycleBin.exactOptional().describe('where removed files wait; absent: left alone'),
  namespaces: Namespaces.prefault({}).describe('for the commands that findings name'),
  storage: StorageEntry.exactOptional().describe('folders to look at with doctor; absent: none is mounted'),
  qbittorrent: QbittorrentEntry.exactOptional(),
  jellyfin: JellyfinEntry.exactOptional(),
  radarr: z.array(InstanceEntry).default([]),
  sonarr: z.array(InstanceEntry).default([]),
  prowlarr: ProwlarrEntry.exactOptional(),
  seerr: SeerrEntry.exactOptional(),
});
export type SetupFile = z.infer<typeof SetupFile>;
