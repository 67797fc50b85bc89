import type { k8s } from 'cdk8s-plus-28';
import { sumOf } from '../../quantity.ts';
import { quantity } from '../quantity.ts';

/** What one container is promised and what it may use at most, as Kubernetes quantities (`500m`, `1Gi`). */
export interface Resources {
  readonly cpuRequest: string;
  /** @default - whatever the node has left */
  readonly cpuLimit?: string;
  readonly memoryRequest: string;
  readonly memoryLimit: string;
  /** Extended resources by name, and how many: what a device plugin offers. @default - none */
  readonly devices?: Readonly<Record<string, number>>;
}

/** Local disk for logs and the writable layer, besides what the scratch volumes hold. */
const besideScratch = '1Gi';

/** The least a helper container needs: a script that moves a few files. */
export const scriptResources: Resources = {
  cpuRequest: '10m',
  cpuLimit: '200m',
  memoryRequest: '32Mi',
  memoryLimit: '64Mi',
};

/**
 * Requests and limits of a container with scratch volumes of these sizes. It asks for the local disk that those
 * may fill: when a node runs short, the kubelet evicts first whatever uses more than it asked for, and that
 * would be Jellyfin in the middle of a film. And it may use more than they hold, so that full ones evict nobody.
 */
export function resourceRequirements(
  resources: Resources,
  scratchSizes: readonly string[] = [],
): k8s.ResourceRequirements {
  const devices = Object.entries(resources.devices ?? {}).map(
    ([name, count]) => [name, quantity(String(count))] as const,
  );
  const quantities = (cpu: string | undefined, memory: string, storage: string) => ({
    ...(cpu !== undefined && { cpu: quantity(cpu) }),
    memory: quantity(memory),
    'ephemeral-storage': quantity(storage),
    // Of devices the request is the limit.
    ...Object.fromEntries(devices),
  });
  return {
    requests: quantities(
      resources.cpuRequest,
      resources.memoryRequest,
      scratchSizes.length === 0 ? '64Mi' : sumOf(scratchSizes),
    ),
    limits: quantities(resources.cpuLimit, resources.memoryLimit, sumOf([...scratchSizes, besideScratch])),
  };
}
