import { describe, expect, it } from 'vitest';
import { healthView } from '../../../dashboard/domain/health.ts';
import type { Doctor, House } from '../../../dashboard/domain/house.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 2, 10, 12, 7);

const nobodyKnows = () => undefined;
const quarterHours = (after: number) => (Math.floor(after / (15 * MINUTE)) + 1) * 15 * MINUTE;

function viewOf(doctor: Doctor | undefined, checks: (after: number) => number | undefined) {
  const house: House = { runs: [], removals: [], audit: [], problems: [], ...(doctor && { doctor }) };
  return healthView(house, NOW, { run: nobodyKnows, checks });
}

describe('healthView', () => {
  it.each([
    ['looked just now', 7 * MINUTE, false],
    ['missed one turn, which may be under way', 22 * MINUTE, false],
    ['missed two turns', 23 * MINUTE, true],
    ['looked an hour ago', 60 * MINUTE, true],
  ])('calls checks by the clock that %s old or not', (_, age, old) => {
    const { doctor, checksByClock } = viewOf({ checkedAt: NOW - age, findings: [] }, quarterHours);
    expect([doctor?.old, checksByClock]).toEqual([old, true]);
  });

  it('calls those that a person made old after a week, and those without a date always', () => {
    const isOld = (doctor: Doctor) => viewOf(doctor, nobodyKnows).doctor?.old;
    expect(isOld({ checkedAt: NOW - WEEK, findings: [] })).toBe(false);
    expect(isOld({ checkedAt: NOW - WEEK - 1, findings: [] })).toBe(true);
    expect(isOld({ findings: [] })).toBe(true);
  });

  it('knows whether anybody will check where nobody has yet', () => {
    expect(viewOf(undefined, quarterHours)).toMatchObject({ checksByClock: true });
    expect(viewOf(undefined, nobodyKnows)).toMatchObject({ checksByClock: false });
    expect(viewOf(undefined, quarterHours)).not.toHaveProperty('doctor');
  });
});
