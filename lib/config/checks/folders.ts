import type { Finding } from '../../../program/config/schema-findings.ts';
import { allInstancesOf } from '../apps-of.ts';
import type { Check } from '../check.ts';
import { binOf } from '../instance-folders.ts';
import { mediaFolders, rootFolderOf } from '../media-folders.ts';
import { isBelow, mediaPlaces, overlap, placeOf } from '../media-places.ts';

const MIXED = 'unfinished downloads would show up as media';

/** Library and downloads must lie on their volumes, apart from each other. */
export const sharedFolders: Check = (config) => {
  const { mountPath, downloads: own } = config.storage;
  const { library, downloads } = mediaFolders(config);
  const further =
    own === undefined
      ? config.storage.libraries.map((one) => one.mountPath).filter((one) => overlap(one, downloads))
      : [];
  const outside = (name: string, folder: string): Finding => ({
    path: ['storage', 'folders', name],
    message: `expected a folder below ${mountPath}, where the library's volume is mounted (storage.mountPath), got ${folder}`,
  });
  return [
    ...(library === mountPath || isBelow(library, mountPath) ? [] : [outside('library', library)]),
    // Downloads with storage of their own are mounted there, wherever that is.
    ...(own !== undefined || isBelow(downloads, mountPath) ? [] : [outside('downloads', downloads)]),
    ...further.map((mount) => ({
      path: ['storage', 'folders', 'downloads'],
      message: `${downloads} and ${mount} (storage.libraries) lie in one another, and qBittorrent gets no further library; choose folders side by side, or give storage.downloads`,
    })),
    // Where the library is the whole volume, each root folder is looked at instead.
    ...(!overlap(library, downloads) || (library === mountPath && isBelow(downloads, library))
      ? []
      : [
          {
            path: ['storage', 'folders', 'downloads'],
            message: `${downloads} and the library ${library} lie in one another; ${MIXED}; choose folders side by side`,
          },
        ]),
  ];
};

/** Each instance keeps its media in a folder of its own, where Jellyfin sees it. */
export const rootFolders: Check = (config) => {
  const { library, downloads } = mediaFolders(config);
  const instances = allInstancesOf(config).map((instance) => ({
    ...instance,
    rootFolder: rootFolderOf(config, instance),
  }));
  return instances.flatMap(({ name, path, rootFolder }, index): readonly Finding[] => {
    const refusal = (message: string) => [{ path: [...path, 'rootFolder'], message }];
    const earlier = instances.slice(0, index).find((other) => overlap(other.rootFolder, rootFolder));
    if (earlier !== undefined) {
      return refusal(
        `${rootFolder} is shared with ${earlier.name} (${earlier.rootFolder}); each would rename and delete the files of the other; give ${name} a folder of its own`,
      );
    }
    const place = placeOf(config, rootFolder);
    if (place?.readOnly) {
      return refusal(
        `${rootFolder} lies on a library that is readOnly, and ${name} writes there; remove readOnly`,
      );
    }
    if (place?.kind !== 'further' && !isBelow(rootFolder, library)) {
      return refusal(
        `expected a folder below ${library} (storage.folders.library), where Jellyfin looks for media, got ${rootFolder}`,
      );
    }
    if (overlap(rootFolder, downloads) && !overlapIsTold(library, downloads)) {
      return refusal(
        `${rootFolder} and the downloads ${downloads} lie in one another; ${MIXED}; choose folders side by side`,
      );
    }
    return [];
  });
};

/** Said once already, about the library as a whole. */
function overlapIsTold(library: string, downloads: string): boolean {
  return library === downloads || isBelow(library, downloads);
}

/** A removed file is moved into the bin, which Radarr and Sonarr take only where it is no library folder. */
export const recycleBins: Check = (config) => {
  const instances = allInstancesOf(config);
  const [first] = instances.flatMap((instance) => {
    const bin = binOf(config, instance);
    if (bin === undefined) return [];
    const shared = instances.find((other) => overlap(rootFolderOf(config, other), bin));
    if (shared !== undefined) {
      return [
        `${bin} and the library of ${shared.name} (${rootFolderOf(config, shared)}) lie in one another; choose a folder beside it`,
      ];
    }
    return problemOfBin(config, bin);
  });
  return first === undefined ? [] : [{ path: ['setup', 'recycleBin', 'path'], message: first }];
};

function problemOfBin(config: Parameters<Check>[0], bin: string): readonly string[] {
  const place = placeOf(config, bin);
  if (place === undefined || mediaPlaces(config).some(({ mountPath }) => mountPath === bin)) {
    return [
      `expected a folder below ${config.storage.mountPath}, where the library's volume is mounted (storage.mountPath), got ${bin}`,
    ];
  }
  if (place.readOnly) return [`${bin} lies on a library that is readOnly; choose a folder elsewhere`];
  return place.kind === 'downloads'
    ? [
        `${bin} lies on the volume of the downloads: every removed file would be copied there; choose a folder of the library's volume`,
      ]
    : [];
}
