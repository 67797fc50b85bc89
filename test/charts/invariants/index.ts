/** What holds for every stack, whatever media.yaml says. */
import type { Config } from '../../../lib/config/schema.ts';
import type { Manifest } from '../../support/manifests.ts';
import { evictedPods, largeObjects, prunableData, unstableValues, waitingClaims } from './canonical.ts';
import { closedRoutes } from './doors.ts';
import { insecurePods, softPods } from './hardening.ts';
import { unpinnedImages } from './images.ts';
import { leaksOfDownloads } from './kill-switch.ts';
import {
  danglingPolicies,
  deadAddresses,
  hastyRoutes,
  openHomes,
  openPods,
  strewnPolicies,
  wrongCalls,
} from './network.ts';
import { blindSelectors, carelessJobs, misplacedObjects } from './objects.ts';
import { cleanupOnline, strayCalls } from './outside.ts';
import { unboundContainers, unwatchedContainers } from './resources.ts';
import { absentSecretFiles, spelledOutSecrets, unknownSecrets } from './secrets.ts';
import { danglingMounts, looseVolumes, writableMedia, writableState } from './storage.ts';

/** Each names its violations; a sound stack has none. */
export const invariants: Record<
  string,
  (manifests: readonly Manifest[], config: Config) => readonly string[]
> = {
  'every image is pinned by tag and digest': unpinnedImages,
  'every pod passes Pod Security restricted, but for what the VPN needs': insecurePods,
  'every pod is hardened beyond Pod Security': softPods,
  'every container has requests and limits': unboundContainers,
  'every container that runs on has three probes': unwatchedContainers,
  'every object has its own name and a namespace of the stack': misplacedObjects,
  'every selector picks the pods it means': blindSelectors,
  'every job is alone, tried once and ended in time': carelessJobs,
  'every volume is kept, bound to its claim and mounted hard (hazard 38: a mount that goes away)':
    looseVolumes,
  'every mount and what it needs is there': danglingMounts,
  'only Radarr, Sonarr and qBittorrent can write media (hazard 18: the API of Jellyfin deletes whole folders)':
    writableMedia,
  'only the cleanup writes its state, and the page who kept what': writableState,
  'every value is what the API server stores': unstableValues,
  'every object with data is kept by Argo CD and Flux': prunableData,
  'every claim is mounted, or keeps nobody waiting': waitingClaims,
  'every object fits a plain kubectl apply': largeObjects,
  'every pod asks for the disk that it may fill': evictedPods,
  'every route lets a stream run for as long as it takes': hastyRoutes,
  'every pod is closed in both directions': openPods,
  'every pod has one policy of its own name, which the next one replaces': strewnPolicies,
  'every Service lets in exactly its clients': wrongCalls,
  'every policy and every peer of it is about pods that exist': danglingPolicies,
  'nobody reaches the home network through the internet': openHomes,
  'whoever calls a machine at home or another namespace was told to': strayCalls,
  'the cleanup reaches the internet to send messages, and else not': cleanupOnline,
  'qBittorrent reaches the VPN endpoint and nothing else': leaksOfDownloads,
  'every address in a file is a Service its reader may call': deadAddresses,
  'the controller of the routes reaches what has a route, and the house what has a door of its own':
    closedRoutes,
  'no secret is spelled out': spelledOutSecrets,
  'every Secret that is read is one the stack knows': unknownSecrets,
  'every file with a secret that a program is told of is mounted': absentSecretFiles,
};

/** All violations of a stack, each with the invariant it breaks. */
export function violationsOf(manifests: readonly Manifest[], config: Config): readonly string[] {
  return Object.entries(invariants).flatMap(([invariant, check]) =>
    check(manifests, config).map((violation) => `${invariant}: ${violation}`),
  );
}
