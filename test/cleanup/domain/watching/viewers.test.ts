import { describe, expect, it, vi } from 'vitest';
import type { Tri, UserFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { resolveWatchers } from '../../../../cleanup/domain/policy/watchers.ts';
import { hasEntry, listViewers, viewerOf } from '../../../../cleanup/domain/watching/viewers.ts';
import { ANNA, aUser, BEN, userId } from '../../../support/facts.ts';
import { aPolicy } from '../../../support/policy.ts';

const CLEO = userId('cleo');
const anna = { id: ANNA, name: 'Anna', enabled: true, named: true } as const;
const ben = { id: BEN, name: 'Ben', enabled: true, named: false } as const;
const cleo = { ...ben, id: CLEO, name: 'Cleo' };

/** Users of Jellyfin, of whom the policy names Anna. */
const viewersOf = (...users: readonly UserFacts[]) => listViewers(users, resolveWatchers(aPolicy(), users));
const annaFacts = aUser();
const benFacts = aUser({ id: BEN, name: 'Ben' });
const cleoFacts = aUser({ id: CLEO, name: 'Cleo' });

describe('listViewers', () => {
  it.each([
    { name: 'in order', users: [annaFacts, benFacts, cleoFacts] },
    { name: 'backwards', users: [cleoFacts, benFacts, annaFacts] },
    { name: 'in any order', users: [benFacts, cleoFacts, annaFacts] },
  ])('lists users that come $name by their ids', ({ users }) => {
    expect(viewersOf(...users).list).toEqual([anna, ben, cleo]);
  });

  it.each<{ one: Tri; other: Tri; enabled: Tri }>([
    { one: true, other: true, enabled: true },
    { one: false, other: false, enabled: false },
    { one: true, other: false, enabled: 'unknown' },
    { one: false, other: true, enabled: 'unknown' },
    { one: 'unknown', other: true, enabled: 'unknown' },
  ])(
    'takes one listed twice, as enabled $one and $other, for enabled $enabled',
    ({ one, other, enabled }) => {
      const twins = viewersOf({ ...benFacts, enabled: one }, { ...benFacts, enabled: other });

      expect(twins.list).toEqual([{ ...ben, enabled }]);
    },
  );
});

describe('hasEntry', () => {
  const entries = [{ user: ANNA }, { user: BEN }];

  it.each([
    { name: 'in its place', viewer: ben, position: 1, expected: true },
    { name: 'before its place', viewer: anna, position: 1, expected: true },
    { name: 'behind its place', viewer: ben, position: 0, expected: true },
    { name: 'whose place is behind the last', viewer: anna, position: 5, expected: true },
    { name: 'that is missing', viewer: cleo, position: 2, expected: false },
    { name: "that is missing where another's stands", viewer: cleo, position: 0, expected: false },
  ])('an entry $name: $expected', ({ viewer, position, expected }) => {
    expect(hasEntry(entries, viewer, position)).toBe(expected);
  });

  it('searches only for an entry that is not in its place', () => {
    const search = vi.spyOn(entries, 'some');

    hasEntry(entries, ben, 1);
    expect(search).not.toHaveBeenCalled();
    hasEntry(entries, ben, 0);
    expect(search).toHaveBeenCalledOnce();
  });
});

describe('viewerOf', () => {
  it.each([
    { name: 'in its place', id: BEN, position: 1, expected: ben },
    { name: 'in another place', id: CLEO, position: 0, expected: cleo },
    { name: 'behind the last place', id: ANNA, position: 3, expected: anna },
  ])('finds a user $name', ({ id, position, expected }) => {
    expect(viewerOf(id, position, viewersOf(annaFacts, benFacts, cleoFacts))).toEqual(expected);
  });

  it('does not know whether a user is enabled whom Jellyfin does not list', () => {
    const unlisted = { id: CLEO, name: 'cleo', enabled: 'unknown', named: false };

    expect(viewerOf(CLEO, 0, viewersOf(annaFacts, benFacts))).toEqual(unlisted);
  });

  it('looks up only a user who is not in the expected place', () => {
    const viewers = viewersOf(annaFacts, benFacts);
    const lookUp = vi.spyOn(viewers.byId, 'get');

    viewerOf(BEN, 1, viewers);
    expect(lookUp).not.toHaveBeenCalled();
    viewerOf(BEN, 0, viewers);
    expect(lookUp).toHaveBeenCalledOnce();
  });
});
