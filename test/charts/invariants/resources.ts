import { appsOf } from '../../../lib/config/apps-of.ts';
import type { Config } from '../../../lib/config/schema.ts';
import { names } from '../../../lib/names.ts';
import { containersOf, type Manifest, nameOf, podsOf } from '../../support/manifests.ts';

const amounts = ['cpu', 'memory', 'ephemeral-storage'];

/** Every container says what it needs and what it may use, but for processors where media.yaml says `none`. */
export function unboundContainers(manifests: readonly Manifest[], config: Config): readonly string[] {
  const unlimited = unlimitedContainers(config);
  return podsOf(manifests).flatMap((pod) =>
    containersOf(pod).flatMap(({ name, resources }) =>
      amounts
        .filter(
          (amount) =>
            !resources?.requests?.[amount] ||
            !(resources.limits?.[amount] || (amount === 'cpu' && unlimited.has(name))),
        )
        .map((amount) => `${nameOf(pod.owner)}: ${name} has no request or no limit of ${amount}`),
    ),
  );
}

function unlimitedContainers(config: Config): ReadonlySet<string> {
  const { vpn, setup, cleanup, recyclarr } = config;
  const all = [
    ...appsOf(config).map(({ name, settings }) => ({ name, resources: settings.resources })),
    ...(vpn.kind === 'gluetun' ? [{ name: 'gluetun', resources: vpn.resources }] : []),
    { name: names.setup, resources: setup.resources },
    { name: names.doctor, resources: setup.resources },
    { name: names.checks, resources: setup.resources },
    { name: names.cleanup, resources: cleanup.resources },
    { name: names.recyclarr, resources: recyclarr.resources },
  ];
  return new Set(all.filter(({ resources }) => resources.limits.cpu === 'none').map(({ name }) => name));
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
