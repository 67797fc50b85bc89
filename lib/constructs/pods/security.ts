import type { k8s } from 'cdk8s-plus-28';

/** The user and group that an app's processes run as and that own its files. */
export interface RunAs {
  readonly userId: number;
  readonly groupId: number;
}

/** A namespace-wide kernel setting of a pod, such as `net.ipv4.ip_unprivileged_port_start`. */
export interface Sysctl {
  readonly name: string;
  readonly value: string;
}

interface Further {
  readonly sysctls: readonly Sysctl[];
  /** Ids of groups that the processes are in besides their own. */
  readonly supplementalGroups: readonly number[];
}

/** Pod half of Pod Security "restricted": not root, files for the group, the runtime's seccomp profile. */
export function podSecurity(
  runAs: RunAs,
  { sysctls, supplementalGroups }: Further = { sysctls: [], supplementalGroups: [] },
): k8s.PodSecurityContext {
  return {
    runAsNonRoot: true,
    runAsUser: runAs.userId,
    runAsGroup: runAs.groupId,
    fsGroup: runAs.groupId,
    // Without this every start walks the whole config volume to change owners that are right already.
    fsGroupChangePolicy: 'OnRootMismatch',
    seccompProfile: { type: 'RuntimeDefault' },
    ...(supplementalGroups.length > 0 && { supplementalGroups: [...supplementalGroups] }),
    ...(sysctls.length > 0 && { sysctls: [...sysctls] }),
  };
}

/** Container half of Pod Security "restricted", with a read-only root file system besides. */
export const containerSecurity: k8s.SecurityContext = {
  allowPrivilegeEscalation: false,
  readOnlyRootFilesystem: true,
  capabilities: { drop: ['ALL'] },
};
