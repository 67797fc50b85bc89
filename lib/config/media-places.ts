/** Which volume a folder lies on. */
import { mediaFolders } from './media-folders.ts';
import type { Config } from './schema.ts';
import { downloadsSource, furtherLibraries } from './storage-sources.ts';

/** A volume with media: where it is mounted, and where that is written. */
export interface MediaPlace {
  readonly kind: 'library' | 'downloads' | 'further';
  readonly mountPath: string;
  readonly path: readonly PropertyKey[];
  readonly readOnly: boolean;
}

export function mediaPlaces(config: Config): readonly MediaPlace[] {
  const downloads = downloadsSource(config);
  return [
    {
      kind: 'library',
      mountPath: config.storage.mountPath,
      path: ['storage', 'mountPath'],
      readOnly: false,
    },
    ...(downloads === undefined
      ? []
      : [
          {
            kind: 'downloads' as const,
            mountPath: mediaFolders(config).downloads,
            path: ['storage', 'folders', 'downloads'],
            readOnly: false,
          },
        ]),
    ...furtherLibraries(config).map(({ mountPath, path, readOnly }) => ({
      kind: 'further' as const,
      mountPath,
      path: [...path, 'mountPath'],
      readOnly,
    })),
  ];
}

/** The volume that holds a folder: of mounts in one another the innermost. */
export function placeOf(config: Config, folder: string): MediaPlace | undefined {
  const [innermost] = mediaPlaces(config)
    .filter(({ mountPath }) => folder === mountPath || isBelow(folder, mountPath))
    .toSorted((a, b) => b.mountPath.length - a.mountPath.length);
  return innermost;
}

export function isBelow(folder: string, parent: string): boolean {
  return folder.startsWith(`${parent}/`);
}

export function overlap(a: string, b: string): boolean {
  return a === b || isBelow(a, b) || isBelow(b, a);
}
