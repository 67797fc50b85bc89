import { describe, expect, it } from 'vitest';
import { bytesOf, sumOf } from '../../../lib/constructs/quantity.ts';

describe('bytesOf', () => {
  it.each([
    ['1', 1],
    ['2k', 2000],
    ['3Ki', 3072],
    ['1.5Gi', 1_610_612_736],
    ['10M', 10_000_000],
    ['1P', 1e15],
  ])('reads %s', (quantity, bytes) => {
    expect(bytesOf(quantity)).toBe(bytes);
  });

  it.each(['', '10GB', 'Gi', '-1Gi', '1ki'])('refuses %j', (quantity) => {
    expect(() => bytesOf(quantity)).toThrow(`expected a quantity like 512Mi or 10G, got ${quantity}`);
  });
});

describe('sumOf', () => {
  it('rounds up to whole mebibytes', () => {
    expect(sumOf(['1Gi', '1Ki'])).toBe('1025Mi');
    expect(sumOf(['512Mi', '512Mi'])).toBe('1024Mi');
  });
});
