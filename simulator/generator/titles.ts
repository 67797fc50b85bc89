import type { SeededRandom } from '../random.ts';

const ADJECTIVES: readonly [string, ...string[]] = [
  'Quiet',
  'Last',
  'Broken',
  'Golden',
  'Hidden',
  'Northern',
  'Paper',
  'Crimson',
  'Distant',
  'Hollow',
  'Electric',
  'Wandering',
  'Silver',
  'Burning',
  'Frozen',
  'Second',
  'Velvet',
  'Restless',
  'Amber',
  'Forgotten',
];
const NOUNS: readonly [string, ...string[]] = [
  'Harbour',
  'Orchard',
  'Lantern',
  'Station',
  'Garden',
  'Bridge',
  'Letters',
  'Island',
  'Winter',
  'Machine',
  'Mirror',
  'Highway',
  'Kingdom',
  'Signal',
  'Archive',
  'Meadow',
  'Compass',
  'Theatre',
  'Comet',
  'Reservoir',
];

/** Titles that never repeat: two words, and a numeral once the pairs are used up. */
export class Titles {
  readonly #random: SeededRandom;
  readonly #used = new Map<string, number>();

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  next(): string {
    const pair = `${this.#random.pick(ADJECTIVES)} ${this.#random.pick(NOUNS)}`;
    const times = (this.#used.get(pair) ?? 0) + 1;
    this.#used.set(pair, times);
    return times === 1 ? pair : `${pair} ${times}`;
  }
}
