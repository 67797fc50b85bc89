import type { k8s } from 'cdk8s-plus-28';
import { type Mount, scratchSizesOf, volumeMountOf } from './mounts.ts';
import { type Resources, resourceRequirements } from './resources.ts';
import { containerSecurity } from './security.ts';

/** Startup, readiness and liveness of one container. */
export interface Probes {
  readonly startup: k8s.Probe;
  readonly readiness: k8s.Probe;
  readonly liveness: k8s.Probe;
}

export interface ContainerProps {
  readonly name: string;
  readonly image: string;
  /** @default - the image's own entrypoint */
  readonly command?: readonly string[];
  /** @default - the image's own arguments */
  readonly args?: readonly string[];
  readonly env?: readonly k8s.EnvVar[];
  readonly ports?: readonly k8s.ContainerPort[];
  readonly mounts?: readonly Mount[];
  readonly resources: Resources;
  /** @default - none: for containers that run to their end */
  readonly probes?: Probes;
  /** @default - read-only root, no capabilities, no privilege escalation */
  readonly security?: k8s.SecurityContext;
  /** Runs beside the main containers from start to end (a native sidecar). Init containers only. @default false */
  readonly sidecar?: boolean;
}

/** A container that is hardened unless its props say otherwise. */
export function container(props: ContainerProps): k8s.Container {
  return {
    name: props.name,
    image: props.image,
    // A digest never changes what it names, so a node that has the image need not ask the registry.
    imagePullPolicy: 'IfNotPresent',
    ...(props.command && { command: [...props.command] }),
    ...(props.args && { args: [...props.args] }),
    ...(props.env && { env: [...props.env] }),
    ...(props.ports && { ports: [...props.ports] }),
    ...(props.mounts && props.mounts.length > 0 && { volumeMounts: props.mounts.map(volumeMountOf) }),
    resources: resourceRequirements(props.resources, scratchSizesOf(props.mounts ?? [])),
    securityContext: props.security ?? containerSecurity,
    ...(props.sidecar === true && { restartPolicy: 'Always' }),
    ...(props.probes && {
      startupProbe: props.probes.startup,
      readinessProbe: props.probes.readiness,
      livenessProbe: props.probes.liveness,
    }),
  };
}

/** A plain environment variable. An empty one is set too: Kubernetes keeps no empty value, and means it. */
export function env(name: string, value: string): k8s.EnvVar {
  return value === '' ? { name } : { name, value };
}

/** An environment variable filled from a Secret when the container starts. */
export function envFromSecret(
  name: string,
  secret: { readonly name: string; readonly key: string },
): k8s.EnvVar {
  return { name, valueFrom: { secretKeyRef: { name: secret.name, key: secret.key } } };
}

/**
 * An environment variable filled from the key of a ConfigMap that has its name, when the container starts.
 * An optional one stays unset while the ConfigMap has no such key.
 */
export function envFromConfigMap(
  name: string,
  configMap: string,
  options: { readonly optional?: boolean } = {},
): k8s.EnvVar {
  return { name, valueFrom: { configMapKeyRef: { name: configMap, key: name, ...options } } };
}
