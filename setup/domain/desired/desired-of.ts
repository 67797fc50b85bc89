import type { Wishes } from '../wishes/wishes.ts';
import type { DesiredApp } from './desired.ts';
import { desiredJellyfin } from './jellyfin.ts';
import { desiredQbittorrent } from './qbittorrent.ts';
import { desiredInstance } from './servarr.ts';

/** What is wanted of every app. An app that needs what another makes stands after it. */
export function desiredOf({ jellyfin, qbittorrent, instances }: Wishes): readonly DesiredApp[] {
  const server = jellyfin && { app: jellyfin.name, resources: desiredJellyfin(jellyfin) };
  const downloads = qbittorrent && { app: qbittorrent.name, resources: desiredQbittorrent(qbittorrent) };
  return [
    ...(server ? [server] : []),
    ...(downloads ? [downloads] : []),
    ...instances.map((wish) => ({ app: wish.name, resources: desiredInstance(wish) })),
  ];
}
