import { describe, expect, it } from 'vitest';
import { silentEntry, untouchedEntry } from '../../../../../cleanup/app/snapshot/marks/entry.ts';
import type { UserMarks } from '../../../../../cleanup/app/snapshot/marks/user-marks.ts';
import {
  Hope,
  KEPT_UNKNOWN,
  type WatchListOptions,
  watchLists,
} from '../../../../../cleanup/app/snapshot/marks/watch-lists.ts';
import type { MarkReading } from '../../../../../cleanup/ports/media-server.ts';
import { ANNA, BEN } from '../../../../support/facts.ts';
import { aUserReading, Household, itemId } from '../../../../support/in-memory/household.ts';
import { UNTOUCHED } from '../../../../support/in-memory/media-server.ts';
import { aMark, someMarks } from '../../../../support/in-memory/user-marks.ts';

const FILM = new Household().addMovie(1);
const OTHER = { ...FILM, id: itemId('film-2') };
const VERSION = itemId('film-1-4k');
const FILMS = { id: 'films', name: 'Films', folders: [] };
const UNLISTED = { unlisted: new Set([FILM.id]) };
const RESTRICTED = { user: aUserReading(BEN, { restricted: true }) };
const CLOSED = { user: aUserReading(BEN, { libraries: ['shows'] }) };

function lists(people: readonly UserMarks[], options: Partial<WatchListOptions> = {}) {
  const defaults = { libraryOf: () => FILMS, sharedState: () => false, hasTwin: () => false } as const;
  return watchLists({ people, ...defaults, late: new Map(), unread: KEPT_UNKNOWN, ...options });
}

/** What is known of Ben and the film, or of Ben and its version, where one mark was read later. */
function ofBen(ben: Partial<UserMarks>, late?: MarkReading, options: Partial<WatchListOptions> = {}) {
  const read = new Map(late === undefined ? [] : [[FILM.id, late] as const, [VERSION, late] as const]);
  const { of, ofVersion } = lists([someMarks({ user: aUserReading(BEN), ...ben })], {
    late: new Map([[BEN, read]]),
    ...options,
  });
  return { film: of(FILM)[0], version: ofVersion(FILM, VERSION)[0] };
}

describe('watchLists', () => {
  it('give everybody an entry, in the order of the users', () => {
    const mark = aMark({ favorite: true, position: 'open' });
    const people = [
      someMarks({ touched: new Map([[FILM.id, mark]]) }),
      someMarks({ user: aUserReading(BEN) }),
    ];
    const { key: _, ...entry } = mark;

    expect(lists(people).of(FILM)).toEqual([
      { user: ANNA, access: true, ...entry, sharedState: false },
      untouchedEntry(BEN),
    ]);
    expect(lists(people, { sharedState: () => 'unknown' }).of(FILM)[0]?.sharedState).toBe('unknown');
  });

  it('share a list among videos of which they say the same, and only among those', () => {
    const people = [someMarks(UNLISTED), someMarks({ ...CLOSED, ...UNLISTED })];
    const listed = itemId('film-3');
    const { of } = lists([
      ...people,
      someMarks({ user: aUserReading(BEN), touched: new Map([[listed, aMark()]]) }),
    ]);

    expect(of(OTHER)).toBe(of({ ...OTHER, id: itemId('film-4') }));
    expect(of(FILM)).toBe(of(FILM));
    expect(of(FILM)).toEqual([silentEntry(ANNA, 'unknown'), silentEntry(BEN, false), untouchedEntry(BEN)]);
    expect(of(OTHER)).toEqual([untouchedEntry(ANNA), untouchedEntry(BEN), untouchedEntry(BEN)]);
    expect(of({ ...OTHER, id: listed })[2]?.state).toBe('played');
  });

  it('are never those of another video, whoever lacks it for whichever reason or did what with it', () => {
    const lacking = (...ids: readonly string[]) => ({
      user: aUserReading(ANNA, { libraries: ['films'] }),
      unlisted: new Set(ids.map(itemId)),
      touched: new Map([
        [itemId('played'), aMark()],
        [itemId('marked'), aMark({ favorite: true })],
      ]),
    });
    const people = [lacking('a', 'a-closed', 'closed'), lacking('b', 'b-closed', 'closed')].map((one) =>
      someMarks(one),
    );
    const { of } = lists(people, {
      libraryOf: ({ id }) => (id.endsWith('closed') ? { ...FILMS, id: 'closed' } : FILMS),
    });
    const told = (id: string) =>
      of({ ...FILM, id: itemId(id) }).map(({ access, state, favorite }) =>
        [access, state, favorite].join(' '),
      );
    const [seen, silent, hidden] = [
      'true unplayed false',
      'unknown unknown unknown',
      'false unknown unknown',
    ];

    expect(told('neither')).toEqual([seen, seen]);
    expect(told('a')).toEqual([silent, seen]);
    expect(told('b')).toEqual([seen, silent]);
    expect(told('a-closed')).toEqual([hidden, seen]);
    expect(told('b-closed')).toEqual([seen, hidden]);
    expect(told('closed')).toEqual([hidden, hidden]);
    expect(told('played')).toEqual(['true played false', 'true played false']);
    expect(told('marked')).toEqual(['true played true', 'true played true']);
  });

  it('name those whose list lacks the video, whatever the reason', () => {
    const { missing } = lists([someMarks(), someMarks({ ...CLOSED, ...UNLISTED })]);
    expect(missing(FILM)).toEqual([BEN]);
    expect(missing(OTHER)).toEqual([]);
  });
});

describe('a video that a list lacks', () => {
  it('is hidden only where the policy or a whole list of a restricted user shows it', () => {
    const access = (ben: Partial<UserMarks>, options: Partial<WatchListOptions> = {}) =>
      ofBen({ ...UNLISTED, ...ben }, undefined, options).film;

    expect(access(CLOSED)).toEqual(silentEntry(BEN, false));
    expect(access(RESTRICTED)).toEqual(silentEntry(BEN, false));
    expect(access({})).toEqual(silentEntry(BEN, 'unknown'));
    expect(access({ ...RESTRICTED, whole: false })).toEqual(silentEntry(BEN, 'unknown'));
    expect(access(RESTRICTED, { hasTwin: () => true })).toEqual(silentEntry(BEN, 'unknown'));
    const elsewhere = { user: aUserReading(BEN, { libraries: ['x'], restricted: true }) };
    expect(access(elsewhere, { libraryOf: () => undefined })).toEqual(silentEntry(BEN, 'unknown'));
  });

  it('is taken for hidden in hope, which counts only where hope was needed', () => {
    const hope = new Hope();
    expect(ofBen({ ...UNLISTED, ...CLOSED }, undefined, { unread: hope }).film).toEqual(
      silentEntry(BEN, false),
    );
    expect(ofBen({}, undefined, { unread: hope }).film).toEqual(untouchedEntry(BEN));
    expect(hope.times).toBe(0);
    expect(ofBen(UNLISTED, undefined, { unread: hope }).film).toEqual(silentEntry(BEN, false));
    expect(hope.times).toBe(1);
  });

  it('has the mark that was asked for by its id, which proves no access by itself', () => {
    const late = aMark({ favorite: true });
    const access = (ben: Partial<UserMarks>, options: Partial<WatchListOptions> = {}) =>
      ofBen({ ...UNLISTED, ...ben }, late, options).film;

    expect(access({})).toMatchObject({ user: BEN, access: true, favorite: true, state: 'played' });
    expect(access(CLOSED)).toMatchObject({ access: false, favorite: true });
    expect(access(RESTRICTED)).toMatchObject({ access: false, favorite: true });
    expect(access({ ...RESTRICTED, whole: false })).toMatchObject({ access: 'unknown', favorite: true });
    expect(
      access({ user: aUserReading(BEN, { libraries: ['x'] }) }, { libraryOf: () => undefined }),
    ).toMatchObject({
      access: 'unknown',
    });
  });

  it('keeps the mark of the list where one was read later too', () => {
    const { film } = ofBen({ touched: new Map([[FILM.id, aMark()]]) }, UNTOUCHED);
    expect(film?.state).toBe('played');
  });
});

describe('marks that were asked for one by one', () => {
  it('share no state where they say nothing, and are compared under the item’s name where they do', () => {
    const asked: unknown[] = [];
    const options: Partial<WatchListOptions> = {
      sharedState: (user, item, mark) => {
        asked.push([user, item, mark.key]);
        return 'unknown';
      },
    };
    const states = (mark: MarkReading) => {
      const { film, version } = ofBen(UNLISTED, mark, options);
      return [film?.sharedState, version?.sharedState];
    };

    expect(states(UNTOUCHED)).toEqual([false, false]);
    expect(asked).toEqual([]);
    expect(states({ ...UNTOUCHED, favorite: true })).toEqual(['unknown', 'unknown']);
    expect(states({ ...UNTOUCHED, key: 'k' })).toEqual(['unknown', 'unknown']);
    expect(asked.at(-1)).toEqual([BEN, FILM.id, 'k']);
  });
});

describe('a version', () => {
  it('is seen by whoever sees the video', () => {
    expect(ofBen({}, aMark()).version).toMatchObject({ user: BEN, access: true, state: 'played' });
    expect(ofBen({ ...UNLISTED, ...CLOSED }, aMark()).version).toMatchObject({
      access: false,
      state: 'played',
    });
    expect(ofBen(UNLISTED, aMark()).version).toMatchObject({ access: 'unknown', state: 'played' });
  });

  it('of which no mark was read is unknown', () => {
    expect(ofBen({}).version).toEqual(silentEntry(BEN, true));
    expect(ofBen({ ...UNLISTED, ...CLOSED }).version).toEqual(silentEntry(BEN, false));
    expect(lists([someMarks()]).ofVersion(FILM, VERSION)).toEqual([silentEntry(ANNA, true)]);
  });
});
