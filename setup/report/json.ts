/** The JSON interface of setup, version 1: fields are added, never renamed. */
import type { AppPlan, Outcome, SetupPlan, SetupResult } from '../app/plan.ts';
import type { Comparison } from '../domain/difference/comparison.ts';
import { isConcealed, NOT_SHOWN } from '../domain/resource/resource.ts';
import { totalsOf } from './totals.ts';
import { valueJson } from './value-words.ts';

export function planJson({ apps, findings }: SetupPlan): string {
  return document({ version: 1, apps: apps.map(appJson), findings, totals: totalsOf(apps) });
}

export function resultJson({ apps, findings }: SetupResult): string {
  const results = apps.map(({ outcomes, last }) => ({
    ...appJson(last),
    outcomes: outcomes.map(outcomeJson),
  }));
  return document({ version: 1, apps: results, findings, totals: totalsOf(apps.map(({ last }) => last)) });
}

function document(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function appJson(plan: AppPlan) {
  if (plan.state === 'not-read') return { app: plan.app, state: plan.state, problem: plan.problem };
  const { app, state, version, comparisons } = plan;
  return { app, state, version, resources: comparisons.map(comparisonJson) };
}

function outcomeJson({ comparison, kind, problem }: Outcome) {
  return { ...comparisonJson(comparison), outcome: kind, ...(problem !== undefined && { problem }) };
}

function comparisonJson({ resource, action, changes, notCompared, waitsFor }: Comparison) {
  return {
    kind: resource.kind,
    name: resource.name,
    action,
    changes: changes.map(({ field, from, to }) => ({
      field,
      from: valueJson(from),
      to: valueJson(to),
      ...((isConcealed(to) || isConcealed(from) || from === NOT_SHOWN) && { secret: true }),
    })),
    notCompared,
    ...(waitsFor && { waitsFor }),
  };
}
