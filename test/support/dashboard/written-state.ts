/** A state folder as the cleanup itself writes it: its own renderers, its own store. */

import { stateFolder } from '../../../cleanup/adapters/state/state-folder.ts';
import type { RunResult } from '../../../cleanup/app/run-result.ts';
import type { Plan } from '../../../cleanup/domain/plan/plan.ts';
import { latestPlanJson } from '../../../cleanup/report/plan-json.ts';
import { runJson } from '../../../cleanup/report/run-json.ts';
import { report } from '../../cleanup/report/sample-run.ts';

/** Writes what a run leaves behind: its plan, its report, and the journal of what it removed. */
export async function writeRun(folder: string, result: RunResult, exitCode = 0): Promise<void> {
  const store = stateFolder({ folder, keepDays: 3650 });
  const lock = await store.lock(result.startedAt);
  if (lock.kind !== 'held') throw new Error(lock.problem);
  try {
    for (const { kind, item } of result.outcomes) {
      const { key } = item;
      const at = result.startedAt + 1_000;
      if (kind !== 'removed') continue;
      await store.journal.append({ kind: 'begin', at, key, item });
      await store.journal.append({ kind: 'before', at, key, step: 'delete-files' });
      await store.journal.append({ kind: 'end', at: at + 500, key, outcome: 'removed' });
    }
    const { startedAt, endedAt, mode } = result;
    const json: unknown = JSON.parse(JSON.stringify(runJson(report(result, exitCode))));
    await store.saveRun({ version: 1, startedAt, endedAt, mode, exitCode, report: json });
    await writePlan(folder, result.plan, store);
  } finally {
    await lock.lock.release();
  }
}

async function writePlan(
  folder: string,
  plan: Plan,
  store = stateFolder({ folder, keepDays: 1 }),
): Promise<void> {
  await store.savePlan(latestPlanJson(plan));
}
