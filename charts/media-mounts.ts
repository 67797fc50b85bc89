import { DATA_FOLDER } from '../lib/config/schema/storage.ts';
import type { Config } from '../lib/config/schema.ts';
import { claimMount, type Mount } from '../lib/constructs/mounts.ts';
import { claims } from '../lib/names.ts';

/** The export with the library, at one path in every pod, so that one file has one name. */
export function libraryMount(): Mount {
  return claimMount(claims.library, DATA_FOLDER);
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
