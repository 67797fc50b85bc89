import type * as fc from 'fast-check';
import { type Library, libraryFrom } from '../arbitrary-facts/arbitrary-library.ts';
import { arbitraryFrom, type Dice } from '../arbitrary-facts/dice.ts';

/** A library, and the same one with every list of its facts and every record of its ledger in another order. */
export function arbitraryShuffle(): fc.Arbitrary<{ readonly library: Library; readonly shuffled: Library }> {
  return arbitraryFrom((dice) => {
    const library = libraryFrom(dice);
    const { facts, ledger } = library;
    return { library, shuffled: { ...library, facts: shuffle(dice, facts), ledger: shuffle(dice, ledger) } };
  });
}

/** The same value with every list and record in another order. */
export function shuffle<T>(dice: Dice, value: T): T {
  if (Array.isArray(value)) {
    // The very elements in another order: the type of the list does not change.
    return inAnyOrder(dice, value).map((element) => shuffle(dice, element)) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = inAnyOrder(dice, Object.entries(value));
  // The very fields in another order.
  return Object.fromEntries(entries.map(([key, child]) => [key, shuffle(dice, child)])) as T;
}

function inAnyOrder<T>(dice: Dice, list: readonly T[]): T[] {
  const places = list.map((element) => ({ element, place: dice.roll(1_000) }));
  return places.sort((a, b) => a.place - b.place).map(({ element }) => element);
}
