/** A plan as `plan --format json` wrote it, for `apply --plan`. */
import { basename } from 'node:path';
import type * as z from 'zod';
import { Failure, withFile } from '../../program/cli/failure.ts';
import { findingsOf } from '../../program/config/schema-findings.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { parseJsonText } from '../ports/json-text.ts';
import { fingerprintOf } from '../report/fingerprint.ts';
import { PlanJson } from '../report/plan-json.ts';
import { fileFailure } from './inputs.ts';
import type { World } from './world.ts';

/** A file that is wrong throughout has a thousand problems; the first ones tell as much. */
const MOST_SHOWN = 10;

/** The very plan that was written; throws a Failure where the file is another version, damaged or edited. */
export function readPlanFile(path: string, world: World): Plan {
  const text = withFile('--plan', 'read', path, () => world.readText(path));
  const json = parseJsonText(text);
  if ('problem' in json) throw fileFailure(path, [{ path: [], message: json.problem }]);
  const version = versionOf(json.value);
  if (version !== 1) throw notOurs(path, version);
  const parsed = PlanJson.safeParse(json.value);
  if (!parsed.success) {
    const shown = parsed.error.issues.slice(0, MOST_SHOWN);
    const more = parsed.error.issues.length - shown.length;
    throw fileFailure(path, findingsOf(PlanJson, shown, json.value), more);
  }
  return unchanged(path, parsed.data);
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
}

function notOurs(path: string, version: unknown): Failure {
  const what =
    version === undefined
      ? 'is not a plan (it has no version)'
      : `is a plan of version ${JSON.stringify(version)?.slice(0, 20)}, and this program applies version 1`;
  return new Failure(`${basename(path)} ${what}; make one with: plan --format json --out plan.json`);
}

/** The fingerprint covers all that decides what goes: one changed id, path or date, and nobody reviewed this plan. */
function unchanged(path: string, content: z.infer<typeof PlanJson>): Plan {
  const { fingerprint, refusals, ...rest } = content;
  // The schema has checked the form of every id; from here on they are the plan's.
  const plan = {
    ...rest,
    refusals: refusals.map(({ message: _, ...refusal }) => refusal),
  } as unknown as Plan;
  if (fingerprintOf(plan) === fingerprint) return plan;
  throw new Failure(
    `${basename(path)} was changed after it was made: its fingerprint does not fit; make a new one with: plan --format json --out plan.json`,
  );
}
