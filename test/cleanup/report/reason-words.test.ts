import { describe, expect, it } from 'vitest';
import { KEEP_CODES } from '../../../cleanup/domain/reason.ts';
import { datesIn } from '../../../cleanup/report/dates.ts';
import { reasonText } from '../../../cleanup/report/reason-words.ts';

const dates = datesIn('UTC');

describe('reasonText', () => {
  it.each(KEEP_CODES)('has words for %s, known and unknown', (code) => {
    const known = reasonText({ code, unknown: false, subject: 'alice' }, dates);
    const unknown = reasonText({ code, unknown: true, subject: 'alice' }, dates);
    for (const text of [known, unknown]) expect(text).toMatch(/^[a-zA-Z][^{}]+$/);
  });

  it('says of an unknown fact that it is not known', () => {
    expect(reasonText({ code: 'favorite', unknown: true, subject: 'bob' }, dates)).toBe(
      'it is not known whether it is a favorite of bob',
    );
  });

  it('gives the instant that decided and the day it ends', () => {
    const reason = {
      code: 'in-grace',
      unknown: false,
      at: Date.UTC(2026, 2, 1),
      until: Date.UTC(2026, 2, 6),
    } as const;
    expect(reasonText(reason, dates)).toBe(
      'its grace period is not over (2026-03-01 00:00), until 2026-03-06 00:00',
    );
  });
});
