import type { DesiredApp } from '../desired/desired.ts';
import { compareApp, type Readings } from '../difference/compare.ts';
import { findingsOf } from '../findings/findings-of.ts';
import type { InstanceWish, Wishes } from '../wishes/wishes.ts';
import { bySeverity, type Check } from './check.ts';
import { cleanupChecks } from './cleanup-view.ts';
import { clockChecks } from './clocks.ts';
import { contactCheck } from './contacts.ts';
import { downloadChecks } from './downloads.ts';
import { folderChecks, type Owner } from './folders.ts';
import { hardLinkChecks } from './hard-links.ts';
import { healthChecks } from './health.ts';
import type { Observations } from './observations.ts';
import { playingChecks } from './playing.ts';
import { recycleBinChecks } from './recycle-bin.ts';
import { rootFolderChecks } from './root-folders.ts';
import { serverStateChecks } from './server-state.ts';
import { settingChecks } from './settings.ts';
import { tunnelChecks } from './tunnel.ts';

/** What a diagnosis is made of. */
export interface Case {
  readonly wishes: Wishes;
  readonly desired: readonly DesiredApp[];
  readonly readings: Readings;
  readonly seen: Observations;
  /** Absent: nobody says who owns the folders. */
  readonly owner?: Owner;
}

/** Everything that was looked at, the gravest first. */
export function diagnose(one: Case): readonly Check[] {
  const { wishes, desired, readings, seen, owner } = one;
  const { cluster } = wishes;
  return bySeverity([
    ...[...seen.contacts].map(([app, contact]) => contactCheck(app, contact, cluster)),
    ...findingsOf(wishes, readings),
    ...desired.flatMap((wanted) => settingChecks(wanted.app, compareApp(wanted, readings), cluster)),
    ...jellyfinChecks(one),
    ...qbittorrentChecks(one),
    ...wishes.instances.flatMap((wish) => instanceChecks(wish, one)),
    ...prowlarrChecks(one),
    ...(seen.storage ? folderChecks(seen.storage, owner) : []),
    ...clockChecks(wishes.jellyfin?.name ?? wishes.instances[0]?.name, cluster),
  ]);
}

function jellyfinChecks({ wishes: { jellyfin, cluster }, readings, seen }: Case): readonly Check[] {
  const reading = jellyfin && readings.get(jellyfin.name);
  if (jellyfin === undefined || reading === undefined || seen.jellyfin === undefined) return [];
  return [
    ...serverStateChecks(jellyfin, reading, seen.jellyfin, cluster),
    ...playingChecks(jellyfin, seen.jellyfin.playbacks, cluster),
    ...cleanupChecks(jellyfin, reading, seen.jellyfin.cleanup, cluster),
  ];
}

function qbittorrentChecks({ wishes: { qbittorrent, cluster }, readings, seen }: Case): readonly Check[] {
  const reading = qbittorrent && readings.get(qbittorrent.name);
  if (qbittorrent === undefined || reading === undefined || seen.qbittorrent === undefined) return [];
  return tunnelChecks(qbittorrent, reading, seen.qbittorrent, cluster);
}

function prowlarrChecks({ wishes: { prowlarr, cluster }, seen }: Case): readonly Check[] {
  if (prowlarr === undefined || seen.prowlarr === undefined) return [];
  return healthChecks(prowlarr.name, seen.prowlarr.health, cluster);
}

function instanceChecks(wish: InstanceWish, { wishes, readings, seen }: Case): readonly Check[] {
  const { qbittorrent, cluster } = wishes;
  const [reading, found] = [readings.get(wish.name), seen.instances.get(wish.name)];
  if (reading === undefined || found === undefined) return [];
  const folders = qbittorrent && { downloads: qbittorrent.downloads, instance: wish };
  return [
    ...healthChecks(wish.name, found.health, cluster),
    ...rootFolderChecks(wish, found, cluster),
    ...downloadChecks(wish, found, cluster),
    ...(folders ? hardLinkChecks(folders, found, seen.storage, cluster) : []),
    ...recycleBinChecks(wish, reading, found, cluster),
  ];
}
