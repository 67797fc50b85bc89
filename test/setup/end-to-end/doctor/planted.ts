/** What may be wrong with a stack, and what doctor says of it. */
import type { Simulator } from '../../../../simulator/start.ts';

interface Planted {
  readonly what: string;
  readonly plant: (simulator: Simulator) => void;
  readonly faults: readonly string[];
  readonly code: number;
}

const media = ({ radarr }: Simulator, some: Record<string, unknown>) =>
  radarr.state.arr.settings.change('mediamanagement', some);
const preference = (name: string, value: string | number | boolean) => (simulator: Simulator) => {
  simulator.qbittorrent.state.preferences[name] = value;
};
const reported =
  (type: 'error' | 'warning' | 'notice') =>
  ({ sonarr }: Simulator) =>
    sonarr.state.arr.health.reported.push({ source: 'MountCheck', type, message: 'mounted read-only' });

/** Whatever a person, a router or a disk may do to a stack that was wired. */
export const PLANTED: readonly Planted[] = [
  { what: 'an error in its health', plant: reported('error'), faults: ['error sonarr health'], code: 7 },
  { what: 'a warning in its health', plant: reported('warning'), faults: ['warning sonarr health'], code: 0 },
  { what: 'a notice in its health', plant: reported('notice'), faults: ['note sonarr health'], code: 0 },
  {
    what: 'a Prowlarr whose applications refuse it',
    plant: ({ prowlarr }) =>
      prowlarr?.state.health.reported.push({
        ...{ source: 'ApplicationStatusCheck', type: 'warning', message: 'unavailable: radarr' },
      }),
    faults: ['warning prowlarr health'],
    code: 0,
  },
  {
    what: 'a library that is not mounted',
    plant: ({ disk }) => disk.removeFolder('/data/media/radarr'),
    faults: ['error radarr library-not-visible', 'error radarr health'],
    code: 7,
  },
  {
    what: 'downloads that an app does not see',
    plant: ({ disk, radarr: { state }, qbittorrent }) => {
      disk.makeFolder('/mnt/something else');
      const host = new URL(qbittorrent.url).hostname;
      state.arr.remotePathMappings.add((id) => ({ id, host, remotePath: '/data/', localPath: '/mnt/' }));
    },
    faults: ['error radarr downloads-not-visible'],
    code: 7,
  },
  {
    what: 'a folder for downloads that an app does not tell of',
    plant: ({ disk, radarr: { state }, qbittorrent }) => {
      disk.makeFolder('/mnt/closed');
      const host = new URL(qbittorrent.url).hostname;
      state.arr.remotePathMappings.add((id) => ({
        id,
        host,
        remotePath: '/data/',
        localPath: '/mnt/closed/',
      }));
    },
    faults: ['note radarr downloads-visible'],
    code: 0,
  },
  {
    what: 'a tunnel that is down',
    plant: ({ qbittorrent }) => {
      qbittorrent.state.connectionStatus = 'disconnected';
    },
    faults: ['error qbittorrent tunnel-down'],
    code: 7,
  },
  {
    what: 'a port that nobody has come through yet',
    plant: ({ qbittorrent }) => {
      qbittorrent.state.connectionStatus = 'firewalled';
    },
    faults: ['note qbittorrent port-not-tried'],
    code: 0,
  },
  {
    what: 'another interface than that of the tunnel',
    plant: preference('current_network_interface', 'eth0'),
    faults: ['error qbittorrent not-bound-to-tunnel'],
    code: 7,
  },
  {
    what: 'a port that changes at each start',
    plant: preference('random_port', true),
    faults: ['warning qbittorrent random-port'],
    code: 0,
  },
  {
    what: 'copies instead of hard links',
    plant: (simulator) => media(simulator, { copyUsingHardlinks: false }),
    faults: ['error radarr hard-links-off'],
    code: 7,
  },
  {
    what: 'no recycle bin',
    plant: (simulator) => media(simulator, { recycleBin: '' }),
    faults: ['warning radarr recycle-bin-differs'],
    code: 0,
  },
  {
    what: 'a recycle bin that is never emptied',
    plant: (simulator) => media(simulator, { recycleBinCleanupDays: 0 }),
    faults: ['warning radarr recycle-bin-differs'],
    code: 0,
  },
  {
    what: 'no keep tag',
    plant: ({ sonarr: { state } }) => {
      for (const { id } of [...state.arr.tags.all()]) state.arr.tags.delete(id);
    },
    faults: ['error sonarr keep-tag-missing'],
    code: 7,
  },
  {
    what: 'a root folder of somebody else',
    plant: ({ disk, radarr: { state } }) => {
      disk.makeFolder('/data/films');
      state.arr.rootFolders.add((id) => ({ id, path: '/data/films' }));
    },
    faults: ['warning radarr other-root-folder'],
    code: 0,
  },
  {
    what: 'a change that waits for a restart',
    plant: ({ jellyfin }) => {
      jellyfin.state.pendingRestart = true;
    },
    faults: ['warning jellyfin restart-pending'],
    code: 0,
  },
  {
    what: 'an account that may transcode',
    plant: ({ jellyfin }) => {
      for (const { policy } of jellyfin.state.users.values()) policy['EnableAudioPlaybackTranscoding'] = true;
    },
    faults: ['warning jellyfin direct-play-drifted'],
    code: 0,
  },
];

/** Apps that cannot be read. */
export const AWAY = [
  ...(['jellyfin', 'qbittorrent', 'radarr', 'sonarr'] as const).map((app) => ({
    what: `a dead ${app}`,
    plant: (simulator: Simulator) => simulator[app].server.kill(),
    fault: `error ${app} app-away`,
    gone: app,
  })),
  {
    what: 'a Jellyfin that starts',
    plant: ({ jellyfin }: Simulator) => {
      jellyfin.state.phase = 'loading';
    },
    fault: 'error jellyfin app-away',
    gone: 'jellyfin',
  },
  {
    what: 'a Radarr that does not take the key',
    plant: ({ faults }: Simulator) => {
      faults.add({ server: 'radarr', path: /\/api\/v3\//, fault: { kind: 'status', status: 401 } });
    },
    fault: 'error radarr sign-in-refused',
    gone: 'radarr',
  },
  {
    what: 'a Sonarr that fails in the middle',
    plant: ({ faults }: Simulator) => {
      faults.add({ server: 'sonarr', path: /\/tag$/, fault: { kind: 'status', status: 500 } });
    },
    fault: 'error sonarr not-read',
    gone: 'sonarr',
  },
];
