import type { ProwlarrWish } from '../wishes/prowlarr-wish.ts';
import type { SeerrWish } from '../wishes/seerr-wish.ts';
import type { Wishes } from '../wishes/wishes.ts';
import type { DesiredApp } from './desired.ts';
import { desiredJellyfin } from './jellyfin.ts';
import { desiredProwlarr } from './prowlarr.ts';
import { desiredQbittorrent } from './qbittorrent.ts';
import { desiredSeerr } from './seerr.ts';
import { desiredInstance } from './servarr.ts';

/** What is wanted of every app. An app that needs what another makes stands after it. */
export function desiredOf({
  jellyfin,
  qbittorrent,
  instances,
  prowlarr,
  seerr,
}: Wishes): readonly DesiredApp[] {
  const server = jellyfin && { app: jellyfin.name, resources: desiredJellyfin(jellyfin) };
  const downloads = qbittorrent && { app: qbittorrent.name, resources: desiredQbittorrent(qbittorrent) };
  return [
    ...(server ? [server] : []),
    ...(downloads ? [downloads] : []),
    ...instances.map((wish) => ({ app: wish.name, resources: desiredInstance(wish) })),
    ...(prowlarr ? [indexers(prowlarr)] : []),
    ...(seerr ? [requests(seerr)] : []),
  ];
}

/** Prowlarr calls its applications when it is given them: they had better be up. */
function indexers(prowlarr: ProwlarrWish): DesiredApp {
  const after = prowlarr.applications.map(({ name }) => name);
  return { app: prowlarr.name, after, resources: desiredProwlarr(prowlarr) };
}

/** Seerr signs in at Jellyfin, and is given what the others made. */
function requests(seerr: SeerrWish): DesiredApp {
  const after = [seerr.jellyfin.name, ...seerr.servers.map(({ name }) => name)];
  return { app: seerr.name, after, resources: desiredSeerr(seerr) };
}
