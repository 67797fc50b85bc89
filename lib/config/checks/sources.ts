/** Storage that works for nobody, or worse than it seems. */
import type { Finding } from '../../../program/config/schema-findings.ts';
import { namesSecret, resemblesSecret } from '../../../program/config/secret-look.ts';
import { isFreelyNamed } from '../../csi-drivers.ts';
import type { Check } from '../check.ts';
import type { Config } from '../schema.ts';
import { downloadsSource, mediaSources, perNamespace, placeOfNfs } from '../storage-sources.ts';

/** NFS 3 works, with less. */
export const oldNfs: Check = (config) =>
  mediaSources(config).flatMap(({ path, source }) => {
    if (source.kind !== 'nfs' || source.export.version !== '3') return [];
    const nolock = source.export.mountOptions.some((option) =>
      /^(nolock|local_lock=(all|flock|posix))$/.test(option),
    );
    const locks = nolock
      ? 'with nolock a lock holds on one node only'
      : 'locks need rpc.statd on every node, and without it the mount fails (then add nolock)';
    const message = `NFS 3 needs further ports between nodes and server (111 and those of mountd, statd and lockd), and ${locks}; write 4.1 where the server has it`;
    return [{ path: placeOfNfs(path, 'version'), message }];
  });

/** Without a node the folder is looked for on whichever node a pod runs. */
export const folderOfAnyNode: Check = (config) =>
  mediaSources(config).flatMap(({ path, source }) => {
    if (source.kind !== 'hostPath' || source.node !== undefined) return [];
    const message = `${source.path} is another folder on each node: fine on a cluster of one; otherwise name its node, as hostPath: { path: ${source.path}, node: NAME }`;
    return [{ path: [...path, 'hostPath'], message }];
  });

/** A claim lives in one namespace, and the stack has two; whoever names two claims knows. */
export const claimsInTwoNamespaces: Check = (config) => {
  const shared = downloadsSource(config) ?? mediaSources(config)[0];
  if (shared?.source.kind !== 'existingClaim') return [];
  const { media, downloads } = shared.source.claims;
  if (media !== downloads) return [];
  const { namespaces } = config;
  const message = `needs a claim ${media} in ${namespaces.media} and another in ${namespaces.downloads}, both of the same storage: a claim is seen in its own namespace only, so make a second volume of that storage (docs/storage.md), or write { media: NAME, downloads: NAME }`;
  return [{ path: [...shared.path, 'existingClaim'], message }];
};

/** A volume of a driver under one of its handles, and where the file says so. */
interface Handled {
  readonly driver: string;
  readonly handle: string;
  readonly path: readonly PropertyKey[];
}

/** Of two volumes with one handle Kubernetes mounts one, and pods with the other wait for ever. */
export const ownHandles: Check = (config) => {
  const handled = handlesOf(config);
  return handled.flatMap(({ driver, handle, path }, index): readonly Finding[] => {
    const earlier = handled.slice(0, index).find((one) => one.driver === driver && one.handle === handle);
    if (earlier === undefined) return [];
    const message =
      earlier.path === path
        ? `is needed twice, once for each namespace, and two volumes with one handle keep pods waiting; write { media: …, downloads: … }, as ${driver} names the same storage under two handles`
        : `${handle} is the handle of another volume, and two volumes with one keep pods waiting; give each its own`;
    return [{ path, message }];
  });
};

/** Handles that stand in dist/ as they are written. */
function handlesOf(config: Config): readonly Handled[] {
  const sources = mediaSources(config);
  const [main] = sources;
  const inBoth = downloadsSource(config)?.path ?? main?.path ?? [];
  return sources.flatMap(({ path, source }) => {
    if (source.kind !== 'volume') return [];
    const { driver, volumeHandle } = source.csi;
    if (typeof volumeHandle === 'string' && isFreelyNamed(driver)) return [];
    const { media, downloads } = perNamespace(volumeHandle);
    const used = path.join() === inBoth.join() ? [media, downloads] : [media];
    const place = [...path, 'volume', 'csi', 'volumeHandle'];
    return used.map((handle) => ({ driver, handle, path: place }));
  });
}

/** Credentials in attributes or options end in dist/, which is committed. */
export const secretsOfDrivers: Check = (config) =>
  mediaSources(config).flatMap(({ path, source }): readonly Finding[] => {
    if (source.kind !== 'volume') return [];
    const { volumeAttributes } = source.csi;
    const message =
      'looks like a secret, and dist/ is committed: put it into a Secret, and name that in nodeStageSecretRef';
    const attributes = Object.entries(volumeAttributes)
      .filter(([key, value]) => (namesSecret(key) && !/name(space)?$/i.test(key)) || resemblesSecret(value))
      .map(([key]) => ({ path: [...path, 'volume', 'csi', 'volumeAttributes', key], message }));
    const options = source.mountOptions.flatMap((option, index) =>
      /^(user(name)?|pass(word)?\d?|cred(entials)?|domain)=/i.test(option)
        ? [{ path: [...path, 'volume', 'mountOptions', index], message }]
        : [],
    );
    return [...attributes, ...options];
  });
