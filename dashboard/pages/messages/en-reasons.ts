/** Reasons and refusals in English: the words of the terminal. */

import type { RefusalCode } from '../../../cleanup/domain/plan/refusal.ts';
import type { KeepCode, KeepReason } from '../../../cleanup/domain/policy/reason.ts';
import { REASON_WORDS, reasonText } from '../../../cleanup/report/reason-words.ts';
import type { Reason } from '../../domain/house.ts';
import type { ReasonTimes } from './messages.ts';
import { isKnown, sentence } from './sentences.ts';

export function reasonTitle(code: string): string {
  return isKnown(REASON_WORDS, code) ? sentence(REASON_WORDS[code].title, '') : code;
}

export function reason(reason: Reason, { moment }: ReasonTimes): string {
  if (!isKnown(REASON_WORDS, reason.code)) return reason.code;
  // The code was looked up; what is behind it, where a newer version knows more of it, is left out.
  const known = { ...reason, code: reason.code as KeepCode } as KeepReason;
  return sentence(reasonText(known, { timeZone: '', day: moment, minute: moment }));
}

const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  'source-incomplete': 'A server could not be read in full.',
  'keep-tag-missing': 'A server does not know the keep tag.',
  'too-large-fraction': 'Unusually much would go at once.',
  'library-shrank': 'The library is much smaller than it was.',
  'unhealthy-storage': 'A server complains about its storage.',
  'recycle-bin-missing': 'A recycle bin is asked for, and there is none.',
};

export function refusal(code: string): string {
  return isKnown(REFUSALS, code) ? REFUSALS[code] : code;
}
