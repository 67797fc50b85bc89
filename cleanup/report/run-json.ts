/**
 * JSON of a run, version 1: what `run` and `apply` print with `--format json`, and the `report` of each file in
 * `runs/` of the state folder. Fields are added to, never renamed; docs/schemas/run-v1.schema.json is generated
 * from here.
 */
import * as z from 'zod';
import type { ItemOutcome } from '../app/outcome.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { KEEP_CODES } from '../domain/policy/reason.ts';
import { fingerprintOf } from './fingerprint.ts';
import { Amount, Count, Time } from './json-scalars.ts';
import { countsByReason, holdsFiles } from './kept-text.ts';
import { NotQualified, Outcome, Resumed } from './outcome-json.ts';
import { PlanJson, planContent } from './plan-json.ts';
import { policyProblemsOf, type RunReport } from './run-report.ts';
import { serverReads } from './server-reads.ts';
import { doneBy } from './summary.ts';

const texts = z.array(z.string()).readonly();

const Server = z.strictObject({
  kind: z.enum(['jellyfin', 'radarr', 'sonarr', 'qbittorrent']),
  name: z.string(),
  complete: z
    .boolean()
    .describe('false: something could not be read, and unless `reportedOnly` nothing was removed'),
  problems: texts,
  reportedOnly: z.literal(true).exactOptional().describe('nothing is decided by what it tells'),
  users: Count.exactOptional(),
  movies: Count.exactOptional(),
  series: Count.exactOptional(),
  milliseconds: Count.exactOptional().describe('how long reading took'),
  requests: Count.exactOptional().describe('requests of the whole run'),
  failedRequests: Count.exactOptional().describe('those without an answer, or with one that is no success'),
});

const Kept = z.strictObject({
  code: z.enum(KEEP_CODES),
  movies: Count,
  seasons: Count,
  episodes: Count,
});

const Done = z.strictObject({ deleted: Amount, failed: Amount });

const Freed = z.strictObject({
  bytes: z.number().nonnegative().describe('what the disk gained'),
  held: z
    .array(
      z.strictObject({
        by: z.array(z.enum(['recycle-bin', 'torrent', 'hard-link'])).readonly(),
        instance: z.string().exactOptional().describe('whose recycle bin it is'),
        bytes: z.number(),
      }),
    )
    .readonly()
    .describe('bytes of removed files that the disk did not gain'),
  unknownItems: Count.describe('removed items of which it is not known what the disk gained'),
});

export const RunJson = z.strictObject({
  version: z.literal(1),
  program: z.string().describe('version of the cleanup that ran'),
  mode: z.enum(['dry-run', 'live']),
  startedAt: Time,
  endedAt: Time,
  exitCode: Count,
  servers: z.array(Server).readonly(),
  problems: texts.describe('why nothing may be removed, apart from refusals of the plan'),
  warnings: texts,
  stateProblems: texts.describe('what is wrong with the state folder'),
  stopped: z.string().exactOptional().describe('why the plan was not worked through'),
  plan: PlanJson.omit({ keep: true }),
  kept: z
    .array(Kept)
    .readonly()
    .describe('items that stay, by reason; one of several reasons counts for each'),
  outcomes: z.array(Outcome).readonly().describe("one for each of the plan's `remove`; empty in a dry run"),
  notQualified: z.array(NotQualified).readonly().describe('approved for `apply`, and no longer removable'),
  resumed: z.array(Resumed).readonly().describe('removals that an earlier run had begun'),
  shelf: z
    .strictObject({ added: Count, removed: Count })
    .exactOptional()
    .describe('what changed in the collection of what leaves soon'),
  firstNotices: z
    .strictObject({ items: Count, announcedByDryRuns: Count, firstRemovalAt: Time })
    .exactOptional()
    .describe('notices that start with this run because no live run had announced what leaves'),
  done: z.strictObject({ movies: Done, episodes: Done, freed: Freed }),
});

export function renderRunJson(report: RunReport): string {
  return `${JSON.stringify(runJson(report), null, 2)}\n`;
}

/** The JSON as a value. What stays is only counted: the list of a large library would fill the state folder. */
export function runJson({ result, times, exitCode, version }: RunReport): unknown {
  const {
    mode,
    startedAt,
    endedAt,
    facts,
    traffic,
    warnings,
    stateProblems,
    blocked,
    stopped,
    shelf,
    firstNotices,
  } = result;
  return z.encode(RunJson, {
    version: 1,
    program: version,
    mode,
    startedAt,
    endedAt,
    exitCode,
    servers: serverReads(facts, times, traffic),
    problems: [...policyProblemsOf(result), ...(blocked === undefined ? [] : [blocked])],
    warnings,
    stateProblems,
    ...(stopped !== undefined && { stopped }),
    plan: withoutKept(result.plan),
    kept: keptCounts(result.plan),
    outcomes: result.outcomes.map(outcomeContent),
    notQualified: result.notQualified.map(({ kind: _, ...skipped }) => skipped),
    resumed: result.resumed.map(({ key: _, ...resumed }) => resumed),
    ...(shelf !== undefined && { shelf }),
    ...(firstNotices !== undefined && { firstNotices }),
    done: doneBy(result.outcomes),
  });
}

function withoutKept(plan: Plan) {
  const { keep: _, ...content } = planContent(plan, fingerprintOf(plan));
  return content;
}

function keptCounts({ keep }: Plan) {
  return [...countsByReason(keep.filter(holdsFiles))].map(([code, byKind]) => ({
    code,
    movies: byKind.get('movie') ?? 0,
    seasons: byKind.get('season') ?? 0,
    episodes: byKind.get('episode') ?? 0,
  }));
}

/** By key: the item itself stands in the plan. */
function outcomeContent({ item, ...outcome }: ItemOutcome): z.infer<typeof Outcome> {
  return { ...outcome, key: item.key };
}
