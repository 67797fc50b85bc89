import type { k8s } from 'cdk8s-plus-28';
import { selectorOf } from '../labels.ts';

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

/**
 * Rather on the node where an app of the same namespace runs, before all else that is preferred: a volume that one node
 * at a time may mount is there already. No more than rather, so that the pod runs where the app does not.
 */
export function near(app: string, { affinity = {}, ...additions }: PodAdditions): PodAdditions {
  const { podAffinity = {} } = affinity;
  const node: k8s.WeightedPodAffinityTerm = {
    weight: 100,
    podAffinityTerm: {
      labelSelector: { matchLabels: selectorOf(app) },
      topologyKey: 'kubernetes.io/hostname',
    },
  };
  const preferred = [...(podAffinity.preferredDuringSchedulingIgnoredDuringExecution ?? []), node];
  return {
    ...additions,
    affinity: {
      ...affinity,
      podAffinity: { ...podAffinity, preferredDuringSchedulingIgnoredDuringExecution: preferred },
    },
  };
}
