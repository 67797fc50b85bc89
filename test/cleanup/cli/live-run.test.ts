import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../cleanup/app/run-result.ts';
import type { MainLine, RunRequest } from '../../../cleanup/cli/main-line.ts';
import { ServerFailure } from '../../../cleanup/ports/server-failure.ts';
import { StateFailure } from '../../../cleanup/ports/state-failure.ts';
import { fingerprintOf } from '../../../cleanup/report/fingerprint.ts';
import { renderPlanJson } from '../../../cleanup/report/plan-json.ts';
import type { Environment } from '../../../program/config/environment.ts';
import { HEAT, REFUSED_PLAN, SAMPLE_PLAN } from '../report/sample-plan.ts';
import { DRY_RUN, LIVE_RUN, OUTCOMES, REFUSED_RUN, result, UNKNOWN_USER_RUN } from '../report/sample-run.ts';
import { runIn } from './recording-world.ts';

const KEY = 'c0ffee00c0ffee00c0ffee00c0ffee00';
const SERVERS = {
  PRIMARY_USER_NAME: 'alice',
  JELLYFIN_URL: 'http://jellyfin:8096',
  JELLYFIN_API_KEY: KEY,
  RADARR_URL: 'http://radarr:7878',
  RADARR_API_KEY: 'radarr-secret-"quoted"',
  QBITTORRENT_URL: 'http://qbittorrent:8080',
  QBITTORRENT_USERNAME: 'admin',
  QBITTORRENT_PASSWORD: 'p ss/word',
};
const LIVE = { ...SERVERS, DRY_RUN: 'false' };
const TERMINAL = { out: true, err: true };
const PLAN_FILE = { 'plan.json': renderPlanJson(SAMPLE_PLAN, fingerprintOf(SAMPLE_PLAN), false) };

interface Asked {
  request?: RunRequest;
  record?: { readonly exitCode: number; readonly report: unknown };
  plan?: string;
}

/** Servers that give this result. */
function servers(run: RunResult, asked: Asked = {}): Partial<MainLine> {
  return {
    run: async (request) => {
      asked.request = request;
      request.progress.at('reading radarr', 1, 2);
      request.onRead(run.facts, new Map([['jellyfin', 812]]));
      for (const { item } of run.outcomes) request.onRemoval(item);
      asked.record = request.toRecord(run);
      asked.plan = request.toPlan(run.plan);
      return run;
    },
  };
}

const inLog = (run: RunResult, environment = SERVERS) =>
  runIn({ environment, mainLine: servers(run) }, 'run');

const entriesIn = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));

describe('run', () => {
  it.each([
    ['done', DRY_RUN.result, 0],
    ['failed in part', LIVE_RUN.result, 3],
    ['not read in full', REFUSED_RUN.result, 5],
    ['refused', result({ ...REFUSED_PLAN, complete: true }), 4],
    ['blocked by its state', result(SAMPLE_PLAN, { mode: 'live', blocked: '/state is read-only' }), 4],
    ['without the user it counts on', UNKNOWN_USER_RUN.result, 2],
    ['ended by itself', result(SAMPLE_PLAN, { mode: 'live', stopped: '/state is full' }), 3],
  ] as const)('ends, and is recorded, with the exit code of a run that was %s', async (_, run, code) => {
    const asked: Asked = {};
    const ran = await runIn({ environment: SERVERS, mainLine: servers(run, asked) }, 'run');
    expect({ code: ran.code, recorded: asked.record?.exitCode }).toEqual({ code, recorded: code });
    expect(entriesIn(ran.out).at(-1)).toMatchObject({ event: 'run-ended', exitCode: code });
  });

  it('is done when it was asked to end and failed at nothing, and says that it stopped', async () => {
    const stopped = result(SAMPLE_PLAN, { mode: 'live', stopped: 'the program was asked to end' });
    const signal = AbortSignal.abort();
    const ran = await runIn({ environment: LIVE, mainLine: servers(stopped), signal }, 'run');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('stopped early: the program was asked to end');
  });

  it('is a log of JSON objects in a pipe, nothing else, in the order of what happens', async () => {
    const { out, err } = await inLog(LIVE_RUN.result, LIVE);
    expect(err).toBe('');
    const events = entriesIn(out).map(({ event }) => event);
    expect([...new Set(events)].slice(0, 3)).toEqual(['run-started', 'server-read', 'removal-started']);
    expect(events.filter((event) => event === 'removal-started')).toHaveLength(OUTCOMES.length);
    expect(events.at(-1)).toBe('run-ended');
  });

  it('is text on a terminal, with progress on standard error that is gone before anything is written', async () => {
    const { out, err } = await runIn(
      { environment: SERVERS, terminal: TERMINAL, mainLine: servers(DRY_RUN.result) },
      'run',
    );
    expect(out).toMatch(/^DRY RUN mode/);
    expect(err).toBe('\r\u001b[Kreading radarr 1/2\r\u001b[K');
  });

  it('is text in a pipe when asked for, and one JSON document', async () => {
    const surroundings = { environment: SERVERS, mainLine: servers(DRY_RUN.result) };
    expect((await runIn(surroundings, 'run --format text')).out).toMatch(/^DRY RUN mode/);
    const { out } = await runIn(surroundings, 'run --format json');
    expect(JSON.parse(out)).toMatchObject({ version: 1, mode: 'dry-run', exitCode: 0 });
  });

  it('writes its report to the file of --out, and refusals to standard error', async () => {
    const { out, err, written } = await runIn(
      { environment: SERVERS, mainLine: servers(REFUSED_RUN.result) },
      'run --out run.txt',
    );
    expect(out).toBe('');
    expect(err.trimEnd().split('\n')).toHaveLength(REFUSED_RUN.result.plan.refusals.length);
    expect(written['run.txt']).toContain('REFUSED: nothing of this plan may be removed');
  });

  it('names whoever holds the lock, and removes nothing', async () => {
    const mainLine = {
      run: async () => ({ kind: 'locked', problem: 'another run is at work since 04:00' }) as const,
    };
    const logged = await runIn({ environment: SERVERS, mainLine }, 'run');
    expect(logged.code).toBe(4);
    expect(entriesIn(logged.out).at(-1)).toMatchObject({
      level: 'error',
      msg: 'another run is at work since 04:00',
    });
    const shown = await runIn({ environment: SERVERS, mainLine, terminal: TERMINAL }, 'run');
    expect(shown).toMatchObject({ code: 4, out: '', err: 'another run is at work since 04:00\n' });
  });

  it('ends as other runs that were told to stop when it was told so while it waited for the lock', async () => {
    const stopped = 'the run was told to stop, while it waited for another run to end';
    const mainLine = { run: async () => ({ kind: 'stopped', stopped }) as const };
    const logged = await runIn({ environment: SERVERS, mainLine }, 'run');
    expect(logged.code).toBe(0);
    expect(entriesIn(logged.out).slice(-2)).toMatchObject([
      { event: 'warning', msg: `stopped early: ${stopped}` },
      { event: 'run-ended', exitCode: 0 },
    ]);
    const shown = await runIn({ environment: SERVERS, mainLine, terminal: TERMINAL }, 'run');
    expect(shown).toMatchObject({ code: 0, out: '', err: `stopped early: ${stopped}\n` });
  });

  it('says in one line of the log what is wrong with its configuration', async () => {
    const { code, out, err } = await runIn({ environment: { ...SERVERS, DRY_RUN: 'off' } }, 'run');
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(entriesIn(out)).toEqual([
      {
        time: '2026-03-29T04:00:00.000Z',
        level: 'error',
        msg: 'environment DRY_RUN: expected true, false, 1, 0, yes or no, got "off"',
        event: 'problem',
        exitCode: 2,
      },
    ]);
  });

  it('ends with 4 when its state cannot be written before anything was done', async () => {
    const mainLine = { run: () => Promise.reject(new StateFailure('/state is full; make room there')) };
    const { code, err } = await runIn({ environment: SERVERS, mainLine, terminal: TERMINAL }, 'run');
    expect({ code, err }).toEqual({ code: 4, err: '/state is full; make room there\n' });
  });

  it('lets a fault of its own surface, so that it is reported as one', async () => {
    const mainLine = { run: () => Promise.reject(new TypeError('x is undefined')) };
    await expect(runIn({ environment: SERVERS, mainLine }, 'run')).rejects.toThrow('x is undefined');
  });

  it('ends with 5 when a server fails before anything was read', async () => {
    const mainLine = {
      run: () => Promise.reject(new ServerFailure('jellyfin: wrong API key; make a new one')),
    };
    const { code, err } = await runIn({ environment: SERVERS, mainLine, terminal: TERMINAL }, 'run');
    expect({ code, err }).toEqual({ code: 5, err: 'jellyfin: wrong API key; make a new one\n' });
  });
});

describe('secrets', () => {
  const planted = [KEY, 'radarr-secret-"quoted"', 'p ss/word', 'p%20ss%2Fword', 'unknown0key', 'hunter22'];
  const text = `GET http://u:hunter22@radarr?apikey=unknown0key&x=1 ${planted.slice(0, 4).join(' ')}`;
  const title = `Heat ${KEY}`;
  const run = result(
    { ...SAMPLE_PLAN, remove: [{ ...HEAT, title }] },
    {
      warnings: [text],
      stateProblems: [text],
      outcomes: [{ kind: 'failed', item: { ...HEAT, title }, problem: text }],
    },
  );

  it.each([['run'], ['run --format text'], ['run --format json'], ['run --out report.txt']])(
    'stand in no output of `%s`, whatever a server answered',
    async (line) => {
      const asked: Asked = {};
      const ran = await runIn({ environment: SERVERS, mainLine: servers(run, asked) }, line);
      const everything = JSON.stringify([ran, asked.record, asked.plan]);
      for (const secret of planted) expect(everything).not.toContain(secret);
      expect(everything).not.toContain('radarr-secret');
      expect(everything).toContain('[secret]');
    },
  );
});

describe('apply --plan', () => {
  const apply = (
    files: Readonly<Record<string, unknown>>,
    environment: Environment = LIVE,
    asked: Asked = {},
  ) =>
    runIn(
      { environment, terminal: { out: true, err: false }, mainLine: servers(LIVE_RUN.result, asked) },
      'apply --plan plan.json',
      files,
    );
  const edited = (change: (plan: Record<string, unknown>) => unknown) => ({
    'plan.json': change(JSON.parse(PLAN_FILE['plan.json'])),
  });

  it('hands over exactly what was reviewed, and lists what no longer qualifies', async () => {
    const asked: Asked = {};
    const { code, out } = await apply(PLAN_FILE, LIVE, asked);
    expect(asked.request?.approved).toEqual({ remove: SAMPLE_PLAN.remove });
    expect(out).toContain('NO LONGER QUALIFIES, and is left alone:\nSkipped Heat (1995) in radarr');
    expect(code).toBe(3);
  });

  it('refuses while the configuration says dry run, and says how to switch', async () => {
    const asked: Asked = {};
    const { code, out, err } = await apply(PLAN_FILE, SERVERS, asked);
    expect({ code, out, asked }).toEqual({ code: 4, out: '', asked: {} });
    expect(err).toMatch(/^apply: the configuration says dry run.*set DRY_RUN=false .*\n$/);
  });

  it('refuses a plan that was refused when it was made', async () => {
    const plan = renderPlanJson(REFUSED_PLAN, fingerprintOf(REFUSED_PLAN), false);
    const { code, err } = await apply({ 'plan.json': plan });
    expect(code).toBe(5);
    expect(err.trimEnd().split('\n')).toHaveLength(REFUSED_PLAN.refusals.length);
  });

  it.each([
    ['is not there', {}, /^--plan: cannot read plan\.json \(ENOENT\)$/],
    ['is no JSON', { 'plan.json': '{' }, /^plan\.json: not valid JSON/],
    ['is a snapshot', { 'plan.json': { version: 1, facts: {} } }, /^plan\.json fingerprint: /],
    ['has no version', { 'plan.json': [] }, /^plan\.json is not a plan/],
    [
      'is of another version',
      edited((plan) => ({ ...plan, version: 2 })),
      /^plan\.json is a plan of version 2, and this program applies version 1; make one with: /,
    ],
    ['lacks a list', edited(({ remove: _, ...plan }) => plan), /^plan\.json remove: missing/],
    ['has a wrong date', edited((plan) => ({ ...plan, judgedAt: 'today' })), /^plan\.json judgedAt: /],
    [
      'was edited by hand',
      edited((plan) => ({ ...plan, remove: [] })),
      /^plan\.json was changed after it was made: its fingerprint does not fit; make a new one with: /,
    ],
  ])('refuses a file that %s', async (_, files, message) => {
    const { code, out, err } = await apply(files);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')[0]).toMatch(message);
  });

  it('takes no item whose id, path or size was changed in the file', async () => {
    const text = PLAN_FILE['plan.json'];
    for (const [from, to] of [
      ['"movieId": 1,', '"movieId": 7,'],
      ['Heat.mkv', 'Ronin.mkv'],
      ['"id": 11,', '"id": 12,'],
    ] as const) {
      expect(text).toContain(from);
      expect((await apply({ 'plan.json': text.replace(from, to) })).code).toBe(2);
    }
  });
});
