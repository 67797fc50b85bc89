import { describe, expect, it } from 'vitest';
import { sharedStates } from '../../../../../cleanup/app/snapshot/marks/shared-states.ts';
import { ANNA, BEN } from '../../../../support/facts.ts';
import { aUserReading, itemId } from '../../../../support/in-memory/household.ts';
import { UNTOUCHED } from '../../../../support/in-memory/media-server.ts';
import { aMark, someMarks } from '../../../../support/in-memory/user-marks.ts';

/** Anna's marks under these keys; an item's work is its first letter. */
function shared(marks: Record<string, string | undefined>) {
  const touched = new Map(
    Object.entries(marks).map(([item, key]) => [
      itemId(item),
      key === undefined ? { ...UNTOUCHED, favorite: true } : aMark({ key }),
    ]),
  );
  const people = [someMarks({ touched }), someMarks({ user: aUserReading(BEN) })];
  const state = sharedStates(people, (item) => item.charAt(0));
  return (item: string, key?: string, user = ANNA) =>
    state(user, itemId(item), key === undefined ? UNTOUCHED : aMark({ key }));
}

describe('sharedStates', () => {
  it('tells of two works under one key, and not of two items of one work', () => {
    const state = shared({ a1: 'k', b1: 'k', c1: 'm', c2: 'm' });

    expect(state('a1', 'k')).toBe(true);
    expect(state('b1', 'k')).toBe(true);
    expect(state('c2', 'm')).toBe(false);
  });

  it('still tells of several works where an item of the first comes again', () => {
    const state = shared({ a1: 'k', b1: 'k', a2: 'k' });

    expect(['a1', 'b1', 'a2'].map((item) => state(item, 'k'))).toEqual([true, true, true]);
  });

  it('tells of a mark that was read later under the key of another work', () => {
    const state = shared({ a1: 'k' });

    expect(state('b1', 'k')).toBe(true);
    expect(state('a2', 'k')).toBe(false);
    expect(state('b1', 'another')).toBe(false);
  });

  it('tells so of a user who does not see the other work, by the marks of one who sees both', () => {
    expect(shared({ a1: 'k', b1: 'k' })('a1', 'k', BEN)).toBe(true);
    expect(shared({ a1: 'k' })('b1', 'k', BEN)).toBe(true);
    expect(shared({ a1: 'k' })('a2', 'k', BEN)).toBe(false);
  });

  it('does not take the marks without a key of one user for those of another', () => {
    expect(shared({ a1: 'k', d1: undefined })('a1', 'k', BEN)).toBe(false);
  });

  it('is unknown of every mark of a user who has one without a key on another work', () => {
    const state = shared({ a1: 'k', b1: 'm', c1: 'm', d1: undefined });

    expect(state('a1', 'k')).toBe('unknown');
    expect(state('b1', 'm')).toBe(true);
    expect(state('d2', 'another')).toBe(false);
    expect(shared({ a1: 'k', d1: undefined, e1: undefined })('d1', 'another')).toBe('unknown');
  });

  it('is unknown of a mark without a key and of a user whose marks were not read', () => {
    expect(shared({ a1: 'k' })('a1')).toBe('unknown');
    expect(shared({ a1: 'k' })('a1', 'k', 'dora' as typeof ANNA)).toBe('unknown');
  });
});
