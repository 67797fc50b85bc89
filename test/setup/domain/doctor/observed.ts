import type { InstanceObservation, Seen } from '../../../../setup/domain/doctor/observations.ts';
import type { Reading } from '../../../../setup/domain/resource/resource.ts';
import type { JellyfinWish } from '../../../../setup/domain/wishes/jellyfin-wish.ts';
import type { InstanceWish, QbittorrentWish } from '../../../../setup/domain/wishes/wishes.ts';

export const cluster = { media: 'home', downloads: 'home-downloads' };

export function seen<T>(value: T): Seen<T> {
  return { kind: 'seen', value };
}

export const unseen = { kind: 'unknown', because: 'it answered nothing' } as const;

const password = { reveal: () => 'never shown' };

export const radarr: InstanceWish = {
  kind: 'radarr',
  auth: 'forms',
  name: 'radarr',
  rootFolder: '/data/media/movies',
  keepTag: 'keep',
  recycleBin: { path: '/data/media/.bin/radarr', days: 7 },
  downloads: {
    at: { host: 'qbittorrent', port: 8080, tls: false, urlBase: '' },
    username: 'admin',
    password,
    category: 'radarr',
  },
};

export const qbittorrent: QbittorrentWish = {
  name: 'qbittorrent',
  downloads: '/data/torrents',
  networkInterface: 'tun0',
  tunnel: 'gluetun',
  shareLimits: { ratio: 2, atLimit: 'stop' },
  categories: ['radarr'],
};

export const jellyfin: JellyfinWish = {
  name: 'jellyfin',
  firstRun: {
    administrator: { name: 'root', password },
    language: 'en-US',
    metadataCountry: 'US',
    metadataLanguage: 'en',
    remoteAccess: true,
  },
  metrics: true,
  transcodes: '/cache/transcodes',
  libraries: [],
  watchFolders: false,
  scanEveryHours: 12,
  directPlay: 'enforce',
  users: [],
  cleanupUser: { name: 'media-cleanup', password },
};

/** A Radarr that nothing is wrong with. */
export const aSoundRadarr: InstanceObservation = {
  health: seen([]),
  rootFolders: seen([{ path: '/data/media/movies', accessible: true }]),
  mounts: seen(['/', '/data']),
  downloads: seen({ path: '/data/torrents', visible: true }),
};

export function reading(kind: string, fields: Reading['resources'][number]['fields']): Reading {
  return { version: '1.0', resources: [{ kind, name: kind, fields }] };
}
