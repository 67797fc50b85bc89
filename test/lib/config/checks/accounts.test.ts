import { describe, expect, it } from 'vitest';
import { accountKeys, cleanupAccount, uniqueAccounts } from '../../../../lib/config/checks/accounts.ts';
import { findingsOfCheck } from '../../../support/findings-of.ts';

const household = (...users: readonly object[]) => ({ apps: { jellyfin: { administrator: 'Root', users } } });

describe('uniqueAccounts', () => {
  it('takes different people', () => {
    expect(findingsOfCheck(uniqueAccounts, household({ name: 'Ann' }, { name: 'ben' }))).toEqual([]);
  });

  it.each(['ROOT', 'media-cleanup', 'ann'])('refuses %s, which is an account already', (name) => {
    const [finding] = findingsOfCheck(uniqueAccounts, household({ name: 'Ann' }, { name }));

    expect(finding).toMatch(/^apps\.jellyfin\.users\[?\.?1\]?\.name: .*is an account already/);
  });
});

describe('accountKeys', () => {
  it('takes names that give different keys', () => {
    expect(findingsOfCheck(accountKeys, household({ name: 'Ann' }, { name: 'Ann B.' }))).toEqual([]);
  });

  it.each([
    ['two names that give one key', [{ name: 'Ann B' }, { name: 'Ann-B' }]],
    ['the key of the administrator', [{ name: 'Admin' }]],
    ['the key of the cleanup', [{ name: 'Media cleanup' }]],
  ])('refuses %s', (_, users) => {
    expect(findingsOfCheck(accountKeys, household(...users))).toEqual([
      expect.stringContaining("is another account's; set secretKey"),
    ]);
  });

  it('asks for a key where the name has nothing that a key can hold', () => {
    expect(findingsOfCheck(accountKeys, household({ name: '安娜' }))).toEqual([
      expect.stringContaining('set secretKey'),
    ]);
    expect(findingsOfCheck(accountKeys, household({ name: '安娜', secretKey: 'anna' }))).toEqual([]);
  });
});

describe('cleanupAccount', () => {
  it('refuses an account that nobody makes', () => {
    const settings = {
      setup: { enabled: false },
      cleanup: { primaryUserName: 'ann', jellyfinSignIn: 'serviceUser' },
    };

    expect(findingsOfCheck(cleanupAccount, settings)).toEqual([
      expect.stringContaining('cleanup.jellyfinSignIn: nobody makes this account'),
    ]);
  });

  it('lets the key by hand stand with setup and without', () => {
    for (const enabled of [true, false]) {
      const settings = { setup: { enabled }, cleanup: { primaryUserName: 'ann', jellyfinSignIn: 'apiKey' } };
      expect(findingsOfCheck(cleanupAccount, settings)).toEqual([]);
    }
  });
});
