import { appsOf } from '../apps-of.ts';
import type { Check } from '../check.ts';

/** Publishers whose images start as root, set up users and folders in the root file system, and only then drop to PUID. */
const START_AS_ROOT: readonly (readonly [RegExp, string])[] = [
  [/^(lscr\.io|ghcr\.io|docker\.io|quay\.io)\/linuxserver\/|^linuxserver\//, 'linuxserver.io'],
  [/^(ghcr\.io|docker\.io|cr\.hotio\.dev)\/hotio\/|^hotio\//, 'hotio'],
  [/^((ghcr|docker)\.io\/)?binhex\//, 'binhex'],
  [/^((ghcr|docker)\.io\/)?jlesage\//, 'jlesage'],
];

/** No pod of the stack may start as root, nor write to the root file system of its image. */
export const rootImages: Check = (config) =>
  appsOf(config).flatMap(({ name, path, settings: { image = '' } }) => {
    const [, publisher] = START_AS_ROOT.find(([pattern]) => pattern.test(image)) ?? [];
    if (publisher === undefined) return [];
    const message = `images of ${publisher} start as root and become PUID later, which Pod Security restricted and a read-only root file system forbid; use one that runs as any user, such as ghcr.io/home-operations/${name}`;
    return [{ path: [...path, 'image'], message }];
  });
