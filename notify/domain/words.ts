/** Everything that messages say, in each language. */
import type { EVENTS } from '../config/schema.ts';

type Event = (typeof EVENTS)[number];

export interface Words {
  readonly heading: Readonly<Record<Event, (count: number) => string>>;
  readonly more: (count: number) => string;
  readonly leaves: (day: string) => string;
  readonly freed: (size: string) => string;
  readonly silent: (days: number) => string;
  readonly test: string;
  readonly testBody: string;
  readonly locale: string;
}

const en: Words = {
  heading: {
    announced: (count) => `Leaving soon: ${count}`,
    removed: (count) => `Removed: ${count}`,
    refused: () => 'Nothing was removed: the run was refused',
    failed: (count) => `Failed: ${count}`,
    silent: () => 'All quiet',
  },
  more: (count) => `and ${count} more`,
  leaves: (day) => `from ${day}`,
  freed: (size) => `${size} are free again`,
  silent: (days) => `Nothing was announced or removed for ${days} days.`,
  test: 'A test',
  testBody: 'Messages of the media cleanup arrive here.',
  locale: 'en-GB',
};

const de: Words = {
  heading: {
    announced: (count) => `Verschwindet bald: ${count}`,
    removed: (count) => `Entfernt: ${count}`,
    refused: () => 'Nichts wurde entfernt: der Lauf wurde abgelehnt',
    failed: (count) => `Fehlgeschlagen: ${count}`,
    silent: () => 'Alles ruhig',
  },
  more: (count) => `und ${count} weitere`,
  leaves: (day) => `ab ${day}`,
  freed: (size) => `${size} sind wieder frei`,
  silent: (days) => `Seit ${days} Tagen wurde nichts angekündigt oder entfernt.`,
  test: 'Ein Test',
  testBody: 'Nachrichten der Medien-Aufräumung kommen hier an.',
  locale: 'de-DE',
};

export const WORDS: Readonly<Record<'en' | 'de', Words>> = { en, de };
