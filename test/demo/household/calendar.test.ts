import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedCalendar, recentCalendar } from '../../../demo/household/calendar.ts';

describe('fixedCalendar', () => {
  it('begins on a Monday, and counts a night to the day before', () => {
    const calendar = fixedCalendar();

    expect(calendar.weekday(1)).toBe('Monday');
    expect(new Date(calendar.night(1)).toISOString()).toBe('2027-01-05T03:00:00.000Z');
  });
});

describe('recentCalendar', () => {
  it('is over when the demo ends, and not long before, whatever the time is', () => {
    const times = fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(times, (date) => {
        const sinceTheEnd = date.getTime() - recentCalendar(date.getTime()).night(7);

        expect(sinceTheEnd).toBeGreaterThan(20 * 3_600_000);
        expect(sinceTheEnd).toBeLessThan(48 * 3_600_000);
      }),
    );
  });
});
