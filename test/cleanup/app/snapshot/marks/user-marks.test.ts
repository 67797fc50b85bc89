import { describe, expect, it } from 'vitest';
import { compactMarks, isUntouched } from '../../../../../cleanup/app/snapshot/marks/user-marks.ts';
import type { MarkReading, MarksReading } from '../../../../../cleanup/ports/media-server.ts';
import { ANNA, daysAgo } from '../../../../support/facts.ts';
import { aUserReading, Household, itemId } from '../../../../support/in-memory/household.ts';
import { UNTOUCHED } from '../../../../support/in-memory/media-server.ts';
import { aMark } from '../../../../support/in-memory/user-marks.ts';

function compacted(marks: readonly (readonly [string, MarkReading])[], more: Partial<MarksReading> = {}) {
  const household = new Household();
  for (const film of [1, 2, 3]) household.addMovie(film);
  const videos = new Map(marks.map(([id, mark]) => [itemId(id), mark]));
  const reading = { user: ANNA, videos, folders: new Map(), withheld: 0, ...more };
  return compactMarks(aUserReading(ANNA), reading, household.jellyfin.videos);
}

describe('compactMarks', () => {
  it('keeps every mark that says anything, and no other, whichever object an untouched one is', () => {
    const played = aMark();
    const marks = compacted([
      ['film-1', UNTOUCHED],
      ['film-2', played],
      ['film-3', { ...UNTOUCHED }],
    ]);

    expect(marks.touched).toEqual(new Map([['film-2', played]]));
    expect(marks.unlisted).toEqual(new Set());
  });

  it.each([
    [[], ['film-1', 'film-2', 'film-3']],
    [['film-2'], ['film-1', 'film-3']],
    [['film-3', 'film-2', 'film-1'], []],
    [['film-3', 'film-1'], ['film-2']],
    [['film-1', 'film-9', 'film-3'], ['film-2']],
    [['film-9'], ['film-1', 'film-2', 'film-3']],
  ])('notes the videos that the list lacks, in whatever order it comes: %j', (listed, unlisted) => {
    const marks = listed.map((film) => [film, UNTOUCHED] as const);
    expect(compacted(marks).unlisted).toEqual(new Set(unlisted));
  });

  it('is whole unless the server held something back', () => {
    expect(compacted([]).whole).toBe(true);
    expect(compacted([], { withheld: 1 }).whole).toBe(false);
  });
});

describe('isUntouched', () => {
  it.each<Partial<MarkReading>>([
    { state: 'played' },
    { state: 'unknown' },
    { lastPlayedAt: daysAgo(1) },
    { lastPlayedAt: 'unknown' },
    { position: 'open' },
    { position: 'unknown' },
    { favorite: true },
    { favorite: 'unknown' },
  ])('is false of %o', (mark) => {
    expect(isUntouched({ ...UNTOUCHED, ...mark })).toBe(false);
  });

  it('is true of what says nothing, under whatever key', () => {
    expect(isUntouched({ ...UNTOUCHED, key: 'a' })).toBe(true);
  });
});
