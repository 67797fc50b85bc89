import { describe, expect, it, vi } from 'vitest';
import type { SeriesFacts, Tri } from '../../../../cleanup/domain/facts/facts.ts';
import { makeContext } from '../../../../cleanup/domain/watching/context.ts';
import { favoriteMark } from '../../../../cleanup/domain/watching/favorite-marks.ts';
import {
  ANNA,
  aFavorite,
  aLibrary,
  anEpisode,
  aSeason,
  aUser,
  aWatch,
  BEN,
  NOW,
  userId,
} from '../../../support/facts.ts';
import type { Case } from '../../../support/judging.ts';
import { aLedger, aPolicy } from '../../../support/policy.ts';
import { outcomesFor, type SeriesLike } from '../../../support/series-outcomes.ts';

describe('judge, marks on a series or season (hazard 31: they protect what is below)', () => {
  const marks = (...favorites: SeriesFacts['favorites']) => favorites;
  const withBen = { facts: { users: [aUser(), aUser({ id: BEN, name: 'Ben' })] } };

  it.each<{ name: string; series: SeriesLike; rest?: Case; expected: string }>([
    {
      name: 'on the series',
      series: { favorites: marks(aFavorite({ favorite: true })) },
      expected: 'favorite',
    },
    {
      name: 'on the season',
      series: { seasons: [aSeason({ favorites: marks(aFavorite({ favorite: true })) })] },
      expected: 'favorite',
    },
    {
      name: 'on another season',
      series: {
        seasons: [aSeason(), aSeason({ number: 2, favorites: marks(aFavorite({ favorite: true })) })],
      },
      expected: 'remove',
    },
    {
      name: 'unknown',
      series: { favorites: marks(aFavorite({ favorite: 'unknown' })) },
      expected: 'favorite?',
    },
    {
      name: 'unknown, of a user without access',
      series: { favorites: marks(aFavorite({ favorite: 'unknown', access: false })) },
      expected: 'remove',
    },
    {
      name: 'set by a user without access',
      series: { favorites: marks(aFavorite({ favorite: true, access: false })) },
      expected: 'favorite',
    },
    { name: 'no entry', series: { favorites: [] }, expected: 'favorite?' },
    { name: 'no entry for the season', series: { seasons: [] }, expected: 'favorite?' },
    {
      name: 'in the second of two entries for the season',
      series: { seasons: [aSeason(), aSeason({ favorites: marks(aFavorite({ favorite: true })) })] },
      expected: 'favorite',
    },
    {
      name: 'set by somebody whom Jellyfin does not list',
      series: { favorites: marks(aFavorite(), aFavorite({ user: BEN, favorite: true })) },
      expected: 'favorite',
    },
    {
      name: 'unknown, of somebody whom Jellyfin does not list',
      series: { favorites: marks(aFavorite(), aFavorite({ user: BEN, favorite: 'unknown' })) },
      expected: 'favorite?',
    },
  ])('$name: $expected', ({ series, rest, expected }) => {
    expect(outcomesFor(series, rest)['S1']).toBe(expected);
  });

  it('waits for every enabled user, and not for a disabled one', () => {
    const watches = [aWatch(), aWatch({ user: BEN })];
    const series = { episodes: [anEpisode({ watches })] };
    const seasons = [aSeason({ favorites: marks(aFavorite(), aFavorite({ user: BEN })) })];
    expect(outcomesFor({ ...series, seasons }, withBen)['S1']).toBe('favorite?');
    const disabled = { facts: { users: [aUser(), aUser({ id: BEN, name: 'Ben', enabled: false })] } };
    expect(outcomesFor({ ...series, seasons }, disabled)['S1']).toBe('remove');
    const silent = marks(aFavorite(), aFavorite({ user: BEN, favorite: 'unknown' }));
    expect(outcomesFor({ ...series, seasons, favorites: silent }, disabled)['S1']).toBe('remove');
  });
});

describe('favoriteMark', () => {
  // Names in another order than ids: whom a reason names is told by the name.
  const ZOE = userId('aaa');
  const users = [aUser({ id: ZOE, name: 'Zoe' }), aUser(), aUser({ id: BEN, name: 'Ben' })];
  const facts = aLibrary({ users });
  const context = () => makeContext(facts, aPolicy(), aLedger(facts), NOW);
  const marksOf = (favorite: Tri) => [ZOE, ANNA, BEN].map((user) => aFavorite({ user, favorite }));

  it.each<{ what: string; marks: SeriesFacts['favorites']; unknown: boolean }>([
    { what: 'several set', marks: marksOf(true), unknown: false },
    { what: 'several of which it is unknown', marks: marksOf('unknown'), unknown: true },
    { what: 'several users without an entry', marks: [], unknown: true },
  ])('names of $what the first by name, in whatever order they come', ({ marks, unknown }) => {
    const named = { code: 'favorite', unknown, subject: 'Anna' };

    expect(favoriteMark(marks, context())).toEqual(named);
    expect(favoriteMark(marks.toReversed(), context())).toEqual(named);
  });

  it('searches for nobody where the entries come in the order of the users', () => {
    const marks = marksOf(false);
    const { viewers, ...rest } = context();
    const searches = [vi.spyOn(marks, 'some'), vi.spyOn(viewers.byId, 'get')];

    expect(favoriteMark(marks, { ...rest, viewers })).toBeUndefined();
    for (const search of searches) expect(search).not.toHaveBeenCalled();
  });
});
