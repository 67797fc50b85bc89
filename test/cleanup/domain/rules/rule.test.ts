import { describe, expect, it } from 'vitest';
import type { KeepReason } from '../../../../cleanup/domain/policy/reason.ts';
import { addReason } from '../../../../cleanup/domain/rules/rule.ts';

const reason = (overrides: Partial<KeepReason> = {}): KeepReason => ({
  code: 'in-progress',
  unknown: false,
  ...overrides,
});

describe('addReason', () => {
  it('keeps reasons of different codes', () => {
    const reasons = [reason()];
    addReason(reasons, reason({ code: 'favorite' }));
    expect(reasons.map(({ code }) => code)).toEqual(['in-progress', 'favorite']);
  });

  it.each<{ name: string; stronger: KeepReason; weaker: KeepReason }>([
    {
      name: 'what is known before what is unknown',
      stronger: reason({ until: 1 }),
      weaker: reason({ unknown: true }),
    },
    {
      name: 'what ends later, whoever it is about',
      stronger: reason({ until: 2, subject: 'Ben' }),
      weaker: reason({ until: 1, subject: 'Anna' }),
    },
    { name: 'what never ends by itself', stronger: reason(), weaker: reason({ until: 1 }) },
    {
      name: 'of two unknowns what ends later',
      stronger: reason({ unknown: true, until: 2 }),
      weaker: reason({ unknown: true, until: 1 }),
    },
    {
      name: 'an unproven copy before what is not known of its users, whatever their names',
      stronger: reason({ unknown: true, copyIn: 'radarr-4k', episode: 'S01E02' }),
      weaker: reason({ unknown: true, subject: 'Anna', episode: 'S01E01' }),
    },
    {
      name: 'what ends later before an unproven copy',
      stronger: reason({ unknown: true, until: 2 }),
      weaker: reason({ unknown: true, until: 1, copyIn: 'radarr-4k' }),
    },
    {
      name: 'of two unproven copies the first by name',
      stronger: reason({ unknown: true, copyIn: 'radarr-4k' }),
      weaker: reason({ unknown: true, copyIn: 'radarr-uhd' }),
    },
    {
      name: 'among equals the earlier episode',
      stronger: reason({ until: 1, episode: 'S01E01' }),
      weaker: reason({ until: 1, episode: 'S01E02' }),
    },
    {
      name: 'then the first name',
      stronger: reason({ subject: 'Anna' }),
      weaker: reason({ subject: 'Ben' }),
    },
    { name: 'then the earlier time', stronger: reason({ at: 1 }), weaker: reason({ at: 2 }) },
  ])('of one code keeps $name, in whatever order they come', ({ stronger, weaker }) => {
    for (const [first, second] of [
      [stronger, weaker],
      [weaker, stronger],
    ] as const) {
      const reasons = [first];
      addReason(reasons, second);
      expect(reasons).toEqual([stronger]);
    }
  });
});
