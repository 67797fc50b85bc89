import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ofKind } from '../support/manifests.ts';
import { plant } from '../support/plant.ts';
import { configOf, manifestsOf } from '../support/stack-manifests.ts';
import { networkFaults } from './faults/network.ts';
import { objectFaults } from './faults/objects.ts';
import { podFaults } from './faults/pods.ts';
import { invariants } from './invariants/index.ts';

const text = readFileSync('media.yaml', 'utf8').replace(
  'routes:\n  kind: none',
  'routes: { kind: ingress, controllerNamespace: ingress-nginx, baseDomain: home.arpa }',
);
const config = configOf(text);
const behindGateway = configOf(
  text.replace(
    'kind: ingress, controllerNamespace: ingress-nginx',
    'kind: gateway, controllerNamespace: envoy, gateway: { name: internal, namespace: network }',
  ),
);
const withExporter = configOf(
  `${text}\nmetrics: { namespaces: [monitoring] }\n`.replace(
    'prowlarr:\n    enabled: false',
    'prowlarr: { enabled: true, exportarr: { enabled: true } }',
  ),
);
const withPage = configOf(`${text}\ndashboard: { enabled: true }\n`);
const sound = manifestsOf(config);
const faults = [...podFaults, ...objectFaults, ...networkFaults];

/** One that has such an object. */
function stackWith(object: string) {
  if (object.startsWith('HTTPRoute ')) return behindGateway;
  if (object.endsWith('-exportarr')) return withExporter;
  return / media-(dashboard|checks)$/.test(object) ? withPage : config;
}

describe('invariants', () => {
  it.each(faults)('%s…: sees %s', (start, _, object, path, value) => {
    const stack = stackWith(object);
    const sound = manifestsOf(stack);
    const broken = plant(sound, object, path, value);

    const [, check] = Object.entries(invariants).find(([invariant]) => invariant.startsWith(start)) ?? [];

    expect(check?.(sound, stack)).toEqual([]);
    expect(check?.(broken, stack)).not.toEqual([]);
  });

  it('has a fault for every invariant', () => {
    const untried = Object.keys(invariants).filter(
      (invariant) => !faults.some(([start]) => invariant.startsWith(start)),
    );

    expect(untried).toEqual([]);
  });

  it('looks at real objects, not at none', () => {
    expect(ofKind(sound, 'Deployment')).toHaveLength(4);
    expect(ofKind(sound, 'CronJob')).toHaveLength(4);
    expect(ofKind(sound, 'Ingress')).toHaveLength(4);
  });
});
