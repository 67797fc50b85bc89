import { App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from './manifests.ts';
import { manifestsOfChart } from './stack-manifests.ts';

/** The objects that a construct makes in an otherwise empty chart. */
export function made(add: (scope: Construct) => unknown): readonly Manifest[] {
  const chart = new Chart(new App(), 'chart');
  add(chart);
  return manifestsOfChart(chart);
}

/** The only object that a construct makes. */
export function madeOne(add: (scope: Construct) => unknown): Manifest {
  const [manifest, ...others] = made(add);
  if (manifest === undefined || others.length > 0) {
    throw new Error(`expected one object, got ${others.length + (manifest ? 1 : 0)}`);
  }
  return manifest;
}
