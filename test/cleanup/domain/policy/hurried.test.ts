import { describe, expect, it } from 'vitest';
import { policyFor } from '../../../../cleanup/domain/policy/hurried.ts';
import { aPolicy } from '../../../support/policy.ts';

const pressure = { freeBytes: 1, gracePeriodDays: 1, noticeDays: 2 };

describe('policyFor', () => {
  it('shortens the times of what goes sooner, and looks at free space no more', () => {
    const usual = aPolicy();
    expect(policyFor({ ...usual, pressure }, true)).toEqual({ ...usual, gracePeriodDays: 1, noticeDays: 2 });
    expect(policyFor({ ...usual, pressure }, false)).toEqual(usual);
  });

  it('is the usual one where free space does not matter', () => {
    expect(policyFor(aPolicy(), true)).toEqual(aPolicy());
  });
});
