import type { AppPlan } from '../app/plan.ts';
import type { Comparison } from '../domain/difference/comparison.ts';

export type Totals = Readonly<Record<Comparison['action'], number>> & {
  /** Apps that were not read. */
  readonly notRead: number;
};

export function totalsOf(apps: readonly AppPlan[]): Totals {
  const totals = { create: 0, update: 0, unchanged: 0, missing: 0, waits: 0, notRead: 0 };
  for (const app of apps) {
    if (app.state === 'read') for (const { action } of app.comparisons) totals[action] += 1;
    else totals.notRead += 1;
  }
  return totals;
}

/** `2 to create, 1 to update, 14 unchanged` */
export function totalsWords({ create, update, unchanged, missing, waits, notRead }: Totals): string {
  const parts: readonly (readonly [number, string])[] = [
    [create, 'to create'],
    [update, 'to update'],
    [missing, 'missing'],
    [waits, 'waiting'],
  ];
  const changes = parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []));
  const away = notRead === 0 ? [] : [`${notRead} ${notRead === 1 ? 'app' : 'apps'} not read`];
  return [...changes, `${unchanged} unchanged`, ...away].join(', ');
}
