import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../lib/config/check.ts';
import {
  idleLimits,
  keptInstances,
  longNotice,
  noGrace,
  primaryUser,
  usableLimits,
} from '../../../../lib/config/checks/cleanup.ts';
import { Config } from '../../../../lib/config/schema.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';
import { LEAST } from '../../../support/some-config.ts';

describe('primaryUser', () => {
  const places = (cleanup: object) =>
    primaryUser(Config.parse({ ...LEAST, cleanup })).map(({ path }) => path.join('.'));

  it('refuses a cleanup that counts the watching of nobody in particular', () => {
    expect(places({})).toEqual(['cleanup.primaryUserName']);
  });

  it.each([
    ['with the name', { primaryUserName: 'alice' }],
    ['by all users', { policy: { watchedBy: 'all' } }],
    ['by named users', { policy: { watchedBy: { users: ['alice'] } } }],
    ['that is not deployed', { enabled: false }],
  ])('accepts a cleanup %s', (_, cleanup) => {
    expect(places(cleanup)).toEqual([]);
  });
});

describe('keptInstances', () => {
  const keep = (...instances: readonly string[]) => ({ cleanup: { policy: { keep: { instances } } } });

  it('accepts instances that exist', () => {
    expect(placesOfCheck(keptInstances, keep('radarr', 'sonarr'))).toEqual([]);
  });

  it('refuses a name that would protect nothing, and says what was meant', () => {
    expect(findingsOfCheck(keptInstances, keep('radarr', 'sonar', 'bazaar-of-4k'))).toEqual([
      'cleanup.policy.keep.instances[1]: no instance of Radarr or Sonarr is called sonar; did you mean sonarr',
      'cleanup.policy.keep.instances[2]: no instance of Radarr or Sonarr is called bazaar-of-4k; known: radarr, sonarr',
    ]);
  });
});

describe('the limits and periods of the cleanup', () => {
  it.each<[string, Check, object, readonly string[]]>([
    ['refuse a fraction of 0', usableLimits, { limits: { maxFraction: 0 } }, ['cleanup.limits.maxFraction']],
    ['accept a small fraction', usableLimits, { limits: { maxFraction: 0.01 } }, []],
    [
      'warn of safety nets that are off',
      idleLimits,
      { dryRun: false, limits: { maxFraction: 1, maxShrink: 1 } },
      ['cleanup.limits.maxFraction', 'cleanup.limits.maxShrink'],
    ],
    ['let a dry run have no safety nets', idleLimits, { limits: { maxFraction: 1 } }, []],
    [
      'warn of a notice longer than the grace period',
      longNotice,
      { policy: { gracePeriodDays: 1, noticeDays: 2 } },
      ['cleanup.policy.noticeDays'],
    ],
    ['accept a notice as long as it', longNotice, { policy: { gracePeriodDays: 2, noticeDays: 2 } }, []],
    [
      'warn when nothing lies between watching and removal',
      noGrace,
      { dryRun: false, policy: { gracePeriodDays: 0, noticeDays: 0 } },
      ['cleanup.policy.gracePeriodDays'],
    ],
    [
      'accept a notice instead of a grace period',
      noGrace,
      { dryRun: false, policy: { gracePeriodDays: 0 } },
      [],
    ],
    [
      'say nothing of a cleanup that is not deployed',
      usableLimits,
      { enabled: false, limits: { maxFraction: 0 } },
      [],
    ],
  ])('%s', (_, check, cleanup, places) => {
    expect(placesOfCheck(check, { cleanup })).toEqual(places);
  });
});
