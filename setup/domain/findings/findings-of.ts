import type { Readings } from '../difference/compare.ts';
import type { Wishes } from '../wishes/wishes.ts';
import type { Finding } from './finding.ts';
import { jellyfinFindings } from './jellyfin.ts';

/** Everything that a person should know of the apps as they were read. */
export function findingsOf(wishes: Wishes, readings: Readings): readonly Finding[] {
  return [...ofJellyfin(wishes, readings), ...sharedForEver(wishes, readings)];
}

function ofJellyfin({ jellyfin }: Wishes, readings: Readings): readonly Finding[] {
  const reading = jellyfin && readings.get(jellyfin.name);
  return jellyfin === undefined || reading === undefined ? [] : jellyfinFindings(jellyfin, reading);
}

/** Without a limit a torrent never stops, so that Radarr and Sonarr never remove it: the disk fills up. */
function sharedForEver({ qbittorrent }: Wishes, readings: Readings): readonly Finding[] {
  if (qbittorrent === undefined || !readings.has(qbittorrent.name)) return [];
  const { ratio, seedingMinutes } = qbittorrent.shareLimits;
  if (ratio !== undefined || seedingMinutes !== undefined) return [];
  return [
    {
      severity: 'note',
      code: 'seeded-for-ever',
      app: qbittorrent.name,
      message:
        'torrents have no share limit: they are seeded for ever, and nothing removes them after the import',
      nextStep: 'set qbittorrent.shareLimits.ratio or qbittorrent.shareLimits.seedingDays',
    },
  ];
}
