import { describe, expect, it } from 'vitest';
import { entryOf, silentEntry, untouchedEntry } from '../../../../../cleanup/app/snapshot/marks/entry.ts';
import { ANNA, daysAgo } from '../../../../support/facts.ts';
import { aMark } from '../../../../support/in-memory/user-marks.ts';

describe('entries of a user', () => {
  it('say of what was left alone that nothing was done with it', () => {
    expect(untouchedEntry(ANNA)).toEqual({
      user: ANNA,
      access: true,
      state: 'unplayed',
      lastPlayedAt: 'undated',
      position: 'none',
      favorite: false,
      sharedState: false,
    });
  });

  it('say of what was not read that nothing is known', () => {
    expect(silentEntry(ANNA, false)).toEqual({
      user: ANNA,
      access: false,
      state: 'unknown',
      lastPlayedAt: 'unknown',
      position: 'unknown',
      favorite: 'unknown',
      sharedState: 'unknown',
    });
  });

  it('say what a mark says', () => {
    expect(entryOf(ANNA, 'unknown', aMark({ position: 'open', favorite: true }), true)).toEqual({
      user: ANNA,
      access: 'unknown',
      state: 'played',
      lastPlayedAt: daysAgo(10),
      position: 'open',
      favorite: true,
      sharedState: true,
    });
  });
});
