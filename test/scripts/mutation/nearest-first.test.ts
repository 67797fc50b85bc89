import { describe, expect, it } from 'vitest';
import { nearnessTo } from '../../../scripts/mutation/nearest-first.ts';

describe('nearnessTo', () => {
  it("has a file's own tests before those of its folder, and these before all others", () => {
    const near = nearnessTo('cleanup/domain/plan/caps.ts');
    const tests = [
      'test/cleanup/app/run.test.ts',
      'test/cleanup/domain/judge/judge.test.ts',
      'test/cleanup/domain/plan/caps.test.ts',
      'test/cleanup/domain/plan/safety.test.ts',
    ];

    expect(tests.toSorted((one, other) => near(other) - near(one))).toEqual([
      'test/cleanup/domain/plan/caps.test.ts',
      'test/cleanup/domain/plan/safety.test.ts',
      'test/cleanup/domain/judge/judge.test.ts',
      'test/cleanup/app/run.test.ts',
    ]);
  });

  it('holds every further file of tests of a source file as near as its first', () => {
    const near = nearnessTo('cleanup/domain/rules/waiting.ts');

    expect(near('test/cleanup/domain/rules/waiting-clocks.test.ts')).toBe(
      near('test/cleanup/domain/rules/waiting.test.ts'),
    );
  });
});
