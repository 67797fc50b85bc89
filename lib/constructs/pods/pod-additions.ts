import type { k8s } from 'cdk8s-plus-28';

/** What a household adds to a pod. It comes after what the stack itself sets, and takes nothing of it away. */
export interface PodAdditions {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Labels a node must have. @default - any node */
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly tolerations?: readonly k8s.Toleration[];
  readonly affinity?: k8s.Affinity | undefined;
  readonly priorityClassName?: string | undefined;
  readonly runtimeClassName?: string | undefined;
  /** Further groups of the processes, by id. */
  readonly supplementalGroups?: readonly number[];
}

/** The fields of a pod's specification that are there only where the household asked for them. */
export function specAdditions({
  nodeSelector = {},
  tolerations = [],
  affinity,
  priorityClassName,
  runtimeClassName,
}: PodAdditions): Partial<k8s.PodSpec> {
  return {
    ...(Object.keys(nodeSelector).length > 0 && { nodeSelector: { ...nodeSelector } }),
    ...(tolerations.length > 0 && { tolerations: [...tolerations] }),
    ...(affinity !== undefined && { affinity }),
    ...(priorityClassName !== undefined && { priorityClassName }),
    ...(runtimeClassName !== undefined && { runtimeClassName }),
  };
}
