import { describe, expect, it } from 'vitest';
import type { MainLine } from '../../../cleanup/cli/main-line.ts';
import type { NotifyRequest } from '../../../cleanup/cli/world.ts';
import { ServerFailure } from '../../../cleanup/ports/server-failure.ts';
import { StateFailure } from '../../../cleanup/ports/state-failure.ts';
import { runIn, type Surroundings } from './recording-world.ts';

const KEY = 'c0ffee00c0ffee00c0ffee00c0ffee00';
const ENVIRONMENT = {
  PRIMARY_USER_NAME: 'alice',
  JELLYFIN_URL: 'http://jellyfin:8096',
  JELLYFIN_API_KEY: KEY,
  RADARR_URL: 'http://radarr:7878',
  RADARR_API_KEY: KEY,
};
const RECEIVERS = [{ kind: 'ntfy', topic: 'home', language: 'de' }];
const FILE = { notifications: RECEIVERS, stateDir: '/kept' };

const failing = (error: unknown): Partial<MainLine> => ({ run: () => Promise.reject(error) });
const locked: Partial<MainLine> = {
  run: async () => ({ kind: 'locked', problem: 'another run is at work; start this one later' }),
};

async function toldBy(
  file: unknown,
  mainLine: Partial<MainLine> = {},
  { line = 'run --config cleanup.yaml', ...more }: Partial<Surroundings> & { readonly line?: string } = {},
) {
  const told: NotifyRequest[] = [];
  const ran = await runIn(
    {
      environment: ENVIRONMENT,
      mainLine,
      notify: async (request) => {
        told.push(request);
        return [];
      },
      ...more,
    },
    line,
    file === undefined ? {} : { 'cleanup.yaml': file },
  ).catch((error: unknown) => ({ code: 'thrown', error, out: '', err: '' }));
  return { ran, told };
}

describe('a run that ends before it has a report', () => {
  it.each([
    ['another run holds the lock', FILE, locked, 4, /another run is at work/],
    [
      'its state is of a newer version',
      FILE,
      failing(new StateFailure('ledger.json: newer')),
      4,
      /ledger.json/,
    ],
    ['a server could not be asked', FILE, failing(new ServerFailure('radarr is away')), 5, /radarr is away/],
    ['its configuration has a mistake', { ...FILE, limit: {} }, {}, 2, /limit: .*limits/],
    ['a value is wrong', { ...FILE, policy: { gracePeriodDays: -1 } }, {}, 2, /gracePeriodDays/],
    [
      'a secret is no file',
      { ...FILE, sonarr: [{ name: 's', url: 'http://s', apiKeyFile: '/no' }] },
      {},
      2,
      /\/no/,
    ],
  ])('is told where %s', async (_, file, mainLine, exitCode, words) => {
    const { ran, told } = await toldBy(file, mainLine);
    expect(ran.code).toBe(exitCode);
    expect(told).toMatchObject([{ notifications: RECEIVERS, stateDir: '/kept', early: { exitCode } }]);
    expect(told[0]?.early?.lines.join('\n')).toMatch(words);
    expect(JSON.stringify(told)).not.toContain(KEY);
  });

  it('is told of a fault without its words, which may be anything, and the fault is reported as ever', async () => {
    const fault = new Error(`cannot read ${KEY}`);
    const { ran, told } = await toldBy(FILE, failing(fault));
    expect(ran).toMatchObject({ code: 'thrown', error: fault });
    expect(told.map(({ early }) => early)).toEqual([{ exitCode: 1, lines: [] }]);
  });

  it('is told to those who are written as they should be where others are not', async () => {
    const notifications = [...RECEIVERS, { kind: 'ntfy' }];
    const problem = 'notifications[1].topic: missing';
    const { ran, told } = await toldBy({ ...FILE, notifications }, {}, { notifyProblems: () => [problem] });
    expect(ran.code).toBe(2);
    expect(told).toMatchObject([{ notifications, early: { exitCode: 2, lines: [problem] } }]);
  });

  it('ends as it would have where messages fail', async () => {
    const notify = () => Promise.reject(new Error('cut short'));
    const { ran } = await toldBy(FILE, locked, { notify });
    expect(ran.code).toBe(4);
    expect(ran.out).toContain('another run is at work');
    expect(ran.out).toContain('notify.cjs failed, no message is sent: cut short');
  });

  it.each([
    ['to nobody where nobody is configured', { stateDir: '/kept', limit: {} }, {}],
    ['to nobody where the file cannot be read', undefined, {}],
    ['to nobody where the file is no YAML', 'a: [', {}],
    ['to nobody where a person looks on', FILE, { terminal: { out: true, err: true } }],
    ['by no other command', FILE, { line: 'plan --config cleanup.yaml' }],
  ])('is told %s', async (_, file, more) => {
    const { ran, told } = await toldBy(
      file,
      { ...locked, inspect: () => Promise.reject(new ServerFailure('x')) },
      more,
    );
    expect(ran.code).not.toBe(0);
    expect(told).toEqual([]);
  });
});
