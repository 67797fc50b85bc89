import type { PodSettings } from '../lib/config/schema/pods.ts';
import type { Config } from '../lib/config/schema.ts';
import { near, type PodAdditions } from '../lib/constructs/pods/pod-additions.ts';
import { names } from '../lib/names.ts';

/** What the household adds to every pod, and to this one: of two that exclude each other the pod's own counts. */
export function additionsOf({ nodeSelector, pods }: Config, own?: PodSettings): PodAdditions {
  return {
    labels: { ...pods.labels, ...own?.labels },
    annotations: { ...pods.annotations, ...own?.annotations },
    nodeSelector: { ...nodeSelector, ...pods.nodeSelector, ...own?.nodeSelector },
    tolerations: [...pods.tolerations, ...(own?.tolerations ?? [])],
    affinity: own?.affinity ?? pods.affinity,
    priorityClassName: own?.priorityClassName ?? pods.priorityClassName,
    runtimeClassName: own?.runtimeClassName ?? pods.runtimeClassName,
    supplementalGroups: [...new Set([...pods.supplementalGroups, ...(own?.supplementalGroups ?? [])])],
  };
}

/** Of a job that mounts the state of the cleanup: rather where the page has that mounted already. */
export function besidePage(config: Config): PodAdditions {
  const additions = additionsOf(config);
  return config.dashboard.enabled ? near(names.dashboard, additions) : additions;
}
