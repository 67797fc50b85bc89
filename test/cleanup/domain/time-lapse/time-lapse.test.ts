import { describe, expect, it } from 'vitest';
import { EXPECTED } from './expected-calendar.ts';
import { isRefused, liveThroughAllDays } from './time-lapse.ts';

const days = liveThroughAllDays();

describe('120 days of an invented household, one run a night', () => {
  it.each(days)('$day', ({ day, announced, fellOff, removed, plan }) => {
    const expected = EXPECTED[day] ?? {};

    expect({
      announced: announced.map(({ label }) => label).toSorted(),
      fellOff: fellOff.toSorted(),
      removed: removed.toSorted(),
      refused: plan.refusals.map(({ code }) => code),
    }).toEqual({
      announced: (expected.announced ?? []).toSorted(),
      fellOff: expected.fellOff ?? [],
      removed: (expected.removed ?? []).toSorted(),
      refused: expected.refused ?? [],
    });
  });

  it('removes nothing on a night that was refused, and nothing that was not announced before', () => {
    const announcedSoFar = new Set<string>();
    for (const { plan, removed, announced } of days) {
      const unannounced = removed.filter(
        (label) => !announcedSoFar.has(label) && !label.endsWith('(the series itself)'),
      );

      expect(unannounced).toEqual([]);
      expect(isRefused(plan) ? removed : []).toEqual([]);
      for (const { label } of announced) announcedSoFar.add(label);
    }
  });

  it('leaves on the shelf what nobody finished and the latest season of what continues', () => {
    const kept = days
      .at(-1)
      ?.plan.keep.map(({ key: _key, title, reasons }) => [title, ...reasons.map(({ code }) => code)]);

    expect(kept?.toSorted()).toEqual([
      ['Evening Post', 'not-watched'],
      ['Second Thoughts', 'not-watched'],
      ['Someday', 'not-watched'],
      ['The Orchard', 'latest-season-of-continuing-series'],
      ['Unopened Letters', 'not-watched'],
    ]);
  });
});
