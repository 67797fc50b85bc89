import type { Wishes } from '../wishes/wishes.ts';
import type { DesiredApp } from './desired.ts';
import { desiredQbittorrent } from './qbittorrent.ts';

/** What is wanted of every app, in the order in which they are shown. */
export function desiredOf({ qbittorrent }: Wishes): readonly DesiredApp[] {
  return qbittorrent === undefined
    ? []
    : [{ app: qbittorrent.name, resources: desiredQbittorrent(qbittorrent) }];
}
