/** Preferences that are choices: qBittorrent gives them numbers, setup words. */
import type { Json } from '../../domain/resource/json.ts';
import { isAtLeast } from '../../domain/resource/version.ts';

interface Choice {
  /** By number. */
  readonly words: readonly string[];
  /** The number to write for a word in this version of the interface. */
  readonly numberOf: (word: string, apiVersion: string) => number;
}

const SHARE_LIMIT_ACTIONS = ['stop', 'remove', 'super-seed', 'remove with files'];

/** `SimplePreadPwrite`, known from 5.0 on; before, `Posix` is the one that maps nothing into memory. */
const SIMPLE = 3;
const POSIX = 2;
const FIRST_WITH_SIMPLE = '2.11.2';

const CHOICES: ReadonlyMap<string, Choice> = new Map([
  [
    'disk_io_type',
    {
      // The default maps into memory on 64-bit machines.
      words: ['memory-mapped', 'memory-mapped', 'not memory-mapped', 'not memory-mapped'],
      numberOf: (_, apiVersion) => (isAtLeast(apiVersion, FIRST_WITH_SIMPLE) ? SIMPLE : POSIX),
    },
  ],
  ['max_ratio_act', { words: SHARE_LIMIT_ACTIONS, numberOf: (word) => SHARE_LIMIT_ACTIONS.indexOf(word) }],
]);

/** A preference as the server shows it, choices in words; a number that has no word here stays one. */
export function toWord(name: string, value: Json): Json {
  const choice = CHOICES.get(name);
  return choice === undefined || typeof value !== 'number' ? value : (choice.words[value] ?? value);
}

/** The same to be written. */
export function fromWord(name: string, value: Json, apiVersion: string): Json {
  const choice = CHOICES.get(name);
  return choice === undefined || typeof value !== 'string' ? value : choice.numberOf(value, apiVersion);
}
