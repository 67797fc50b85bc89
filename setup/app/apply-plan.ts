import { type DesiredApp, isReference } from '../domain/desired/desired.ts';
import type { Reading } from '../domain/resource/resource.ts';
import type { AppWriter } from '../ports/app.ts';
import { type ApplyRun, applyApp } from './apply-app.ts';
import type { PlanRequest } from './make-plan.ts';
import type { AppResult, SetupResult } from './plan.ts';

export interface ApplyRequest extends PlanRequest, ApplyRun {
  readonly writers: readonly AppWriter[];
}

/**
 * Makes the apps as they should be. Each is waited for, read, written and read again on its own, so that one that is
 * away does not stop the others; an app that needs what another makes begins once that one is done.
 */
export async function applyPlan(request: ApplyRequest): Promise<SetupResult> {
  const { desired, readers, writers, findingsOf } = request;
  const readings = new Map<string, Reading>();
  const made = new Set<string>();
  const results = new Map<string, Promise<AppResult>>();
  for (const wanted of desired) {
    const reader = readers.find(({ name }) => name === wanted.app);
    const writer = writers.find(({ name }) => name === wanted.app);
    if (reader === undefined || writer === undefined) throw new Error(`no way to ${wanted.app}`);
    // Only apps before it in the order count, so nobody waits in a circle.
    const before = neededBy(wanted).flatMap((app) => results.get(app) ?? []);
    results.set(wanted.app, applyApp({ wanted, reader, writer, before, readings, made }, request));
  }
  const apps = await Promise.all(results.values());
  return { apps, findings: findingsOf(readings) };
}

/** The apps that make a value which this one needs, and those that it works with. */
function neededBy({ app, after = [], resources }: DesiredApp): readonly string[] {
  const values = resources.flatMap(({ fields }) => Object.values(fields).map(({ value }) => value));
  const apps = values.flatMap((value) => (isReference(value) ? [value.from.app] : []));
  return [...new Set([...after, ...apps])].filter((name) => name !== app);
}
