import { mediaFolders } from '../lib/config/media-folders.ts';
import type { Config } from '../lib/config/schema.ts';
import { downloadsSource, furtherLibraries, librarySource } from '../lib/config/storage-sources.ts';
import { claimMount, type Mount } from '../lib/constructs/pods/mounts.ts';
import { claims } from '../lib/names.ts';
import { suffixOf } from './media-volumes.ts';

type Namespace = keyof Config['namespaces'];

/** The volume with the library, at one path in every pod, so that one file has one name. */
function libraryMount(config: Config, namespace: Namespace): Mount {
  const { source } = librarySource(config);
  const claim =
    source.kind === 'existingClaim' ? source.claims[namespace] : claims.library + suffixOf(config, source);
  return claimMount(claim, config.storage.mountPath, claims.library);
}

function ownDownloads(config: Config, namespace: Namespace): Mount | undefined {
  const placed = downloadsSource(config);
  if (placed === undefined) return undefined;
  const { source } = placed;
  const claim =
    source.kind === 'existingClaim' ? source.claims[namespace] : claims.downloads + suffixOf(config, source);
  return claimMount(claim, mediaFolders(config).downloads, claims.downloads);
}

/** What Jellyfin and the cleanup see: all libraries. */
export function libraryMounts(config: Config): readonly Mount[] {
  return [libraryMount(config, 'media'), ...furtherMounts(config)];
}

/** What Radarr and Sonarr see: libraries and downloads, in one mount where they share a volume. */
export function librariesAndDownloads(config: Config): readonly Mount[] {
  const downloads = ownDownloads(config, 'media');
  return [
    libraryMount(config, 'media'),
    ...(downloads === undefined ? [] : [downloads]),
    ...furtherMounts(config),
  ];
}

/** What qBittorrent sees: the same paths, but a volume of their own is all it gets. */
export function downloadsMount(config: Config): Mount {
  return ownDownloads(config, 'downloads') ?? libraryMount(config, 'downloads');
}

function furtherMounts(config: Config): readonly Mount[] {
  return furtherLibraries(config).map(({ name, mountPath, readOnly, source }) => {
    const own = claims.furtherLibraryOf(name);
    const claim = source.kind === 'existingClaim' ? source.claims.media : own + suffixOf(config, source);
    return { ...claimMount(claim, mountPath, own), ...(readOnly && { readOnly }) };
  });
}

/** Folders inside the library's volume that another volume is mounted over: they must be there before. */
export function mountPoints(config: Config): readonly string[] {
  const { mountPath } = config.storage;
  return librariesAndDownloads(config)
    .map(({ path }) => path)
    .filter((path) => path.startsWith(`${mountPath}/`));
}
