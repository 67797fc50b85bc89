import { describe, expect, it } from 'vitest';
import { opensLibrary } from '../../../../../cleanup/app/snapshot/marks/access.ts';
import { BEN } from '../../../../support/facts.ts';
import { aUserReading } from '../../../../support/in-memory/household.ts';

const FILMS = { id: 'A1-b2', name: 'Films', folders: [] };
const opens = (libraries: 'all' | readonly string[], library: typeof FILMS | undefined = FILMS) =>
  opensLibrary(aUserReading(BEN, { libraries }), library);

describe('opensLibrary', () => {
  it('opens to whom the policy names it, with dashes or without, in upper or lower case', () => {
    expect(opens(['x', 'A1-b2'])).toBe(true);
    expect(opens(['x', 'a1B2'])).toBe(true);
    expect(opens(['x', 'a1B3'])).toBe(false);
    expect(opens([])).toBe(false);
  });

  it('opens all to whom the policy opens all, and is unknown to others where the library is', () => {
    const { id: _, ...unscanned } = FILMS;
    expect(opensLibrary(aUserReading(BEN, { libraries: 'all' }), undefined)).toBe(true);
    expect(opensLibrary(aUserReading(BEN, { libraries: ['a1b2'] }), undefined)).toBe('unknown');
    expect(opensLibrary(aUserReading(BEN, { libraries: ['a1b2'] }), unscanned)).toBe('unknown');
  });
});
