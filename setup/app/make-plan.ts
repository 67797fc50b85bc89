import type { DesiredApp } from '../domain/desired/desired.ts';
import { compareApp, type Readings } from '../domain/difference/compare.ts';
import type { Finding } from '../domain/findings/finding.ts';
import type { Reading } from '../domain/resource/resource.ts';
import type { AppReader } from '../ports/app.ts';
import type { AppPlan, SetupPlan } from './plan.ts';
import { type AppRead, waitAndRead } from './read-app.ts';

export interface PlanRequest {
  readonly readers: readonly AppReader[];
  /** In the order in which the apps are shown. */
  readonly desired: readonly DesiredApp[];
  /** What a person should know of the apps as they were read. */
  readonly findingsOf: (readings: Readings) => readonly Finding[];
  /** How long to wait for an app that does not answer yet, in milliseconds. */
  readonly waitMs: number;
}

/** Reads every app, each on its own, and compares it with what is wanted. Changes nothing. */
export async function makePlan({ readers, desired, findingsOf, waitMs }: PlanRequest): Promise<SetupPlan> {
  const reads = new Map(
    await Promise.all(
      readers.map(async (reader) => [reader.name, await waitAndRead(reader, waitMs)] as const),
    ),
  );
  const readings = new Map<string, Reading>();
  for (const [app, read] of reads) if (read.kind === 'read') readings.set(app, read.reading);
  return {
    apps: desired.map((wanted) => planOf(wanted, reads.get(wanted.app), readings)),
    findings: findingsOf(readings),
  };
}

/**
 * One app beside what is wanted of it.
 *
 * @param made keys of resources that were made in this run
 */
export function planOf(
  desired: DesiredApp,
  read: AppRead | undefined,
  readings: Readings,
  made?: ReadonlySet<string>,
): AppPlan {
  const { app } = desired;
  if (read?.kind !== 'read') {
    return { app, state: 'not-read', problem: read?.problem ?? `${app} was not asked` };
  }
  const { version } = read.reading;
  return { app, state: 'read', version, comparisons: compareApp(desired, readings, made) };
}
