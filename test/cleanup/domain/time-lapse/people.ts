import type { UserFacts, UserFavorite, UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import { aFavorite, aUser, untouched, userId } from '../../../support/facts.ts';

export type Person = UserFacts;

/** The primary user: her watching counts. */
export const PRIMARY: Person = aUser();
/** Lives there too; what he watches does not count, what he is in the middle of protects. */
export const PARTNER: Person = aUser({ id: userId('bo'), name: 'Bo' });
/** A child whose favourites protect. */
export const CHILD: Person = aUser({ id: userId('kim'), name: 'Kim' });

export const HOUSEHOLD: readonly Person[] = [PRIMARY, PARTNER, CHILD];

/** What Jellyfin knows of an item nobody has touched. */
export function unwatched(): UserWatch[] {
  return HOUSEHOLD.map(({ id }) => untouched({ user: id }));
}

export function noFavorites(): UserFavorite[] {
  return HOUSEHOLD.map(({ id }) => aFavorite({ user: id }));
}
