/** Everything that messages say, in each language. */
import type { EVENTS } from '../config/schema.ts';
import { germanRefusal } from './german-refusals.ts';

type Event = (typeof EVENTS)[number];

export interface Words {
  readonly heading: Readonly<Record<Event, (count: number) => string>>;
  readonly more: (count: number) => string;
  readonly leaves: (day: string) => string;
  readonly freed: (size: string) => string;
  readonly silent: (days: number) => string;
  /** Of a run that ended before it had anything to report: by the exit code of the program. */
  readonly early: {
    readonly refused: string;
    readonly failed: string;
    readonly because: (exitCode: number) => string;
  };
  /** A refusal of the run; its English words are those of the terminal. */
  readonly refusal: (refusal: { readonly message: string }) => string;
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
  early: {
    refused: 'The run did not begin',
    failed: 'The run failed',
    because: (exitCode) =>
      ({
        2: 'Its settings cannot be used, so that it did not begin.',
        4: 'Something is in its way.',
        5: 'A server could not be asked, so that it did not begin.',
      })[exitCode] ?? 'It broke off by an unexpected fault. Its log says more.',
  },
  refusal: ({ message }) => message,
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
  early: {
    refused: 'Der Lauf hat nicht begonnen',
    failed: 'Der Lauf ist gescheitert',
    because: (exitCode) =>
      ({
        2: 'Seine Einstellungen sind nicht zu gebrauchen, darum hat er nicht begonnen.',
        4: 'Etwas ist ihm im Weg.',
        5: 'Ein Server war nicht zu befragen, darum hat er nicht begonnen.',
      })[exitCode] ?? 'Er brach durch einen unerwarteten Fehler ab. Mehr steht im Log.',
  },
  refusal: germanRefusal,
  test: 'Ein Test',
  testBody: 'Nachrichten der Medien-Aufräumung kommen hier an.',
  locale: 'de-DE',
};

export const WORDS: Readonly<Record<'en' | 'de', Words>> = { en, de };
