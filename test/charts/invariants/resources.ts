import { containersOf, type Manifest, nameOf, podsOf } from '../../support/manifests.ts';

const amounts = ['cpu', 'memory', 'ephemeral-storage'];

/** Every container says what it needs and what it may use. */
export function unboundContainers(manifests: readonly Manifest[]): readonly string[] {
  return podsOf(manifests).flatMap((pod) =>
    containersOf(pod).flatMap(({ name, resources }) =>
      amounts
        .filter((amount) => !resources?.requests?.[amount] || !resources.limits?.[amount])
        .map((amount) => `${nameOf(pod.owner)}: ${name} has no request or no limit of ${amount}`),
    ),
  );
}

/** Every container that runs on is watched by all three probes. */
export function unwatchedContainers(manifests: readonly Manifest[]): readonly string[] {
  return podsOf(manifests)
    .filter(({ owner }) => owner.kind === 'Deployment')
    .flatMap((pod) => {
      const running = [
        ...(pod.spec.initContainers ?? []).filter(({ restartPolicy }) => restartPolicy === 'Always'),
        ...pod.spec.containers,
      ];
      return running
        .filter((one) => !one.startupProbe || !one.readinessProbe || !one.livenessProbe)
        .map(({ name }) => `${nameOf(pod.owner)}: ${name} lacks a probe`);
    });
}
