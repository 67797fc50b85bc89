import type { Finding } from '../../../program/config/schema-findings.ts';
import { allInstancesOf } from '../apps-of.ts';
import type { Check } from '../check.ts';
import { binOf } from '../instance-folders.ts';
import { mediaFolders, rootFolderOf } from '../media-folders.ts';
import { placeOf } from '../media-places.ts';
import { downloadsSource, identityOf, librarySource, mediaSources } from '../storage-sources.ts';

/** Hard links do not cross from one volume to another. */
export const secondVolume: Check = (config) => {
  const downloads = downloadsSource(config);
  if (downloads === undefined) return [];
  const same = identityOf(downloads.source) === identityOf(librarySource(config).source);
  const message = same
    ? 'is the storage of the library once more; remove it, so that imports are hard links'
    : 'hard links need one volume: with the downloads on another every import is a copy that takes its space twice, for as long as the torrent stays';
  return [{ path: downloads.path, message }];
};

/** A film would be there twice, and once as a copy of itself. */
export const sameLibrary: Check = (config) => {
  const sources = mediaSources(config);
  return sources.flatMap(({ path, source }, index): readonly Finding[] => {
    const isFurther = path[1] === 'libraries';
    const earlier = sources.slice(0, index).find((other) => identityOf(other.source) === identityOf(source));
    if (!isFurther || earlier === undefined) return [];
    return [
      {
        path,
        message: 'is storage that is mounted already, so that everything would be there twice; remove it',
      },
    ];
  });
};

/** The same for a further library, and for a bin that is not where the files are. */
export const distantFolders: Check = (config) => {
  const downloads = placeOf(config, mediaFolders(config).downloads);
  return allInstancesOf(config).flatMap((instance): readonly Finding[] => {
    const rootFolder = rootFolderOf(config, instance);
    const place = placeOf(config, rootFolder);
    if (place === undefined) return [];
    const path = [...instance.path, 'rootFolder'];
    const bin = binOf(config, instance);
    return [
      // Downloads on a volume of their own are told of at storage.downloads.
      ...(place.kind === 'further' && downloads?.kind === 'library'
        ? [
            {
              path,
              message: `${rootFolder} lies on another volume than the downloads: hard links need one, so every import is a copy that takes its space twice`,
            },
          ]
        : []),
      ...(bin !== undefined && placeOf(config, bin)?.mountPath !== place.mountPath
        ? [
            {
              path,
              message: `${rootFolder} lies on another volume than the recycle bin ${bin}: every removed file is copied there`,
            },
          ]
        : []),
    ];
  });
};

/** Whether hard links work on a share is up to the driver and the server. */
export const linksOfDrivers: Check = (config) => {
  const { path, source } = librarySource(config);
  if (source.kind !== 'volume' || downloadsSource(config) !== undefined) return [];
  const message = `whether hard links work there is up to ${source.csi.driver} and the server; without them every import is a copy; setup.tryHardLink: true lets the job media-doctor try one`;
  return [{ path: [...path, 'volume'], message }];
};
