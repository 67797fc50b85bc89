import type { QbittorrentWish, ShareLimits } from '../wishes/wishes.ts';
import type { Desired, SettingTable } from './desired.ts';
import { settingsOf } from './desired.ts';

/**
 * The managed preferences, by the names that qBittorrent gives them. `disk_io_type` and `max_ratio_act` are
 * numbers there, which differ between versions: here they are words.
 */
const PREFERENCES: SettingTable<QbittorrentWish> = {
  save_path: ({ downloads }) => downloads,
  temp_path_enabled: () => true,
  temp_path: ({ downloads }) => `${downloads}/incomplete`,
  // The category decides the folder, also when Radarr or Sonarr change it after the import.
  auto_tmm_enabled: () => true,
  category_changed_tmm_enabled: () => true,
  current_network_interface: ({ networkInterface }) => networkInterface,
  max_ratio_enabled: ({ shareLimits }) => switchOf(shareLimits.ratio, shareLimits),
  max_ratio: ({ shareLimits }) => shareLimits.ratio,
  max_seeding_time_enabled: ({ shareLimits }) => switchOf(shareLimits.seedingMinutes, shareLimits),
  max_seeding_time: ({ shareLimits }) => shareLimits.seedingMinutes,
  max_ratio_act: ({ shareLimits }) => shareLimits.atLimit,
  upnp: () => false,
  // Memory-mapped files on NFS fill the page cache, which counts towards the memory limit.
  disk_io_type: () => 'not memory-mapped',
};

export function desiredQbittorrent(wish: QbittorrentWish): readonly Desired[] {
  return [
    { kind: 'preferences', name: 'preferences', neverCreated: true, fields: settingsOf(PREFERENCES, wish) },
    ...wish.categories.map((category) => ({
      kind: 'category',
      name: category,
      fields: { savePath: { value: `${wish.downloads}/${category}` } },
    })),
  ];
}

/** Of limits that the household names none of, whoever set one by hand keeps it. */
function switchOf(limit: number | undefined, { ratio, seedingMinutes }: ShareLimits): boolean | undefined {
  return ratio === undefined && seedingMinutes === undefined ? undefined : limit !== undefined;
}
