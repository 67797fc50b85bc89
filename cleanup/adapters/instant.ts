import * as z from 'zod';
import type { EpochMs } from '../domain/basics/time.ts';
import { calendarTime, isBroadcast, isEvent, isInstant, looksLikeSeconds } from '../ports/instant-text.ts';

const WORDS = 'expected a time like 2026-03-01T04:00:00Z, or milliseconds since 1970';
const SECONDS = 'expected milliseconds, not seconds, since 1970; write a time before March 1973 as text';
const PLACEHOLDER =
  'expected a time after 1990; servers write older ones, and the year 9999, for having none';

/** ISO 8601 with an offset, or whole milliseconds since 1970. */
export const Instant = instantOr<never>();

/**
 * When something happened at a server, or one of the words that stand for having no date. A date that itself
 * stands for having none (the year 1, the zero of 1970) is `unknown` where that is a word.
 */
export function instantOr<Word extends string>(...words: readonly Word[]) {
  return timeOr(isEvent, words);
}

/** As `instantOr`, of a first broadcast, which may be older. */
export function broadcastOr<Word extends string>(...words: readonly Word[]) {
  return timeOr(isBroadcast, words);
}

function timeOr<Word extends string>(isDate: (instant: number) => boolean, words: readonly Word[]) {
  const word = (value: unknown) => words.find((known) => known === value);
  const unknown = word('unknown');
  return z.union([z.int(), z.string()]).transform((value, context): EpochMs | Word => {
    const known = word(value);
    if (known !== undefined) return known;
    const { instant, wrong = [WORDS, ...words].join(', or ') } = timeIn(value);
    if (instant !== undefined && isDate(instant)) return instant;
    if (instant !== undefined && unknown !== undefined) return unknown;
    context.addIssue({ code: 'custom', message: instant === undefined ? wrong : PLACEHOLDER });
    return z.NEVER;
  });
}

/** The time that a value stands for, of any year; without one, what is wrong where that is known. */
function timeIn(value: string | number): { instant?: number | undefined; wrong?: string } {
  if (typeof value === 'string') return { instant: calendarTime(value) };
  if (looksLikeSeconds(value)) return { wrong: SECONDS };
  return isInstant(value) ? { instant: value } : {};
}
