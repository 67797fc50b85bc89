/**
 * The settings of setup that people write: in `setup.yaml`, and in `media.yaml`, which imports these very schemas.
 * Absent settings take the safe default.
 */
import * as z from 'zod';
import { AbsolutePath } from '../../program/config/scalars.ts';

/**
 * A folder as the servers see it. They tell of theirs without a slash at the end, whatever they were given, and paths
 * are compared as text.
 */
export const FolderPath = AbsolutePath.overwrite((path) => path.replace(/(?<=[^:])[\\/]$/, ''));

/**
 * Until when a finished torrent is seeded. Where none is named those that qBittorrent has are left alone; without any
 * at all it is seeded for ever and never removed.
 */
export const ShareLimits = z.strictObject({
  ratio: z
    .number()
    .min(0)
    .max(9998)
    .exactOptional()
    .meta({ description: 'uploaded by downloaded; absent: no limit', examples: [2] }),
  seedingDays: z
    .number()
    .min(0)
    .max(3650)
    .exactOptional()
    .meta({ description: 'days of seeding; absent: no limit', examples: [14] }),
  atLimit: z
    .enum(['stop', 'super-seed'])
    .default('stop')
    .describe('what happens at the limit; Radarr and Sonarr remove what has stopped'),
});
export type ShareLimits = z.infer<typeof ShareLimits>;

/** Whether Jellyfin may change what it plays, so that sound and picture are not the original any more. */
export const DirectPlay = z.enum(['enforce', 'report', 'off']);
export type DirectPlay = z.infer<typeof DirectPlay>;

/** How the indexers of Prowlarr get into Radarr and Sonarr. */
export const SyncLevel = z.enum(['fullSync', 'addOnly']);
export type SyncLevel = z.infer<typeof SyncLevel>;

/** Where people sign in to the pages of Radarr, Sonarr and Prowlarr. */
export const Authentication = z
  .enum(['forms', 'external', 'disabledForLocalAddresses'])
  .default('forms')
  .describe(
    'forms: everybody signs in; external: nobody does, a proxy before it knows who comes; disabledForLocalAddresses: whoever has a private address does not',
  );

export const KeepTag = z
  .string()
  .regex(/^[a-z0-9-]+$/i, 'Radarr and Sonarr accept only letters, digits and - in a tag label');

/** Removed files are moved there and deleted some days later. */
export const RecycleBin = z.strictObject({
  path: FolderPath.meta({
    description: 'folder on the file system of the library; each instance has its own in it',
    examples: ['/data/media/.recycle'],
  }),
  days: z.int().min(1).max(365).default(7).describe('days until a removed file is deleted for good'),
});
export type RecycleBin = z.infer<typeof RecycleBin>;

/** The folder in it that is the bin of one Radarr or Sonarr: each empties its own by its own clock. */
export function recycleBinOf({ path }: RecycleBin, instance: string): string {
  return `${path}/${instance}`;
}
