import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../cleanup/config/environment.ts';

describe('readEnvironment', () => {
  it.each([
    ['true', true],
    ['TRUE', true],
    ['1', true],
    ['Yes', true],
    ['false', false],
    ['FALSE', false],
    ['0', false],
    ['no', false],
    [' false\n', false],
  ])('reads DRY_RUN=%j as %j', (text, value) => {
    expect(readEnvironment({ DRY_RUN: text }).settings).toMatchObject([{ path: ['dryRun'], value }]);
  });

  it.each(['', ' ', 'off', 'on', 'n', 'flase', 'null', 'constructor', '00'])(
    'refuses DRY_RUN=%j instead of guessing',
    (text) => {
      const { settings, problems } = readEnvironment({ DRY_RUN: text });
      expect(settings).toEqual([]);
      expect(problems).toHaveLength(1);
    },
  );

  it.each(['', '5d', '0x10', '1e3', '-1', 'NaN', 'Infinity', '5,5', '٣'])(
    'refuses GRACE_PERIOD_DAYS=%j',
    (text) => {
      const { settings, problems } = readEnvironment({ GRACE_PERIOD_DAYS: text });
      expect(settings).toEqual([]);
      expect(problems[0]?.where).toBe('environment GRACE_PERIOD_DAYS');
    },
  );

  it.each([
    ['DRYRUN', 'DRY_RUN'],
    ['GRACE_PERIOD_DAY', 'GRACE_PERIOD_DAYS'],
    ['GRACE_PEROID_DAYS', 'GRACE_PERIOD_DAYS'],
  ])('asks whether %s was meant to be %s', (name, meant) => {
    expect(readEnvironment({ [name]: '30' }).problems).toEqual([
      { where: `environment ${name}`, what: `unknown; did you mean ${meant}` },
    ]);
  });

  it('leaves the rest of the environment alone', () => {
    const environment = {
      PATH: '/bin',
      HOME: '/root',
      RADARR_SERVICE_HOST: '10.0.0.1',
      RADARR_PORT: 'tcp://10.0.0.1',
      STAGE_DIR: '/stage',
      TX: '1',
    };
    expect(readEnvironment(environment)).toEqual({ settings: [], problems: [] });
  });

  it('keeps a password as it is, blanks included', () => {
    expect(readEnvironment({ JELLYFIN_PASSWORD: ' a b ' }).settings).toMatchObject([{ value: ' a b ' }]);
  });
});
