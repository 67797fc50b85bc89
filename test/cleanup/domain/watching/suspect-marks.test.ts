import { describe, expect, it } from 'vitest';
import type { Facts, UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import { movieWatchKey } from '../../../../cleanup/domain/facts/keys.ts';
import { EMPTY_LEDGER, type Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import type { Policy } from '../../../../cleanup/domain/policy/policy.ts';
import { resolveWatchers } from '../../../../cleanup/domain/policy/watchers.ts';
import { findSuspectMarks } from '../../../../cleanup/domain/watching/suspect-marks.ts';
import { listViewers } from '../../../../cleanup/domain/watching/viewers.ts';
import {
  ANNA,
  aLibrary,
  aMoviePlayed,
  aUser,
  aWatch,
  BEN,
  daysAgo,
  NOW,
  userId,
} from '../../../support/facts.ts';
import { aPolicy } from '../../../support/policy.ts';

const ben = { id: BEN, name: 'Ben' };
const all = { watchedBy: 'all' } as const;

/** Users with suspect marks where five films have these entries. */
function suspects(
  entries: readonly UserWatch[],
  {
    users = [aUser(), aUser(ben)],
    policy = {},
    undatedSince = {},
  }: { users?: Facts['users']; policy?: Partial<Policy>; undatedSince?: Ledger['undatedSince'] } = {},
) {
  const movies = [1, 2, 3, 4, 5].map((id) => ({ ...aMoviePlayed(10, id), watches: entries }));
  const facts = aLibrary({ users, movies, series: [] });
  const watchers = resolveWatchers(aPolicy(policy), users);
  const ledger = { ...EMPTY_LEDGER, undatedSince };
  return findSuspectMarks(facts, listViewers(users, watchers), watchers, { ledger, now: NOW });
}
const names = (...given: Parameters<typeof suspects>) => [...suspects(...given).keys()];

describe('findSuspectMarks', () => {
  it('lists only users who have some', () => {
    const unplayed = aWatch({ user: BEN, state: 'unplayed' });
    expect(names([aWatch(), unplayed], { policy: all })).toEqual([ANNA]);
    const alone = findSuspectMarks(
      aLibrary({ movies: [aMoviePlayed(10, 1)], series: [] }),
      listViewers([aUser()], resolveWatchers(aPolicy(), [aUser()])),
      resolveWatchers(aPolicy(), [aUser()]),
      { ledger: EMPTY_LEDGER, now: NOW },
    );
    expect(alone.size).toBe(0);
  });

  it('tells when they were marked', () => {
    const at = daysAgo(10);
    const found = { bursts: [{ from: at, to: at, titles: 5 }], twins: new Set() };
    expect(suspects([aWatch()]).get(ANNA)).toEqual({ ...found, sure: found });
  });

  it('looks only at the users whom the policy names, where it names some', () => {
    const both = [aWatch(), aWatch({ user: BEN })];
    expect(names(both)).toEqual([ANNA]);
    expect(names(both, { policy: all })).toEqual([ANNA, BEN]);
  });

  it('takes a user whom Jellyfin does not list for one who may count, but for no named one', () => {
    const cleo = userId('cleo');
    const entries = [aWatch({ user: cleo })];
    expect(names(entries)).toEqual([]);
    expect(names(entries, { policy: all })).toEqual([cleo]);
  });

  it.each([
    { enabled: true, expected: [BEN] },
    { enabled: 'unknown', expected: [BEN] },
    { enabled: false, expected: [] },
  ] as const)('lists a user whose account is enabled or may be: $enabled', ({ enabled, expected }) => {
    const users = [aUser(), aUser({ ...ben, enabled })];
    expect(names([aWatch({ user: BEN })], { users, policy: all })).toEqual(expected);
  });

  it.each<{ name: string; entry: Partial<UserWatch> }>([
    { name: 'not played', entry: { state: 'unplayed' } },
    { name: 'not read', entry: { state: 'unknown' } },
    { name: 'without a date and new', entry: { lastPlayedAt: 'undated' } },
    { name: 'with a placeholder for a date', entry: { lastPlayedAt: 0 } },
    { name: 'of what the user may not see', entry: { access: false } },
  ])('believes no play that is $name', ({ entry }) => {
    expect(names([aWatch(entry)])).toEqual([]);
  });

  it('takes plays without a date that one run saw first for marked together', () => {
    const at = daysAgo(8);
    const since = (ids: readonly number[]) =>
      Object.fromEntries(ids.map((id) => [`${ANNA}|${movieWatchKey(aMoviePlayed(10, id))}`, at]));
    const undated = [aWatch({ lastPlayedAt: 'undated' })];
    const found = suspects(undated, { undatedSince: since([1, 2, 3, 4, 5]) });
    expect(found.get(ANNA)?.bursts).toEqual([{ from: at, to: at, titles: 5 }]);
    // What no run has noted may be of any time.
    expect(suspects(undated, { undatedSince: since([1, 2, 3]) }).size).toBe(1);
    expect(suspects(undated, { undatedSince: since([1, 2]) }).size).toBe(0);
  });

  it('believes one of what the user may perhaps not see', () => {
    expect(names([aWatch({ access: 'unknown' })])).toEqual([ANNA]);
  });

  it('asks for no order of the plays', () => {
    const movies = [61_000, 0, 2, 1, 3, 4].map((offset, index) => ({
      ...aMoviePlayed(10, index + 1),
      watches: [aWatch({ lastPlayedAt: daysAgo(10) + offset })],
    }));
    const users = [aUser()];
    const watchers = resolveWatchers(aPolicy(), users);
    const found = findSuspectMarks(aLibrary({ movies, series: [] }), listViewers(users, watchers), watchers, {
      ledger: EMPTY_LEDGER,
      now: NOW,
    });
    expect(found.get(ANNA)?.bursts).toEqual([{ from: daysAgo(10), to: daysAgo(10) + 4, titles: 5 }]);
  });
});
