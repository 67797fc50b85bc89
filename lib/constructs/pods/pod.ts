import type { k8s } from 'cdk8s-plus-28';
import { labelsOf } from '../labels.ts';
import { type ContainerProps, container } from './container.ts';
import { volumesOf } from './mounts.ts';
import { type PodAdditions, specAdditions } from './pod-additions.ts';
import { podSecurity, type RunAs, type Sysctl } from './security.ts';

export interface PodProps {
  /** Name of the app: its labels and its service account. */
  readonly app: string;
  readonly runAs: RunAs;
  /** The app's own first. */
  readonly containers: readonly [ContainerProps, ...ContainerProps[]];
  /** Run in this order before the containers; sidecars among them keep running. @default - none */
  readonly initContainers?: readonly ContainerProps[];
  /** @default - none */
  readonly annotations?: Record<string, string>;
  /** @default Always */
  readonly restartPolicy?: 'Always' | 'Never';
  /** The only name server of the pod's containers. @default - the cluster's */
  readonly nameServer?: string;
  /** @default - none */
  readonly sysctls?: readonly Sysctl[];
  /** What the household adds. @default - nothing */
  readonly additions?: PodAdditions;
  /** How long a container may take to stop before it is killed. @default 60 */
  readonly terminationGracePeriodSeconds?: number;
}

/**
 * A pod that passes Pod Security "restricted" by default, without a service account token and without the
 * environment variables Kubernetes makes of every Service (an app named `radarr` would read `RADARR_PORT`).
 */
export function podTemplate(props: PodProps): k8s.PodTemplateSpec {
  const { additions = {}, initContainers = [] } = props;
  const mounts = [...initContainers, ...props.containers].flatMap(({ mounts }) => mounts ?? []);
  return {
    metadata: {
      labels: { ...additions.labels, ...labelsOf(props.app) },
      annotations: {
        ...additions.annotations,
        // `kubectl exec` and `logs` would ask which container is meant.
        'kubectl.kubernetes.io/default-container': props.containers[0].name,
        ...props.annotations,
      },
    },
    spec: {
      serviceAccountName: props.app,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      restartPolicy: props.restartPolicy ?? 'Always',
      terminationGracePeriodSeconds: props.terminationGracePeriodSeconds ?? 60,
      securityContext: podSecurity(props.runAs, {
        sysctls: props.sysctls ?? [],
        supplementalGroups: additions.supplementalGroups ?? [],
      }),
      ...(props.nameServer !== undefined && {
        dnsPolicy: 'None',
        dnsConfig: { nameservers: [props.nameServer] },
      }),
      ...specAdditions(additions),
      ...(initContainers.length > 0 && { initContainers: initContainers.map(container) }),
      containers: props.containers.map(container),
      ...(mounts.length > 0 && { volumes: volumesOf(mounts) }),
    },
  };
}
