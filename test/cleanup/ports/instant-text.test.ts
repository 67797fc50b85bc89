import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../../cleanup/ports/instant-text.ts';

describe('parseInstant', () => {
  it.each([
    ['2026-03-01T04:00:00Z', Date.UTC(2026, 2, 1, 4)],
    ['2026-03-01T04:00Z', Date.UTC(2026, 2, 1, 4)],
    ['2026-03-01T00:30:00.5+01:00', Date.UTC(2026, 1, 28, 23, 30, 0, 500)],
    ['2028-02-29T00:00:00Z', Date.UTC(2028, 1, 29)],
    ['0001-01-01T00:00:00Z', Date.parse('0001-01-01T00:00:00Z')],
  ])('reads %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each([
    ['without an offset', '2026-03-01T04:00:00'],
    ['of a day that February does not have', '2026-02-30T04:00:00Z'],
    ['of a leap day in a common year', '2027-02-29T04:00:00Z'],
    ['of a month that does not exist', '2026-13-01T04:00:00Z'],
    ['of an hour that does not exist', '2026-03-01T25:00:00Z'],
    ['that is a date only', '2026-03-01'],
    ['of a year that nobody means', '9999-01-01T00:00:00Z'],
  ])('refuses a time %s', (_what, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});
