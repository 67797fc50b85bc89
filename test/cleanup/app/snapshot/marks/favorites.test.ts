import { describe, expect, it } from 'vitest';
import { type Folder, favoriteMarks } from '../../../../../cleanup/app/snapshot/marks/favorites.ts';
import type { UserMarks } from '../../../../../cleanup/app/snapshot/marks/user-marks.ts';
import { Hope, KEPT_UNKNOWN } from '../../../../../cleanup/app/snapshot/marks/watch-lists.ts';
import type { Tri } from '../../../../../cleanup/domain/facts/facts.ts';
import { ANNA, BEN } from '../../../../support/facts.ts';
import { aUserReading, itemId } from '../../../../support/in-memory/household.ts';
import { someMarks } from '../../../../support/in-memory/user-marks.ts';

const SHOWS = { id: 'shows', name: 'Shows', folders: [] };
const folder = (id: string, library = SHOWS): Folder => ({ id: itemId(id), library });
const marked = (folders: Record<string, Tri>) => ({
  folders: new Map(Object.entries(folders).map(([id, favorite]) => [itemId(id), favorite])),
});
const CLOSED = { user: aUserReading(BEN, { libraries: ['films'] }) };
const RESTRICTED = { user: aUserReading(BEN, { restricted: true }) };

/** Ben's entry for a series that these items of Jellyfin are. */
function ofBen(
  ben: Partial<UserMarks>,
  folders: readonly Folder[] = [folder('a')],
  late: Record<string, Tri> = {},
  unread = KEPT_UNKNOWN,
) {
  const people = [someMarks({ user: aUserReading(BEN), ...ben })];
  return favoriteMarks(people, new Map([[BEN, marked(late).folders]]), unread).of(folders)[0];
}

const entry = (access: Tri, favorite: Tri) => ({ user: BEN, access, favorite });

describe('favoriteMarks', () => {
  it('are what the list of each user has', () => {
    const people = [
      someMarks(marked({ a: true })),
      someMarks({ user: aUserReading(BEN), ...marked({ a: false }) }),
    ];

    expect(favoriteMarks(people, new Map(), KEPT_UNKNOWN).of([folder('a')])).toEqual([
      { user: ANNA, access: true, favorite: true },
      { user: BEN, access: true, favorite: false },
    ]);
  });

  it('are shared where nobody marked any', () => {
    const people = [someMarks(marked({ a: false, b: false }))];
    const { of } = favoriteMarks(people, new Map(), KEPT_UNKNOWN);

    expect(of([folder('a')])).toBe(of([folder('b')]));
    expect(of([])).toBe(of([folder('a')]));
  });

  it('protect by whichever of several items of one series is marked', () => {
    const two = [folder('a'), folder('b')];
    expect(ofBen(marked({ a: false, b: true }), two)).toEqual(entry(true, true));
    expect(ofBen(marked({ a: false, b: 'unknown' }), two)).toEqual(entry('unknown', 'unknown'));
    expect(ofBen(marked({ a: false, b: false }), two)).toEqual(entry(true, false));
  });

  it('are unknown where a list lacks the item for no known reason', () => {
    expect(ofBen({})).toEqual(entry('unknown', 'unknown'));
    expect(ofBen(marked({ a: false }), [folder('a'), folder('b')])).toEqual(entry('unknown', 'unknown'));
    expect(ofBen({ ...RESTRICTED, whole: false })).toEqual(entry('unknown', 'unknown'));
    expect(favoriteMarks([someMarks()], new Map(), KEPT_UNKNOWN).of([folder('a')])).toEqual([
      { user: ANNA, access: 'unknown', favorite: 'unknown' },
    ]);
    const elsewhere = { user: aUserReading(BEN, { libraries: ['films'], restricted: true }) };
    expect(ofBen(elsewhere, [{ id: itemId('a'), library: undefined }])).toEqual(entry('unknown', 'unknown'));
  });

  it('are nobody’s who may not see the item; one that came back all the same protects', () => {
    for (const ben of [CLOSED, RESTRICTED]) {
      expect(ofBen(ben)).toEqual(entry(false, 'unknown'));
      expect(ofBen(ben, undefined, { a: false })).toEqual(entry(false, false));
      expect(ofBen(ben, undefined, { a: true })).toEqual(entry(true, true));
    }
  });

  it('are asked of every item before a series is closed to a user', () => {
    const films = { id: 'films', name: 'Films', folders: [] };
    const two = [folder('closed'), folder('open', films)];

    expect(ofBen({ ...CLOSED, ...marked({ open: false }) }, two)).toEqual(entry(true, false));
    expect(ofBen(CLOSED, two)).toEqual(entry('unknown', 'unknown'));
  });

  it('take what was asked for by its id, where a list lacks the item', () => {
    expect(ofBen({}, undefined, { a: true })).toEqual(entry(true, true));
    expect(ofBen({}, undefined, { a: false })).toEqual(entry(true, false));
    expect(ofBen(marked({ a: true }), undefined, { a: false })).toEqual(entry(true, true));
  });

  it('are harmless in hope, which counts only where hope was needed', () => {
    const hope = new Hope();
    ofBen(marked({ a: false }), undefined, {}, hope);
    ofBen(CLOSED, undefined, {}, hope);
    expect(hope.times).toBe(0);
    expect(ofBen({}, undefined, {}, hope)).toEqual(entry('unknown', false));
    expect(hope.times).toBe(1);
    expect(ofBen(marked({ a: 'unknown' }), undefined, {}, hope)).toEqual(entry('unknown', 'unknown'));
    expect(hope.times).toBe(1);
  });

  it('name those whose list lacks the item', () => {
    const people = [someMarks(marked({ a: 'unknown' })), someMarks({ ...CLOSED })];
    expect(favoriteMarks(people, new Map(), KEPT_UNKNOWN).missing(folder('a'))).toEqual([BEN]);
  });
});
