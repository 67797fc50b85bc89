import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../cleanup/app/run-result.ts';
import { datesIn } from '../../../cleanup/report/dates.ts';
import type { LogEntry } from '../../../cleanup/report/log-entry.ts';
import { RunJson, renderRunJson } from '../../../cleanup/report/run-json.ts';
import { beginEntry, endEntries, readEntries, startEntry } from '../../../cleanup/report/run-log.ts';
import type { RunReport } from '../../../cleanup/report/run-report.ts';
import { renderRun } from '../../../cleanup/report/run-text.ts';
import { logLine } from '../../../program/report/log-line.ts';
import { PLAIN } from '../../../program/report/paint.ts';
import { HEAT, NOW, SAMPLE_PLAN } from './sample-plan.ts';
import { BLOCKED_RUN, DRY_RUN, LIVE_RUN, REFUSED_RUN, UNKNOWN_USER_RUN } from './sample-run.ts';

const POLICY = 'what alice has watched goes 5 days later, announced 2 days before.';
const dates = datesIn('Europe/Berlin');

const RUNS: readonly (readonly [string, RunReport])[] = [
  ['dry', DRY_RUN],
  ['live', LIVE_RUN],
  ['refused', REFUSED_RUN],
  ['blocked', BLOCKED_RUN],
  ['unknown-user', UNKNOWN_USER_RUN],
];

function textOf(report: RunReport): string {
  const removal = report.result.mode === 'dry-run' ? '[DRY RUN] Would delete' : 'Would delete';
  return renderRun(report, { policy: POLICY, dates, paint: PLAIN, all: false, removal });
}

function entriesOf(report: RunReport): readonly LogEntry[] {
  const { mode, facts } = report.result;
  return [
    startEntry(mode, report.version, POLICY),
    ...readEntries(facts, report.times),
    ...endEntries(report, dates),
  ];
}

function linesOf(report: RunReport): string {
  return entriesOf(report)
    .map((entry) => logLine(entry, NOW))
    .join('');
}

/** What people look for with grep, in this order. */
const EXPERIENCE = [
  /DRY RUN mode/,
  /\bradarr: 2 movies/,
  /\[DRY RUN\] Would delete Heat \(1995\)/,
  /CLEANUP SUMMARY/,
  /Movies:/,
  / {2}Watched: +3 /,
  / {2}Eligible for deletion: +2 /,
  / {2}Skipped \(keep tag\): +1 /,
  / {2}Deleted: +0/,
  / {2}Failed: +0/,
  /Episodes:/,
  / {2}Watched: +3 /,
  /Freed: 0 B/,
];

describe('the report of a run', () => {
  it.each(RUNS)('is text for people: %s', async (name, report) => {
    await expect(textOf(report)).toMatchFileSnapshot(`golden/run-${name}.txt`);
  });

  it.each(RUNS)('is JSON lines for a log: %s', async (name, report) => {
    await expect(linesOf(report)).toMatchFileSnapshot(`golden/run-${name}.log.txt`);
  });

  it('is one JSON document for programs', async () => {
    await expect(renderRunJson(LIVE_RUN)).toMatchFileSnapshot('golden/run-live.json.txt');
  });

  it.each(RUNS)('reads back from JSON by its own schema: %s', (_, report) => {
    const json: unknown = JSON.parse(renderRunJson(report));
    expect(RunJson.parse(json)).toMatchObject({
      exitCode: report.exitCode,
      mode: report.result.mode,
    });
  });

  it.each([
    ['text', textOf(DRY_RUN)],
    ['JSON lines', linesOf(DRY_RUN)],
  ])('has in %s what people look for with grep, in its order', (_, text) => {
    let rest = text.split('\n');
    for (const wanted of EXPERIENCE) {
      const found = rest.findIndex((line) => wanted.test(line));
      expect({ wanted, found: found >= 0 }).toEqual({ wanted, found: true });
      rest = rest.slice(found + 1);
    }
  });

  it.each(RUNS)('writes an object a line with time, level, msg and event: %s', (_, report) => {
    for (const line of linesOf(report).trimEnd().split('\n')) {
      expect(JSON.parse(line)).toMatchObject({
        time: '2026-03-29T03:00:00.000Z',
        level: expect.stringMatching(/^(info|warn|error)$/),
        msg: expect.stringMatching(/\S/),
        event: expect.stringMatching(/^[a-z-]+$/),
      });
    }
  });

  it.each(RUNS)('has one line for each item of the plan, in both forms: %s', (_, report) => {
    const { plan, outcomes } = report.result;
    const kinds = ['would-delete', 'removed', 'failed', 'not-reached'];
    const skipped = outcomes.filter(({ kind }) => kind === 'skipped').length;
    const logged = entriesOf(report).filter(({ event }) => kinds.includes(event)).length + skipped;
    expect(logged).toBe(plan.remove.length);
    const begins = /^(?:\[DRY RUN\] Would delete|Would delete|Deleted|Failed to delete|Not reached) /;
    const shown = textOf(report)
      .split('\n')
      .filter((line) => begins.test(line)).length;
    expect(shown + skipped).toBe(plan.remove.length);
  });

  it('tells of a live run nowhere that something would be deleted', () => {
    expect(textOf(LIVE_RUN) + linesOf(LIVE_RUN)).not.toContain('DRY RUN');
  });

  it('keeps a name from a server on its line, and harmless to the terminal', () => {
    const title = 'He\u001b[31mat\n{"level":"error"}';
    const item = { ...HEAT, title };
    const result: RunResult = { ...DRY_RUN.result, plan: { ...SAMPLE_PLAN, remove: [item] } };
    const text = textOf({ ...DRY_RUN, result });
    expect(text).not.toContain('\u001b');
    expect(text).not.toMatch(/^\{/m);
    const line = logLine(beginEntry(item, dates), NOW);
    expect(line.trimEnd()).not.toMatch(/\p{Cc}/u);
    expect(JSON.parse(line)).toMatchObject({ event: 'removal-started', title });
  });
});
