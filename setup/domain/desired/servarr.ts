/** What is wanted of a Radarr or Sonarr, in the order in which it is written. */
import type { InstanceWish } from '../wishes/wishes.ts';
import { type Desired, type SettingTable, settingsOf } from './desired.ts';
import { downloadClientOf, jellyfinConnectionOf } from './servarr-connections.ts';
import { hostOf } from './servarr-host.ts';
import { namingOf } from './servarr-naming.ts';

export function desiredInstance(wish: InstanceWish): readonly Desired[] {
  const { rootFolder, keepTag } = wish;
  return [
    ...hostOf(wish.login, wish.auth),
    { kind: 'root-folder', name: rootFolder, fields: { path: { value: rootFolder } } },
    document('media-management', settingsOf(MEDIA_MANAGEMENT, wish)),
    document('naming', namingOf(wish)),
    document('download-handling', settingsOf(DOWNLOAD_HANDLING, wish)),
    { kind: 'tag', name: keepTag.toLowerCase(), fields: {} },
    ...downloadClientOf(wish),
    ...jellyfinConnectionOf(wish),
  ];
}

/** A document of the configuration: the app always has it. */
function document(kind: string, fields: Desired['fields']): Desired {
  return { kind, name: kind, fields, neverCreated: true };
}

const MEDIA_MANAGEMENT: SettingTable<InstanceWish> = {
  copyUsingHardlinks: () => true,
  // The recycle bin of each instance is its own: each empties its bin by its own clock.
  recycleBin: ({ recycleBin }) => recycleBin?.path,
  recycleBinCleanupDays: ({ recycleBin }) => recycleBin?.days,
  // What somebody deletes from the disk is not to be downloaded again.
  autoUnmonitorPreviouslyDownloadedMovies: ({ kind }) => (kind === 'radarr' ? true : undefined),
  autoUnmonitorPreviouslyDownloadedEpisodes: ({ kind }) => (kind === 'sonarr' ? true : undefined),
  deleteEmptyFolders: () => true,
  createEmptyMovieFolders: ({ kind }) => (kind === 'radarr' ? false : undefined),
  createEmptySeriesFolders: ({ kind }) => (kind === 'sonarr' ? false : undefined),
  // The scores of the quality profile tell a repack from what it replaces.
  downloadPropersAndRepacks: () => 'doNotPrefer',
};

const DOWNLOAD_HANDLING: SettingTable<InstanceWish> = {
  enableCompletedDownloadHandling: () => true,
};
