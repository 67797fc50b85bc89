import type { InstanceName } from '../../../domain/facts/ids.ts';
import { isInside, type PathKey, pathKey } from './path-key.ts';

/** A folder that two servers see under different paths, as configured. */
export interface PathMapping {
  /** As Radarr or Sonarr sees it. */
  readonly from: string;
  /** As Jellyfin sees it. */
  readonly to: string;
  /** Only of this Radarr or Sonarr; absent: of all. */
  readonly instance?: string | undefined;
}

/** What the path of an instance begins with, and what Jellyfin has in its place. */
export interface Root {
  readonly instance: InstanceName;
  readonly from: PathKey;
  readonly to: PathKey;
  /** How many titles agree on it; `'configured'` when nobody was asked. */
  readonly votes: number | 'configured';
}

/** Where Jellyfin sees a file of an instance. */
export interface Translated {
  readonly key: PathKey;
  /** Whether a root tells so. Without one the path itself is tried: it may be the same on both, and prove the file. */
  readonly known: boolean;
}

export type Translate = (path: string) => Translated;

/** Configured roots win over learned ones, then the longest folder wins. */
export function translator(roots: readonly Root[]): Translate {
  const ordered = [...roots].sort((one, other) => rank(one) - rank(other));
  return (path) => {
    const key = pathKey(path);
    for (const { from, to } of ordered) {
      if (isInside(key, from)) return { key: to + key.slice(from.length), known: true };
    }
    return { key, known: false };
  };
}

const LONGER_THAN_ANY_PATH = 100_000;

function rank({ votes, from }: Root): number {
  return (votes === 'configured' ? 0 : LONGER_THAN_ANY_PATH) - from.length;
}

export function configuredRoots(mappings: readonly PathMapping[], instance: InstanceName): readonly Root[] {
  return mappings
    .filter((mapping) => mapping.instance === undefined || mapping.instance === instance)
    .map(({ from, to }) => ({
      instance,
      from: pathKey(from),
      to: pathKey(to),
      votes: 'configured' as const,
    }));
}
