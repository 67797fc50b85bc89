/** The volumes with media that the stack makes: for storage on a claim of the household there is none. */
import type { Config } from '../lib/config/schema.ts';
import {
  downloadsSource,
  furtherLibraries,
  identityOf,
  librarySource,
  perNamespace,
  type StorageSource,
} from '../lib/config/storage-sources.ts';
import { contentHash } from '../lib/constructs/config-files.ts';
import type { MediaVolumeProps } from '../lib/constructs/storage/media-volume.ts';
import { isFreelyNamed, ownerOptions } from '../lib/csi-drivers.ts';
import { claims, volumes } from '../lib/names.ts';

type Side = keyof Config['namespaces'];

export function mediaVolumes(config: Config): readonly MediaVolumeProps[] {
  const { namespaces } = config;
  const library = librarySource(config);
  const downloads = downloadsSource(config);
  const sides = ['media', 'downloads'] as const;
  const volume = (source: StorageSource, side: Side, claim: string, name: string) =>
    volumeOf(config, source, side, { claim, volume: name });
  return [
    ...(downloads === undefined ? sides : (['media'] as const)).flatMap((side) =>
      volume(library.source, side, claims.library, volumes.libraryOf(namespaces[side])),
    ),
    ...(downloads === undefined ? [] : sides).flatMap((side) =>
      downloads === undefined
        ? []
        : volume(downloads.source, side, claims.downloads, volumes.downloadsOf(namespaces[side])),
    ),
    ...furtherLibraries(config).flatMap(({ name, source }) =>
      volume(
        source,
        'media',
        claims.furtherLibraryOf(name),
        volumes.furtherLibraryOf(namespaces.media, name),
      ),
    ),
  ];
}

/** What names end in: nothing, or a hash of what the volume is made of. */
export function suffixOf({ storage }: Config, source: StorageSource): string {
  return storage.volumeNames === 'fixed' ? '' : `-${contentHash(identityOf(source)).slice(0, 8)}`;
}

function volumeOf(
  config: Config,
  source: StorageSource,
  side: Side,
  names: Pick<MediaVolumeProps, 'claim' | 'volume'>,
): readonly MediaVolumeProps[] {
  const suffix = suffixOf(config, source);
  const volume = names.volume + suffix;
  const common = { claim: names.claim + suffix, volume, namespace: config.namespaces[side] };
  switch (source.kind) {
    case 'existingClaim':
      return [];
    case 'nfs': {
      const { size, mountOptions, ...share } = source.export;
      return [{ ...common, size, mountOptions, source: { kind: 'nfs', ...share } }];
    }
    case 'hostPath': {
      const { size, ...folder } = source;
      return [{ ...common, size, source: folder }];
    }
    case 'volume': {
      const { csi, size, mountOptions } = source;
      const options = [...ownerOptions(csi.driver, mountOptions, config.user), ...mountOptions];
      const volumeHandle = handleOf(csi, side, volume);
      return [{ ...common, size, mountOptions: options, source: { kind: 'csi', ...csi, volumeHandle } }];
    }
  }
}

type Csi = (StorageSource & { kind: 'volume' })['csi'];

/** Of drivers that look into the attributes only, the handle is made unlike any other by the volume's name. */
function handleOf({ driver, volumeHandle }: Csi, side: Side, volume: string): string {
  const handle = perNamespace(volumeHandle)[side];
  return typeof volumeHandle === 'string' && isFreelyNamed(driver) ? `${handle}#${volume}` : handle;
}
