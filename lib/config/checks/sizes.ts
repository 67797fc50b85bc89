import type { Finding } from '../../../program/config/schema-findings.ts';
import { images } from '../../images.ts';
import { bytesOf, sumOf } from '../../quantity.ts';
import { appsWithData, extraAppsOf } from '../apps-of.ts';
import type { Check } from '../check.ts';
import { isAtLeast, versionOf } from '../image-version.ts';
import type { Config } from '../schema.ts';
import { mediaSources, placeOfNfs } from '../storage-sources.ts';

/** Least size of a volume, and what happens below it. */
interface Minimum {
  readonly size: string;
  /** What people are told to give. @default - size */
  readonly advised?: string;
  readonly reason: string;
}

/** Jellyfin asks for 2 GiB free (StorageHelper.cs); a fresh volume of 2Gi has less than that. */
const JELLYFIN = 'Jellyfin 10.11 and newer does not start with less than 2 GiB free there';
const JELLYFIN_CONFIG: Minimum = { size: '3Gi', reason: JELLYFIN };
/** A folder of the node, which may have more room than the limit says. */
const JELLYFIN_CACHE: Minimum = { size: '2Gi', advised: '3Gi', reason: JELLYFIN };
const ROOMY_CACHE: Minimum = {
  size: '3Gi',
  reason: `${JELLYFIN}, and with a full cache that is all there is`,
};
const DATABASE: Minimum = { size: '100Mi', reason: 'its database, logs and backups need more' };
const TRANSCODES: Minimum = { size: '100Mi', reason: 'no piece of a film fits, and the pod is evicted' };
const ANY: Minimum = { size: '1Mi', reason: 'no volume is that small' };

const CACHE = ['apps', 'jellyfin', 'cacheSize'];

/** Sizes that an app refuses to start with, or that end in a full disk on the first day. */
export const usableSizes: Check = (config) => {
  const { apps, cleanup } = config;
  const { jellyfin } = apps;
  const wary = refusesSmallVolumes(config);
  return [
    ...appsWithData(config).flatMap(({ kind, path, settings: { config: claim, configSize } }) => {
      // A claim that is there already has a size of its own.
      if (claim.existingClaim !== undefined) return [];
      const place = claim.size === undefined ? ['configSize'] : ['config', 'size'];
      const least = kind === 'jellyfin' && wary ? JELLYFIN_CONFIG : DATABASE;
      return tooSmall(claim.size ?? configSize, least, [...path, ...place]);
    }),
    ...tooSmall(jellyfin.cacheSize, wary ? JELLYFIN_CACHE : DATABASE, CACHE),
    ...tooSmall(jellyfin.transcodeSize, TRANSCODES, ['apps', 'jellyfin', 'transcodeSize']),
    ...(cleanup.enabled ? tooSmall(cleanup.stateSize, ANY, ['cleanup', 'stateSize']) : []),
    ...mediaSources(config).flatMap(({ path, source }) => {
      if (source.kind === 'nfs') return tooSmall(source.export.size, ANY, placeOfNfs(path, 'size'));
      return source.kind === 'existingClaim'
        ? []
        : tooSmall(source.size, ANY, [...path, source.kind, 'size']);
    }),
  ];
};

/** Set aside on a node, or asked of a storage class; an NFS export is never measured. */
const MOST = '1Pi';

/** Sizes that nobody can give: the pod or the claim would wait for ever. */
export const possibleSizes: Check = (config) => {
  const { cacheSize, transcodeSize } = config.apps.jellyfin;
  const jellyfin: readonly PropertyKey[] = ['apps', 'jellyfin'];
  const sizes = [
    { size: cacheSize, path: [...jellyfin, 'cacheSize'] },
    { size: transcodeSize, path: [...jellyfin, 'transcodeSize'] },
    { size: config.cleanup.stateSize, path: ['cleanup', 'stateSize'] },
    ...appsWithData(config).map(({ path, settings: { config: claim, configSize } }) =>
      claim.size === undefined
        ? { size: configSize, path: [...path, 'configSize'] }
        : { size: claim.size, path: [...path, 'config', 'size'] },
    ),
    ...extraAppsOf(config).flatMap(({ path, settings }) =>
      Object.entries(settings.scratch).map(([folder, size]) => ({
        size,
        path: [...path, 'scratch', folder],
      })),
    ),
  ];
  return sizes
    .filter(({ size }) => size !== 'none' && bytesOf(size) > bytesOf(MOST))
    .map(({ size, path }) => ({
      path,
      message: `expected at most ${MOST}, got ${size}: nothing has as much room; lower it`,
    }));
};

/** A cache that Jellyfin starts with on most days. */
export const smallCache: Check = (config) => {
  const { cacheSize } = config.apps.jellyfin;
  const isRefused = bytesOf(cacheSize) < bytesOf(JELLYFIN_CACHE.size);
  return isRefused || !refusesSmallVolumes(config) ? [] : tooSmall(cacheSize, ROOMY_CACHE, CACHE);
};

/** As much as the node of a household hardly has to spare. */
const MUCH_OF_A_NODE = '64Gi';

/** What Jellyfin may fill on its node it asks for, so that nobody evicts it; without as much it is never scheduled. */
export const roomOnNode: Check = (config) => {
  const { cacheClaim, cacheSize, transcodeClaim, transcodeSize } = config.apps.jellyfin;
  const rooms = [
    ...(cacheClaim === undefined ? [{ key: 'cacheSize', claim: 'cacheClaim', size: cacheSize }] : []),
    ...(transcodeClaim === undefined
      ? [{ key: 'transcodeSize', claim: 'transcodeClaim', size: transcodeSize }]
      : []),
  ];
  const [largest] = rooms.toSorted((a, b) => bytesOf(b.size) - bytesOf(a.size));
  const sum = sumOf(rooms.map(({ size }) => size));
  if (largest === undefined || bytesOf(sum) <= bytesOf(MUCH_OF_A_NODE)) return [];
  // What nothing has room for is refused.
  if (bytesOf(largest.size) > bytesOf(MOST)) return [];
  const message = `with it Jellyfin asks its node for ${sum} of local disk, and stays Pending where less is free; lower it, or write ${largest.claim}, which takes a volume instead`;
  return [{ path: ['apps', 'jellyfin', largest.key], message }];
};

/** A tag that names no version is taken for a new one. */
function refusesSmallVolumes({ apps }: Config): boolean {
  const version = versionOf(apps.jellyfin.image ?? images.jellyfin);
  return version === undefined || isAtLeast(version, [10, 11]) !== false;
}

function tooSmall(
  size: string,
  { size: least, advised = least, reason }: Minimum,
  path: readonly PropertyKey[],
): readonly Finding[] {
  if (bytesOf(size) >= bytesOf(least)) return [];
  return [{ path, message: `expected ${advised} or more, got ${size}; ${reason}; raise it` }];
}
