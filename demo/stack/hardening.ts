/** What hardens the pods of a stack, counted in the manifests themselves. */
import { type Container, containersOf, type Manifest, ofKind, podsOf } from './manifests.ts';

interface Counted {
  readonly what: string;
  readonly held: number;
  readonly of: number;
  /** Names of those that do not have it. */
  readonly not: readonly string[];
}

/** For each control how many containers have it, and which do not. */
export function controlsOf(manifests: readonly Manifest[]): readonly Counted[] {
  const pods = podsOf(manifests);
  const containers = pods.flatMap((pod) =>
    containersOf(pod).map((container) => ({ container, pod: pod.spec.securityContext })),
  );
  const count = (what: string, holds: (one: (typeof containers)[number]) => boolean): Counted => {
    const not = containers.filter((one) => !holds(one)).map(({ container }) => container.name);
    return { what, held: containers.length - not.length, of: containers.length, not };
  };
  return [
    count('never run as root', ({ container, pod }) => {
      const { runAsNonRoot = pod?.runAsNonRoot } = container.securityContext ?? {};
      return runAsNonRoot === true;
    }),
    count('have a read-only root file system', holdsReadOnly),
    count('drop every Linux capability and add none', dropsAll),
    count('run an image pinned by its digest', ({ container }) => container.image.includes('@sha256:')),
    count('have a memory limit', ({ container }) => container.resources?.limits?.['memory'] !== undefined),
  ];
}

function holdsReadOnly({ container }: { readonly container: Container }): boolean {
  return container.securityContext?.readOnlyRootFilesystem === true;
}

function dropsAll({ container }: { readonly container: Container }): boolean {
  const { drop = [], add = [] } = container.securityContext?.capabilities ?? {};
  return drop.includes('ALL') && add.length === 0;
}

/** How many network policies there are, and of them those that refuse everything else in a namespace. */
export function policiesOf(manifests: readonly Manifest[]): {
  readonly policies: number;
  readonly denials: number;
} {
  const policies = ofKind(manifests, 'NetworkPolicy');
  const denials = policies.filter(({ spec = {} }) => {
    const { podSelector, ingress, egress } = spec;
    return isEmpty(podSelector) && ingress === undefined && egress === undefined;
  });
  return { policies: policies.length, denials: denials.length };
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
