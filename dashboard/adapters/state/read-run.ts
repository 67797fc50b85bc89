/** `runs/<time>.json`: what one run planned and did. */
import { readFile } from 'node:fs/promises';
import type { Run } from '../../domain/house.ts';
import { parseVersioned, type Reading, type StateFile } from './reading.ts';
import { RunFile } from './schemas.ts';
import { episodesOf } from './to-items.ts';

export async function readRun(file: StateFile): Promise<Reading<Run>> {
  const parsed = parseVersioned(file, await readFile(file.path, 'utf8'));
  if ('problem' in parsed) return parsed;
  const run = RunFile.safeParse(parsed.json);
  return run.success ? { value: toRun(run.data) } : { problem: { file: file.name, kind: 'damaged' } };
}

function toRun({ report, ...times }: RunFile): Run {
  const { plan, outcomes, servers, problems, warnings, stateProblems, stopped } = report;
  return {
    ...times,
    judgedAt: plan.judgedAt,
    complete: plan.complete,
    refusals: plan.refusals,
    problems,
    warnings,
    stateProblems,
    ...(stopped !== undefined && { stopped }),
    announced: plan.announce.length,
    postponed: plan.postponed.length,
    planned: plan.remove.map(({ files, freedBytes: _, ...item }) => ({
      ...item,
      ...episodesOf({ ...item, files }),
    })),
    outcomes: outcomes.map(({ key, kind, freedBytes, detail, problem }) => {
      const why = detail ?? problem;
      return {
        key,
        kind,
        ...(freedBytes !== undefined && { freedBytes }),
        ...(why !== undefined && { detail: why }),
      };
    }),
    servers,
  };
}
