import type { EpochMs } from '../../cleanup/domain/basics/time.ts';
import type { Question } from './question.ts';

/** What lies before is what a server writes for "no date", or seconds where milliseconds are meant. */
const START_OF_1990 = Date.UTC(1990, 0, 1);

/** A date as it can be believed. */
export function believable<Other extends string>(date: EpochMs | Other): EpochMs | Other | 'unknown' {
  return typeof date === 'number' && date < START_OF_1990 ? 'unknown' : date;
}

/** What an earlier run noted; nothing where that can't be. */
export function remembered({ now }: Pick<Question, 'now'>, noted: EpochMs | undefined): EpochMs | undefined {
  return noted !== undefined && noted >= START_OF_1990 && noted <= now ? noted : undefined;
}
