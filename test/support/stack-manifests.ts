import type { Chart } from 'cdk8s';
import { stackOf } from '../../charts/stack.ts';
import { parseConfig } from '../../lib/config/parse.ts';
import type { Config } from '../../lib/config/schema.ts';
import { renderProblems } from '../../program/config/problem.ts';
import type { Manifest } from './manifests.ts';

/** Stands for the programs, which would fill every snapshot. */
export const standInBundle = 'console.log("stands for the cleanup");\n';

/** All objects of the stack, in the order in which synth writes them. */
export function manifestsOf(config: Config): readonly Manifest[] {
  const app = stackOf({
    config,
    cleanupBundle: standInBundle,
    setupBundle: standInBundle,
    notifyBundle: standInBundle,
    dashboardBundle: standInBundle,
  });
  return app.charts.flatMap(manifestsOfChart);
}

export function manifestsOfChart(chart: Chart): readonly Manifest[] {
  // What cdk8s serializes are Kubernetes objects: each has a kind, a version and a name.
  return chart.toJson() as readonly Manifest[];
}

/** The configuration a text means; a test that gives a broken one is wrong itself. */
export function configOf(text: string): Config {
  const parsed = parseConfig('media.yaml', text);
  if (parsed.kind === 'invalid') throw new Error(renderProblems(parsed.errors));
  return parsed.config;
}
