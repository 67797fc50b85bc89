import type { Readings } from '../difference/compare.ts';
import type { Reading } from '../resource/resource.ts';
import type { Wishes } from '../wishes/wishes.ts';
import type { Finding } from './finding.ts';

/** Without a limit a torrent never stops, so that Radarr and Sonarr never remove it: the disk fills up. */
export function sharedForEver({ qbittorrent }: Wishes, readings: Readings): readonly Finding[] {
  const reading = qbittorrent && readings.get(qbittorrent.name);
  if (qbittorrent === undefined || reading === undefined) return [];
  const { ratio, seedingMinutes } = qbittorrent.shareLimits;
  if (ratio !== undefined || seedingMinutes !== undefined || hasLimit(reading)) return [];
  return [
    {
      severity: 'note',
      code: 'seeded-for-ever',
      app: qbittorrent.name,
      subject: 'share limits',
      message:
        'torrents have no share limit: they are seeded for ever, and nothing removes them after the import',
      nextStep: 'set qbittorrent.shareLimits.ratio or qbittorrent.shareLimits.seedingDays',
    },
  ];
}

/** Somebody set one by hand. */
function hasLimit({ resources }: Reading): boolean {
  const held = resources.find(({ kind }) => kind === 'preferences')?.fields;
  return held?.['max_ratio_enabled'] === true || held?.['max_seeding_time_enabled'] === true;
}
