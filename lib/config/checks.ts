/** What the schema cannot see: values that are fine alone and cannot work together. */

import type { Finding } from '../../program/config/schema-findings.ts';
import type { Check } from './check.ts';
import { accountKeys, cleanupAccount, uniqueAccounts } from './checks/accounts.ts';
import {
  foreignNamespaces,
  foreignReaders,
  oneInterface,
  oneWayOut,
  someMachines,
} from './checks/app-network.ts';
import { openSignIns, unguardedDoors } from './checks/authentication.ts';
import { claimMarks, sharedClaims } from './checks/claims.ts';
import {
  idleLimits,
  keptInstances,
  longNotice,
  longPressure,
  noGrace,
  primaryUser,
  usableLimits,
} from './checks/cleanup.ts';
import { namedController, otherGateways, unreachableController } from './checks/controller.ts';
import { everybodysWord, numbersWithoutPage, pageWithoutCleanup, unreadNumbers } from './checks/dashboard.ts';
import {
  ownDatabases,
  reachableDatabases,
  separateDatabases,
  someDatabaseServers,
} from './checks/databases.ts';
import { namelessDoors, uniqueDoors, unusedDoors, wideDoors } from './checks/doors.ts';
import { furtherVariables } from './checks/environment.ts';
import { exporterNames } from './checks/exporters.ts';
import {
  extraCalls,
  extraFolders,
  secretArguments,
  uncalledAddresses,
  writableExtras,
} from './checks/extra-apps.ts';
import { recycleBins, rootFolders, sharedFolders } from './checks/folders.ts';
import { distantFolders, linksOfDrivers, sameLibrary, secondVolume } from './checks/hard-links.ts';
import { imageVersions, unknownVersions } from './checks/image-versions.ts';
import { mountOptions } from './checks/mount-options.ts';
import { libraryNames, mountPaths } from './checks/mount-paths.ts';
import { extraAppNames, instanceNames, someInstance } from './checks/names.ts';
import { namespaces } from './checks/namespaces.ts';
import { nodeFolders } from './checks/node-folders.ts';
import { linuxNodes, nodeOfVolumes } from './checks/node-selector.ts';
import { plainReceivers, reachableReceivers, receiverNames, someReceivers } from './checks/notifications.ts';
import { uniqueObjects } from './checks/object-names.ts';
import { podNames } from './checks/pods.ts';
import { idleRecyclarr, recyclarrVersion } from './checks/recyclarr.ts';
import { requestsWithinLimits, usableResources } from './checks/resources.ts';
import { rootImages } from './checks/root-images.ts';
import { longHosts, someRoute, uniqueHosts, unusedCertificates, unusedHosts } from './checks/routes.ts';
import { missingSealedKeys, sealedKeys } from './checks/secrets.ts';
import { possibleSizes, roomOnNode, smallCache, usableSizes } from './checks/sizes.ts';
import {
  claimsInTwoNamespaces,
  folderOfAnyNode,
  oldNfs,
  ownHandles,
  secretsOfDrivers,
} from './checks/sources.ts';
import {
  presharedKey,
  spokenType,
  tunnelAddress,
  tunnelIpv6,
  tunnelMtu,
  tunnelSection,
} from './checks/vpn.ts';
import {
  endpointAddress,
  endpointPort,
  oneReach,
  publicEgress,
  samePort,
  wideEgress,
} from './checks/vpn-endpoints.ts';
import { fixedPort, freePeerPort, portForwarding } from './checks/vpn-ports.ts';
import { countryCodes, freeServers, knownChoices, serverChoice } from './checks/vpn-servers.ts';
import { lacksKey, meetsFault } from './salvage.ts';
import type { Config } from './schema.ts';
import { tracked } from './tracked.ts';

const REFUSALS: readonly Check[] = [
  accountKeys,
  claimMarks,
  cleanupAccount,
  endpointAddress,
  endpointPort,
  everybodysWord,
  exporterNames,
  extraAppNames,
  extraCalls,
  extraFolders,
  fixedPort,
  freePeerPort,
  foreignNamespaces,
  foreignReaders,
  freeServers,
  furtherVariables,
  imageVersions,
  instanceNames,
  keptInstances,
  knownChoices,
  libraryNames,
  linuxNodes,
  longHosts,
  longPressure,
  mountOptions,
  mountPaths,
  namedController,
  namelessDoors,
  namespaces,
  nodeFolders,
  nodeOfVolumes,
  numbersWithoutPage,
  oneInterface,
  oneReach,
  oneWayOut,
  ownDatabases,
  ownHandles,
  pageWithoutCleanup,
  podNames,
  portForwarding,
  possibleSizes,
  presharedKey,
  primaryUser,
  publicEgress,
  reachableDatabases,
  reachableReceivers,
  receiverNames,
  recyclarrVersion,
  recycleBins,
  requestsWithinLimits,
  rootFolders,
  rootImages,
  samePort,
  sealedKeys,
  secretArguments,
  secretsOfDrivers,
  separateDatabases,
  serverChoice,
  sharedClaims,
  sharedFolders,
  someDatabaseServers,
  someInstance,
  someMachines,
  someReceivers,
  someRoute,
  spokenType,
  tunnelAddress,
  tunnelMtu,
  tunnelSection,
  unguardedDoors,
  uniqueAccounts,
  uniqueDoors,
  uniqueHosts,
  uniqueObjects,
  usableLimits,
  usableResources,
  usableSizes,
];

const WARNINGS: readonly Check[] = [
  claimsInTwoNamespaces,
  countryCodes,
  distantFolders,
  folderOfAnyNode,
  idleLimits,
  idleRecyclarr,
  linksOfDrivers,
  longNotice,
  missingSealedKeys,
  noGrace,
  oldNfs,
  openSignIns,
  otherGateways,
  plainReceivers,
  roomOnNode,
  sameLibrary,
  secondVolume,
  smallCache,
  tunnelIpv6,
  uncalledAddresses,
  unknownVersions,
  unreachableController,
  unreadNumbers,
  unusedCertificates,
  unusedDoors,
  unusedHosts,
  wideDoors,
  wideEgress,
  writableExtras,
];

/** What the checks say beyond the schema. */
export interface Judgement {
  /** Combinations that cannot work, each with the reason and the way out. */
  readonly refusals: readonly Finding[];
  /** Combinations that work, but hardly as meant. */
  readonly warnings: readonly Finding[];
}

/** Judges a configuration; checks that look at one of the `faults` (see salvage.ts) have no say. */
export function judge(config: Config, faults: readonly (readonly PropertyKey[])[] = []): Judgement {
  const findings = (check: Check) =>
    faults.length === 0 ? check(config) : soundFindings(check, config, faults);
  return { refusals: REFUSALS.flatMap(findings), warnings: WARNINGS.flatMap(findings) };
}

function soundFindings(
  check: Check,
  config: Config,
  faults: readonly (readonly PropertyKey[])[],
): readonly Finding[] {
  let sound = true;
  const watched = tracked(config, {
    value: (path) => {
      sound &&= !meetsFault(path, faults);
    },
    keys: (path) => {
      sound &&= !lacksKey(path, faults);
    },
  });
  const findings = check(watched);
  return sound ? findings : [];
}
