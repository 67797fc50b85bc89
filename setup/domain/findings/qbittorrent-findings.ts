import type { Readings } from '../difference/compare.ts';
import { isAtLeast } from '../resource/version.ts';
import type { Wishes } from '../wishes/wishes.ts';
import type { Finding } from './finding.ts';

/** Without a limit a torrent never stops, so that Radarr and Sonarr never remove it: the disk fills up. */
export function sharedForEver({ qbittorrent }: Wishes, readings: Readings): readonly Finding[] {
  if (qbittorrent === undefined || !readings.has(qbittorrent.name)) return [];
  const { ratio, seedingMinutes } = qbittorrent.shareLimits;
  if (ratio !== undefined || seedingMinutes !== undefined) return [];
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

/** Interface of qBittorrent 5.2, which accepts a login with an empty answer. */
const EMPTY_LOGIN = '2.14';
/** First versions that take it. */
const KNOWS_EMPTY_LOGIN = { radarr: '6.0.4', sonarr: '4.0.17.2967' } as const;

/** Versions that are known not to work with each other. */
export function versionFindings({ qbittorrent, instances }: Wishes, readings: Readings): readonly Finding[] {
  const api = qbittorrent && readings.get(qbittorrent.name)?.version;
  if (api === undefined || !isAtLeast(api, EMPTY_LOGIN)) return [];
  return instances.flatMap(({ kind, name, downloads }) => {
    const version = readings.get(name)?.version;
    const first = KNOWS_EMPTY_LOGIN[kind];
    if (downloads === undefined || version === undefined || isAtLeast(version, first)) return [];
    return [
      {
        severity: 'error',
        code: 'versions',
        app: name,
        subject: 'version',
        message: `version ${version} cannot log in to qBittorrent 5.2 or later`,
        nextStep: `upgrade ${name} to ${first} or later, or keep qBittorrent below 5.2`,
      },
    ];
  });
}
