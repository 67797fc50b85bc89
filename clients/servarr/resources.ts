/**
 * What Radarr and Sonarr have word for word in common, being of one descent: tags, folders, health, disks,
 * commands, configuration. What differs in a name or a number stays with each.
 */
import * as z from 'zod';
import { Instant } from '../http/instant.ts';

/** Id of a tag of one server. */
export const TagId = z.int().positive().brand<'TagId'>();
export type TagId = z.infer<typeof TagId>;

/** Labels are stored in lower case. */
export const Tag = z.object({ id: TagId, label: z.string() });
export type Tag = z.infer<typeof Tag>;

export const SystemStatus = z.object({ version: z.string(), urlBase: z.string().nullish() });
export type SystemStatus = z.infer<typeof SystemStatus>;

/** One result of the server's own checks; they are as old as the last check. */
export const HealthResult = z.object({
  /** Name of the check: `RootFolderCheck`, `MountCheck`, `RecyclingBinCheck`. */
  source: z.string(),
  type: z.enum(['ok', 'notice', 'warning', 'error']),
  message: z.string().nullish(),
  /** What the makers of the server say about it. */
  wikiUrl: z.string().nullish(),
});
export type HealthResult = z.infer<typeof HealthResult>;

export const RootFolder = z.object({
  id: z.int(),
  path: z.string().min(1),
  accessible: z.boolean(),
  /** Bytes; absent when the folder cannot be looked at, which is not 0. */
  freeSpace: z.number().nullish(),
  /** Folders in it that are no title's; absent when it cannot be looked at. */
  unmappedFolders: z.array(z.object({ name: z.string() })).nullish(),
});
export type RootFolder = z.infer<typeof RootFolder>;

/** One mounted file system, in bytes. Some network file systems report more than can be counted exactly. */
export const DiskSpace = z.object({ path: z.string(), freeSpace: z.number(), totalSpace: z.number() });
export type DiskSpace = z.infer<typeof DiskSpace>;

/** What is in a folder, as the server sees it; without folders also when there is no such folder, or it cannot be read. */
export const FolderListing = z.object({ directories: z.array(z.object({ name: z.string() })).nullish() });

export const QualityProfile = z.object({ id: z.int(), name: z.string() });
export type QualityProfile = z.infer<typeof QualityProfile>;

export const RemotePathMapping = z.object({
  id: z.int(),
  /** As written in the download client's settings, letter for letter. */
  host: z.string(),
  remotePath: z.string(),
  localPath: z.string(),
});
export type RemotePathMapping = z.infer<typeof RemotePathMapping>;

export const CommandId = z.int().positive().brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;

export const Command = z.object({
  id: CommandId,
  name: z.string(),
  status: z.enum(['queued', 'started', 'completed', 'failed', 'aborted', 'cancelled', 'orphaned']),
  ended: Instant.nullish(),
});
export type Command = z.infer<typeof Command>;

/** A setting of a provider; `value` is masked where it is a password, and absent where it is empty. */
const ProviderField = z.looseObject({ name: z.string(), value: z.unknown().optional() });

/**
 * A download client or a notification, whole, so that it can be written back. From the schema list it comes
 * without an id, as a template.
 */
export const Provider = z.looseObject({
  id: z.int().nullish(),
  name: z.string().nullish(),
  implementation: z.string(),
  configContract: z.string(),
  fields: z.array(ProviderField),
});
export type Provider = z.infer<typeof Provider>;

/** A list that adds titles by itself, with what these are given. */
export const ImportList = z.object({
  id: z.int(),
  name: z.string().nullish(),
  qualityProfileId: z.int().nullish(),
  rootFolderPath: z.string().nullish(),
});
export type ImportList = z.infer<typeof ImportList>;

/** A configuration object, whole: a write sets every field, and one that is left out becomes false or empty. */
export const Configuration = z.looseObject({ id: z.int() });
export type Configuration = z.infer<typeof Configuration>;

/** One event of the history, without what it happened to. It goes when its movie or series is removed. */
export const HistoryEvent = z.object({
  id: z.int(),
  eventType: z.string(),
  date: Instant,
  /** From qBittorrent: the torrent's hash in upper case. Absent on manual imports. */
  downloadId: z.string().nullish(),
  data: z.object({
    /** Id of the file that the import made, as text. */
    fileId: z.string().nullish(),
    importedPath: z.string().nullish(),
    /** Why a file was deleted: `Upgrade`, `Manual`, `MissingFromDisk`. */
    reason: z.string().nullish(),
  }),
});

/** A download under way or waiting to be imported, without what it is of. */
export const QueueItem = z.object({
  id: z.int(),
  downloadId: z.string().nullish(),
  title: z.string().nullish(),
  trackedDownloadState: z.string().nullish(),
});

/** The parts of the configuration that both servers have. */
export type ConfigurationPart = 'host' | 'mediamanagement' | 'importlist' | 'downloadclient' | 'naming';

/** What removal depends on, from the media management settings. */
export const MediaManagement = z.object({
  /** Folder that removed files are moved to, which frees no space; empty when they are deleted. */
  recycleBin: z.string().nullish(),
  /** 0 keeps them for ever. */
  recycleBinCleanupDays: z.int(),
  deleteEmptyFolders: z.boolean(),
});
export type MediaManagement = z.infer<typeof MediaManagement>;
