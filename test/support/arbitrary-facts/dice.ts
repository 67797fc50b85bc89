import * as fc from 'fast-check';

/** Chance for the generators below. 0 is always the plainest side, so that a failing case shrinks to a plain one. */
export interface Dice {
  /** A whole number from 0 up to, not including, `sides`. */
  roll(sides: number): number;
}

/** Whatever `make` makes of the dice; shrinks towards the plain sides. */
export function arbitraryFrom<T>(make: (dice: Dice) => T): fc.Arbitrary<T> {
  const die = (sides: number) => fc.nat(sides - 1);
  return fc.gen().map((generate) => make({ roll: (sides) => generate(die, sides) }));
}

/** One of these, each as likely; the first is the plainest. */
export function pick<T>(dice: Dice, options: readonly [T, ...T[]]): T {
  return options[dice.roll(options.length)] ?? options[0];
}

/** Nearly always the usual value: `calm` times as likely as each of the odd ones. */
export function usually<T>(dice: Dice, calm: number, usual: T, ...odd: readonly T[]): T {
  const rolled = dice.roll(calm + odd.length);
  return rolled < calm ? usual : (odd[rolled - calm] ?? usual);
}

/** True once in `times`. */
export function rarely(dice: Dice, times: number): boolean {
  return dice.roll(times) === times - 1;
}

/** As many as rolled, each made with its position. */
export function several<T>(dice: Dice, least: number, most: number, make: (index: number) => T): T[] {
  const count = least + dice.roll(most - least + 1);
  return Array.from({ length: count }, (_, index) => make(index));
}
