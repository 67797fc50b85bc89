/** Composition root of doctor: what looks at the configured apps, and at the folders that are mounted here. */
import type { JellyfinDevice } from '../clients/jellyfin/authorization.ts';
import { openStorage } from './adapters/disk/open-storage.ts';
import { openJellyfinExaminer } from './adapters/jellyfin/examine-jellyfin.ts';
import { openProwlarrExaminer } from './adapters/prowlarr/examine-prowlarr.ts';
import { openQbittorrentExaminer } from './adapters/qbittorrent/examine-qbittorrent.ts';
import { openInstanceExaminer } from './adapters/servarr/examine-instance.ts';
import type { SetupConfig } from './config/load.ts';
import { administered, keyed, keyedInstance, signedIn } from './open-options.ts';
import type { Examiners } from './ports/examiner.ts';

/** @param device by which Jellyfin remembers the sign-ins */
export function openExaminers(
  { wishes, connections, storage }: SetupConfig,
  device: JellyfinDevice,
): Examiners {
  const { jellyfin, qbittorrent, instances, prowlarr } = connections;
  const cleanup = wishes.jellyfin?.cleanupUser;
  const account = cleanup && { username: cleanup.name, password: cleanup.password.reveal() };
  return {
    ...(jellyfin && { jellyfin: openJellyfinExaminer(administered(jellyfin), account, device) }),
    ...(qbittorrent && { qbittorrent: openQbittorrentExaminer(signedIn(qbittorrent)) }),
    instances: instances.map((one) =>
      openInstanceExaminer(keyedInstance(one), downloadsOf(one.name, wishes)),
    ),
    ...(prowlarr && { prowlarr: openProwlarrExaminer(keyed(prowlarr)) }),
    ...(storage && { storage: openStorage(storage.mounts) }),
  };
}

function downloadsOf(name: string, { qbittorrent, instances }: SetupConfig['wishes']) {
  const at = instances.find((wish) => wish.name === name)?.downloads?.at;
  return qbittorrent && at && { folder: qbittorrent.downloads, host: at.host };
}

/** All that has a connection to be closed. */
export function appsOf({ jellyfin, qbittorrent, instances, prowlarr }: Examiners) {
  return [jellyfin, qbittorrent, prowlarr, ...instances].filter((app) => app !== undefined);
}
