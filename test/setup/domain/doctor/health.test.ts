import { describe, expect, it } from 'vitest';
import { healthChecks } from '../../../../setup/domain/doctor/health.ts';
import { HEALTH_STEPS, OTHER_STEP } from '../../../../setup/domain/doctor/health-words.ts';
import type { HealthEntry } from '../../../../setup/domain/doctor/observations.ts';
import { cluster, seen, unseen } from './observed.ts';

const wiki = 'https://wiki.servarr.com/radarr/system#some-words';
const check = (entry: Partial<HealthEntry>) =>
  healthChecks(
    'radarr',
    seen([{ source: 'MountCheck', type: 'error', message: 'read-only', wiki, ...entry }]),
    cluster,
  )[0];

describe('healthChecks', () => {
  it('says in one line that nothing is wrong, or that nobody knows', () => {
    expect(healthChecks('radarr', seen([]), cluster)).toMatchObject([{ severity: 'ok' }]);
    expect(healthChecks('radarr', unseen, cluster)).toMatchObject([
      { severity: 'note', message: 'could not be checked: it answered nothing' },
    ]);
  });

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['notice', 'note'],
  ] as const)('takes an entry of type %s for %s', (type, severity) => {
    expect(check({ type })?.severity).toBe(severity);
  });

  it.each(Object.entries(HEALTH_STEPS))('says of %s what to do, and where more is said', (source, step) => {
    expect(check({ source })).toMatchObject({
      subject: source,
      message: 'read-only',
      nextStep: `${step}; ${wiki}`,
    });
  });

  it.each(['CheckOfAnotherYear', 'constructor', '__proto__'])(
    'knows no %s, and says where to look',
    (source) => {
      expect(check({ source })?.nextStep).toBe(`${OTHER_STEP}; ${wiki}`);
    },
  );
});
