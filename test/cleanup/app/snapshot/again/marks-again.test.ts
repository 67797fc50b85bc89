import { describe, expect, it } from 'vitest';
import { itemsToAsk, marksAgain } from '../../../../../cleanup/app/snapshot/again/marks-again.ts';
import type { Related } from '../../../../../cleanup/app/snapshot/again/related.ts';
import type { UserMarks } from '../../../../../cleanup/app/snapshot/marks/user-marks.ts';
import type { Tri } from '../../../../../cleanup/domain/facts/facts.ts';
import type { MarkReading, UserReading } from '../../../../../cleanup/ports/media-server.ts';
import { ANNA } from '../../../../support/facts.ts';
import { aUserReading, Household, itemId } from '../../../../support/in-memory/household.ts';
import { UNTOUCHED } from '../../../../support/in-memory/media-server.ts';
import { aMark, someMarks } from '../../../../support/in-memory/user-marks.ts';

const ASKED = new Household().addMovie(1);
const KNOWN = { ...ASKED, id: itemId('known') };
const RELATED: Related = {
  asked: new Set([ASKED]),
  known: new Set([KNOWN]),
  series: new Set([itemId('show')]),
  seasons: new Set([itemId('season')]),
};
const PLAYED = aMark();
const touched = (...marks: readonly (readonly [string, MarkReading])[]) =>
  new Map(marks.map(([id, mark]) => [itemId(id), mark]));

/** Marks that were read again, of a user with these marks before. */
function again({
  before = {},
  user = {},
  fresh = [['film-1', UNTOUCHED]],
  folders = {},
  related = {},
}: {
  readonly before?: Partial<UserMarks> | undefined | 'nobody';
  readonly user?: Partial<UserReading>;
  readonly fresh?: readonly (readonly [string, MarkReading])[];
  readonly folders?: Record<string, Tri>;
  readonly related?: Partial<Related>;
}) {
  const reading = {
    user: ANNA,
    videos: touched(...fresh),
    folders: new Map(Object.entries(folders).map(([id, favorite]) => [itemId(id), favorite])),
    withheld: 0,
  };
  const earlier = before === 'nobody' ? undefined : someMarks(before);
  const { marks, late } = marksAgain(aUserReading(ANNA, user), reading, earlier, { ...RELATED, ...related });
  return {
    whole: marks.whole,
    touched: [...marks.touched],
    unlisted: [...marks.unlisted],
    folders: Object.fromEntries(marks.folders),
    late: [...late],
  };
}

const NOTHING = { touched: [], unlisted: [], late: [] };

describe('marksAgain', () => {
  it('takes fresh marks of what was asked for, and earlier ones of the rest', () => {
    const before = { touched: touched(['film-1', aMark({ favorite: true })], ['known', PLAYED]) };

    expect(again({ before })).toMatchObject({ ...NOTHING, whole: true, touched: [['known', PLAYED]] });
    expect(again({ before, fresh: [['film-1', PLAYED]] })).toMatchObject({
      touched: [
        ['film-1', PLAYED],
        ['known', PLAYED],
      ],
    });
    expect(again({})).toMatchObject(NOTHING);
  });

  it('takes what the list lacked for what came late, and for missing what it still lacks', () => {
    const before = { unlisted: new Set([itemId('film-1'), itemId('known')]) };

    expect(again({ before, fresh: [['film-1', PLAYED]] })).toMatchObject({
      touched: [],
      unlisted: ['film-1', 'known'],
      late: [['film-1', PLAYED]],
    });
    expect(again({ before })).toMatchObject({ late: [['film-1', UNTOUCHED]] });
    expect(again({ before, fresh: [] })).toMatchObject({ unlisted: ['film-1', 'known'], late: [] });
  });

  it('takes for missing what is asked for and does not come any more', () => {
    expect(again({ fresh: [] })).toMatchObject({ ...NOTHING, unlisted: ['film-1'] });
  });

  it.each<[string, Parameters<typeof again>[0]]>([
    ['who is new', { before: 'nobody' }],
    ['who may see more libraries', { before: { user: aUserReading(ANNA, { libraries: ['a'] }) } }],
    [
      'who may see other libraries',
      { user: { libraries: ['b', 'a'] }, before: { user: aUserReading(ANNA, { libraries: ['a'] }) } },
    ],
    ['who was not restricted', { user: { restricted: true } }],
  ])('trusts nothing that was read before of somebody %s', (_, user) => {
    const earlier =
      user.before === 'nobody' ? user.before : { touched: touched(['known', PLAYED]), ...user.before };
    expect(again({ ...user, before: earlier, fresh: [['film-1', PLAYED]] })).toMatchObject({
      whole: false,
      touched: [],
      unlisted: ['film-1', 'known'],
      late: [['film-1', PLAYED]],
    });
  });

  it('trusts it of somebody who may see the same libraries, in whichever order', () => {
    const before = { user: aUserReading(ANNA, { libraries: ['a', 'b'] }) };
    expect(again({ before, user: { libraries: ['b', 'a'] } })).toMatchObject({ whole: true, unlisted: [] });
  });

  it('is as whole as the list was', () => {
    expect(again({ before: { whole: false } }).whole).toBe(false);
  });

  it('takes fresh favourite marks, and forgets one that does not come any more', () => {
    const marked = (...ids: readonly string[]) => new Map(ids.map((id) => [itemId(id), true as const]));
    const before = { folders: marked('show', 'season', 'other') };

    expect(again({ before, folders: { show: false, season: 'unknown' } }).folders).toEqual({
      show: false,
      season: 'unknown',
      other: true,
    });
    expect(again({ before }).folders).toStrictEqual({ other: true });
    expect(again({ before: 'nobody', folders: { show: true } }).folders).toEqual({ show: true });
  });
});

describe('itemsToAsk', () => {
  it('are the videos whose marks bear on the verdict, the series and the seasons', () => {
    expect(itemsToAsk(RELATED)).toEqual({ videos: ['film-1'], folders: ['show', 'season'] });
  });
});
