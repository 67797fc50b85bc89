import type { Config } from '../lib/config/schema.ts';
import { claimMount, type Mount } from '../lib/constructs/mounts.ts';
import { claims } from '../lib/names.ts';

/** Where the export with the library is mounted in every pod: one path, so that one file has one name. */
export const dataFolder = '/data';

export function libraryMount(): Mount {
  return claimMount(claims.library, dataFolder);
}

/** What Radarr and Sonarr see: library and downloads, in one mount where they share an export. */
export function libraryAndDownloads({ storage }: Config): readonly Mount[] {
  return storage.downloads === undefined
    ? [libraryMount()]
    : [libraryMount(), claimMount(claims.downloads, storage.folders.downloads)];
}

/** What qBittorrent sees: the same paths, but an export of their own is all it gets. */
export function downloadsMount({ storage }: Config): Mount {
  return storage.downloads === undefined
    ? libraryMount()
    : claimMount(claims.downloads, storage.folders.downloads);
}
