import { describe, expect, it, vi } from 'vitest';
import type { UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import type { WatchedBy } from '../../../../cleanup/domain/policy/policy.ts';
import { makeContext } from '../../../../cleanup/domain/watching/context.ts';
import type { Copy } from '../../../../cleanup/domain/watching/copy.ts';
import { mergeCopies } from '../../../../cleanup/domain/watching/merge-copies.ts';
import type { Viewing } from '../../../../cleanup/domain/watching/viewing.ts';
import {
  ANNA,
  aLibrary,
  aMovie,
  aUser,
  aWatch,
  BEN,
  daysAgo,
  NOW,
  UNWATCHED,
  untouched,
  userId,
} from '../../../support/facts.ts';
import { aLedger, aPolicy } from '../../../support/policy.ts';

const CLEO = userId('cleo');
const FIRST_SEEN = daysAgo(7);

/** Anna, whom the policy names unless `watchedBy` says otherwise, Ben, and Cleo, who is disabled. */
function contextOf(watchedBy: WatchedBy = 'primary') {
  const users = [aUser(), aUser({ id: BEN, name: 'Ben' }), aUser({ id: CLEO, name: 'Cleo', enabled: false })];
  const ledger = { undatedSince: { 'anna|movie:tmdb:593': FIRST_SEEN } } as const;
  const facts = aLibrary({ users });
  return makeContext(facts, aPolicy({ watchedBy }), aLedger(facts, ledger), NOW);
}

function aCopy(...watches: readonly UserWatch[]): Copy {
  return { kind: 'movie', movie: aMovie(), watches, mayHaveFile: true, believed: true };
}

const NEVER = Number.NEGATIVE_INFINITY;

/** Anna has access and did nothing. */
function aViewing(overrides: Partial<Viewing> = {}): Viewing {
  return {
    viewer: { id: ANNA, name: 'Anna', enabled: true, named: true },
    access: true,
    favorite: false,
    started: false,
    played: false,
    playedAt: NEVER,
    dated: true,
    justSeen: false,
    openSince: NEVER,
    openSinceUnknown: false,
    positionUnknown: false,
    stateUnknown: false,
    dateUnknown: false,
    doubt: undefined,
    ...overrides,
  };
}

const unplayed = (overrides: Partial<UserWatch> = {}) => aWatch({ ...UNWATCHED.watches[0], ...overrides });

describe('mergeCopies, who is told of', () => {
  const usersIn = (watches: readonly UserWatch[], by?: WatchedBy) =>
    mergeCopies(aCopy(...watches), [], contextOf(by)).map(({ viewer }) => viewer.id);
  const cleo = untouched({ user: CLEO });

  it.each<{ name: string; watches: readonly UserWatch[] }>([
    { name: 'in order', watches: [unplayed(), untouched(), cleo] },
    { name: 'backwards', watches: [cleo, untouched(), unplayed()] },
    { name: 'in any order', watches: [untouched(), cleo, unplayed()] },
  ])('sorts users who come $name by their ids', ({ watches }) => {
    expect(usersIn(watches, 'all')).toEqual([ANNA, BEN, CLEO]);
  });

  it('sorts two users by their ids', () => {
    expect(usersIn([untouched(), unplayed()], 'all')).toEqual([ANNA, BEN]);
  });

  it('leaves out those who do not count and left nothing, and a disabled account without an entry', () => {
    expect(usersIn([unplayed(), untouched()])).toEqual([ANNA]);
    expect(usersIn([unplayed(), untouched({ favorite: true })])).toEqual([ANNA, BEN]);
  });

  it('searches for nobody where the entries come in the order of the users', () => {
    const watches = [unplayed(), untouched(), cleo];
    const context = contextOf('all');
    const searches = [vi.spyOn(watches, 'some'), vi.spyOn(context.viewers.byId, 'get')];

    expect(mergeCopies({ ...aCopy(), watches }, [], context)).toHaveLength(3);
    for (const search of searches) expect(search).not.toHaveBeenCalled();
  });
});

describe('mergeCopies, what is told of one user', () => {
  const told = (own: Copy, ...others: readonly Copy[]) => mergeCopies(own, others, contextOf())[0];

  it.each<{ name: string; entry: Partial<UserWatch>; viewing: Partial<Viewing> }>([
    { name: 'nothing', entry: {}, viewing: {} },
    {
      name: 'an unknown state, which may be a start',
      entry: { state: 'unknown' },
      viewing: { stateUnknown: true, started: 'unknown' },
    },
    {
      name: 'an unknown date, which may be of a start',
      entry: { lastPlayedAt: 'unknown' },
      viewing: { dateUnknown: true, started: 'unknown' },
    },
    {
      name: 'an unknown position, which may be of a start',
      entry: { position: 'unknown' },
      viewing: { positionUnknown: true, started: 'unknown' },
    },
    { name: 'a visit', entry: { lastPlayedAt: daysAgo(3) }, viewing: { started: true } },
  ])('tells of an entry with $name', ({ entry, viewing }) => {
    expect(told(aCopy(unplayed(entry), untouched()))).toEqual(aViewing(viewing));
  });

  it('knows nothing of an enabled user without an entry', () => {
    expect(told(aCopy(untouched()))).toEqual(
      aViewing({
        access: 'unknown',
        stateUnknown: true,
        dateUnknown: true,
        positionUnknown: true,
        favorite: 'unknown',
        started: 'unknown',
      }),
    );
  });

  it.each<{ name: string; one: Partial<UserWatch>; other: Partial<UserWatch>; play: Partial<Viewing> }>([
    {
      name: 'the later of two dates',
      one: { lastPlayedAt: daysAgo(3) },
      other: { lastPlayedAt: daysAgo(10) },
      play: { playedAt: daysAgo(3), dated: true },
    },
    {
      name: 'a date rather than an earlier first sight',
      one: { lastPlayedAt: daysAgo(3) },
      other: { lastPlayedAt: 'undated' },
      play: { playedAt: daysAgo(3), dated: true },
    },
    {
      name: 'a first sight rather than an earlier date',
      one: { lastPlayedAt: 'undated' },
      other: { lastPlayedAt: daysAgo(10) },
      play: { playedAt: FIRST_SEEN, dated: false },
    },
    {
      name: 'a date rather than a first sight in the same instant',
      one: { lastPlayedAt: 'undated' },
      other: { lastPlayedAt: FIRST_SEEN },
      play: { playedAt: FIRST_SEEN, dated: true },
    },
  ])('takes of two copies $name, whichever comes first', ({ one, other, play }) => {
    const first = aCopy(aWatch(one), untouched());
    const second = aCopy(aWatch(other), untouched());
    const viewing = aViewing({ played: true, ...play });

    expect(told(first, second)).toEqual(viewing);
    expect(told(second, first)).toEqual(viewing);
  });
});
