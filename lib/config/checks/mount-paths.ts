import type { Finding } from '../../../program/config/schema-findings.ts';
import type { Check } from '../check.ts';
import { isBelow, mediaPlaces, overlap } from '../media-places.ts';

/** Folders with the programs themselves, or with volumes of their own: nothing may be mounted there or below. */
const CLOSED =
  /^\/(app|bin|boot|cache|command|config|defaults|dev|etc|gluetun|init|jellyfin|lib\d*|libexec|nix|package|proc|run|sbin|state|sys|tmp|usr)(\/|$)/;
/** Folders that images keep something in; beside that there is room below them. */
const SHARED = ['/home', '/opt', '/root', '/var', '/var/lib', '/var/run'];

const PLACES = {
  library: 'storage.mountPath',
  downloads: 'storage.folders.downloads',
  further: 'storage.libraries',
} as const;

/** Media are mounted where no program of an image lies, and each volume in a place of its own. */
export const mountPaths: Check = (config) => {
  const places = mediaPlaces(config);
  return places.flatMap(({ mountPath, path }, index): readonly Finding[] => {
    if (CLOSED.test(mountPath) || SHARED.includes(mountPath)) {
      const message = `${mountPath} would hide what the apps' images have there; mount the media at /data, or at another folder of their own`;
      return [{ path, message }];
    }
    const other = places.slice(0, index).find((earlier) => overlap(earlier.mountPath, mountPath));
    // Inside the library's volume a folder is made for it.
    if (other === undefined || (other.kind === 'library' && isBelow(mountPath, other.mountPath))) return [];
    const place = `${other.mountPath} (${PLACES[other.kind]})`;
    const message = `${mountPath} and ${place}, where another volume is mounted, lie in one another; choose folders side by side`;
    return [{ path, message }];
  });
};

/** Two libraries of one name would be one claim. */
export const libraryNames: Check = ({ storage: { libraries } }) =>
  libraries.flatMap(({ name }, index) =>
    libraries.findIndex((other) => other.name === name) < index
      ? [
          {
            path: ['storage', 'libraries', index, 'name'],
            message: `${name} is the name of another library; choose one of its own`,
          },
        ]
      : [],
  );
