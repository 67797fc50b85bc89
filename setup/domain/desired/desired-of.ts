import type { Wishes } from '../wishes/wishes.ts';
import type { DesiredApp } from './desired.ts';
import { desiredJellyfin } from './jellyfin.ts';
import { desiredQbittorrent } from './qbittorrent.ts';

/** What is wanted of every app, in the order in which they are shown. */
export function desiredOf({ qbittorrent, jellyfin }: Wishes): readonly DesiredApp[] {
  return [
    ...(jellyfin === undefined ? [] : [{ app: jellyfin.name, resources: desiredJellyfin(jellyfin) }]),
    ...(qbittorrent === undefined
      ? []
      : [{ app: qbittorrent.name, resources: desiredQbittorrent(qbittorrent) }]),
  ];
}
