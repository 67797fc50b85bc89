import type { Finding } from '../../../program/config/schema-findings.ts';
import { allInstancesOf } from '../apps-of.ts';
import type { Check } from '../check.ts';
import { binOf } from '../instance-folders.ts';
import { DATA_FOLDER } from '../schema/storage.ts';

/** Library and downloads must lie on the data mount, apart from each other. */
export const sharedFolders: Check = ({ storage: { folders } }) => {
  const entries = Object.entries(folders);
  const outside = entries
    .filter(([, folder]) => !isBelow(folder, DATA_FOLDER))
    .map(([name, folder]) => ({
      path: ['storage', 'folders', name],
      message: `expected a folder below ${DATA_FOLDER}, where the export is mounted, got ${folder}`,
    }));
  if (!overlap(folders.library, folders.downloads)) return outside;
  const message = `${folders.downloads} and the library ${folders.library} lie in one another; unfinished downloads would show up as media; choose folders side by side`;
  return [...outside, { path: ['storage', 'folders', 'downloads'], message }];
};

/** Each instance keeps its media in a folder of its own, where Jellyfin sees it. */
export const rootFolders: Check = (config) => {
  const { library } = config.storage.folders;
  const instances = allInstancesOf(config);
  return instances.flatMap(({ name, path, settings: { rootFolder } }, index): readonly Finding[] => {
    const place = [...path, 'rootFolder'];
    const earlier = instances.slice(0, index).find((other) => overlap(other.settings.rootFolder, rootFolder));
    if (earlier !== undefined) {
      const message = `${rootFolder} is shared with ${earlier.name} (${earlier.settings.rootFolder}); each would rename and delete the files of the other; give ${name} a folder of its own`;
      return [{ path: place, message }];
    }
    if (isBelow(rootFolder, library)) return [];
    const message = `expected a folder below ${library} (storage.folders.library), where Jellyfin looks for media, got ${rootFolder}`;
    return [{ path: place, message }];
  });
};

/** A removed file is moved into the bin, which Radarr and Sonarr take only where it is no library folder. */
export const recycleBins: Check = (config) => {
  const { storage } = config;
  const instances = allInstancesOf(config);
  const [first] = instances.flatMap((instance) => {
    const bin = binOf(config, instance);
    if (bin === undefined) return [];
    const shared = instances.find(({ settings: { rootFolder } }) => overlap(rootFolder, bin));
    if (shared !== undefined) {
      return [
        `${bin} and the library of ${shared.name} (${shared.settings.rootFolder}) lie in one another; choose a folder beside it`,
      ];
    }
    if (!isBelow(bin, DATA_FOLDER))
      return [`expected a folder below ${DATA_FOLDER}, where the export is mounted, got ${bin}`];
    const other = storage.downloads !== undefined && isBelow(bin, storage.folders.downloads);
    return other
      ? [
          `${bin} lies on the export of the downloads: every removed file would be copied there; choose a folder of the library's export`,
        ]
      : [];
  });
  return first === undefined ? [] : [{ path: ['setup', 'recycleBin', 'path'], message: first }];
};

/** Hard links do not cross from one export to another. */
export const secondExport: Check = ({ storage: { nfs, downloads } }) => {
  if (downloads === undefined) return [];
  const same = downloads.server === nfs.server && downloads.path === nfs.path;
  const message = same
    ? 'is the export of storage.nfs once more; remove it, so that imports are hard links'
    : 'hard links need one export: with a second one every import is a copy that takes its space twice';
  return [{ path: ['storage', 'downloads'], message }];
};

function isBelow(folder: string, parent: string): boolean {
  return folder.startsWith(`${parent}/`);
}

function overlap(a: string, b: string): boolean {
  return a === b || isBelow(a, b) || isBelow(b, a);
}
