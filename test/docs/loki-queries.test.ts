import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datesIn } from '../../cleanup/report/dates.ts';
import { beginEntry, endEntries, readEntries, startEntry } from '../../cleanup/report/run-log.ts';
import { logLine } from '../../program/report/log-line.ts';
import { DRY_RUN, LIVE_RUN, REFUSED_RUN } from '../cleanup/report/sample-run.ts';
import { aStack, type Stack } from '../support/setup/a-stack.ts';
import { pageOf } from './pages.ts';

/** One query of Loki: the stream that it selects, and what it asks of each line. */
interface Query {
  readonly text: string;
  readonly app: string;
  /** Fields that lines must have with these values. */
  readonly wanted: readonly (readonly [field: string, value: string])[];
  /** Fields that are shown or summed up. */
  readonly used: readonly string[];
}

function queryOf(text: string): Query {
  const [, app = ''] = /\{app="([^"]+)"\}/.exec(text) ?? [];
  const [, ...stages] = text
    .replace(/\{app=[^}]*\}/, '')
    .split('|')
    .map((stage) => stage.trim());
  const stageOf = (pattern: RegExp) => stages.flatMap((stage) => [...stage.matchAll(pattern)]);
  return {
    text,
    app,
    wanted: stageOf(/^([a-zA-Z]\w*)="([^"]*)"/g).map(([, field = '', value = '']) => [field, value] as const),
    used: [...stageOf(/\{\{\.(\w+)\}\}/g), ...stageOf(/^unwrap (\w+)/g)].map(([, field = '']) => field),
  };
}

/** All that the documents name, where a `|` in a table is written `\|`. */
const QUERIES = ['docs/operations.md', 'docs/logging.md']
  .flatMap((path) => [...pageOf(path).text.matchAll(/`([^`]*\{app="[^`]+)`/g)])
  .map(([, text = '']) => queryOf(text.replaceAll('\\|', '|')));

type Line = Readonly<Record<string, unknown>>;

const parsed = (text: string): readonly Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line));

/** What the cleanup writes in a live run, in a dry run and in one that refuses. */
function cleanupLines(): readonly Line[] {
  const dates = datesIn('UTC');
  const entries = [DRY_RUN, LIVE_RUN, REFUSED_RUN].flatMap((report) => [
    startEntry(report.result.mode, '1.0.0', 'a policy'),
    ...readEntries(report.result.facts, report.times),
    ...report.result.outcomes.map(({ item }) => beginEntry(item, dates)),
    ...endEntries(report, dates),
  ]);
  return entries.flatMap((entry) => parsed(logLine(entry, 0)));
}

describe('queries for Loki', () => {
  const linesOf = new Map<string, readonly Line[]>([['media-cleanup', cleanupLines()]]);
  let stack: Stack;

  beforeAll(async () => {
    stack = await aStack({ radarrs: [{ name: 'radarr' }], sonarrs: [{ name: 'sonarr' }] });
    const wired = await stack.setup('apply');
    stack.simulator.radarr.server.kill();
    const away = await stack.setup('apply');
    linesOf.set('media-setup', [...parsed(wired.out), ...parsed(away.out)]);
  });
  afterAll(async () => await stack.simulator.close());

  it('are there, and are read as they are meant', () => {
    expect(QUERIES.length).toBeGreaterThan(7);
    expect(QUERIES.every(({ text, wanted }) => text.includes('| json') && wanted.length > 0)).toBe(true);
    expect(
      queryOf('sum(sum_over_time({app="x"} | json | event="a" | unwrap freed | __error__="" [30d]))'),
    ).toMatchObject({ app: 'x', wanted: [['event', 'a']], used: ['freed'] });
  });

  it.each(QUERIES.map((query) => [query.text, query] as const))(
    '%s finds lines, with all that it shows of them',
    (_, query) => {
      const lines = linesOf.get(query.app) ?? [];
      const found = lines.filter((line) =>
        query.wanted.every(([field, value]) => String(line[field]) === value),
      );
      expect(found).not.toEqual([]);
      for (const field of query.used)
        for (const line of found)
          expect([field, typeof line[field]]).toEqual([field, expect.stringMatching(/string|number/)]);
    },
  );

  it('sum up numbers', () => {
    const summed = QUERIES.filter(({ text }) => text.includes('unwrap'));
    expect(summed).not.toEqual([]);
    for (const { app, wanted, used } of summed) {
      const found = (linesOf.get(app) ?? []).filter((line) =>
        wanted.every(([field, value]) => line[field] === value),
      );
      // What is not known is told as a word, which __error__ leaves out.
      expect(found.flatMap((line) => used.map((field) => typeof line[field]))).toContain('number');
    }
  });
});
