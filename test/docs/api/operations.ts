import { jellyfinOperations } from '../../contract/jellyfin.expectations.ts';
import type { Operation } from '../../contract/operation.ts';
import { prowlarrOperations } from '../../contract/prowlarr.expectations.ts';
import { qbittorrentOperations } from '../../contract/qbittorrent.expectations.ts';
import { radarrOperations } from '../../contract/radarr.expectations.ts';
import { seerrOperations } from '../../contract/seerr.expectations.ts';
import { sonarrOperations } from '../../contract/sonarr.expectations.ts';
import type { Server } from './documented.ts';

/** Every call that the clients can make: the contract tests call every method of theirs. */
export const OPERATIONS: Readonly<Record<Server, readonly Operation[]>> = {
  jellyfin: jellyfinOperations,
  radarr: radarrOperations,
  sonarr: sonarrOperations,
  qbittorrent: qbittorrentOperations,
  prowlarr: prowlarrOperations,
  seerr: seerrOperations,
};
