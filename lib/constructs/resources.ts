import { k8s } from 'cdk8s-plus-28';

/** What one container is promised and what it may use at most, as Kubernetes quantities (`500m`, `1Gi`). */
export interface Resources {
  readonly cpuRequest: string;
  readonly cpuLimit: string;
  readonly memoryRequest: string;
  readonly memoryLimit: string;
  /** Local disk: logs, writable layer and emptyDir volumes together. @default 64Mi */
  readonly ephemeralStorageRequest?: string;
  /** @default 1Gi */
  readonly ephemeralStorageLimit?: string;
}

/** The least a helper container needs: a script that moves a few files. */
export const scriptResources: Resources = {
  cpuRequest: '10m',
  cpuLimit: '200m',
  memoryRequest: '32Mi',
  memoryLimit: '64Mi',
};

export function resourceRequirements(resources: Resources): k8s.ResourceRequirements {
  const quantities = (cpu: string, memory: string, storage: string) => ({
    cpu: k8s.Quantity.fromString(cpu),
    memory: k8s.Quantity.fromString(memory),
    'ephemeral-storage': k8s.Quantity.fromString(storage),
  });
  return {
    requests: quantities(
      resources.cpuRequest,
      resources.memoryRequest,
      resources.ephemeralStorageRequest ?? '64Mi',
    ),
    limits: quantities(resources.cpuLimit, resources.memoryLimit, resources.ephemeralStorageLimit ?? '1Gi'),
  };
}
