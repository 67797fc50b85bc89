import { describe, expect, it } from 'vitest';
import { bytesOf, coresOf, sumOf } from '../../lib/quantity.ts';

describe('bytesOf', () => {
  it.each([
    ['1Ki', 1024],
    ['512Mi', 512 * 1024 ** 2],
    ['2Gi', 2 * 1024 ** 3],
    ['1k', 1000],
    ['3G', 3e9],
    ['7', 7],
  ])('reads %s', (quantity, bytes) => {
    expect(bytesOf(quantity)).toBe(bytes);
  });

  it.each(['2GB', 'lots', '', '-1Gi'])('fails for %j', (quantity) => {
    expect(() => bytesOf(quantity)).toThrow('expected a quantity like 512Mi or 10G');
  });
});

describe('coresOf', () => {
  it.each([
    ['500m', 0.5],
    ['2', 2],
    ['0.25', 0.25],
  ])('reads %s', (quantity, cores) => {
    expect(coresOf(quantity)).toBe(cores);
  });
});

describe('sumOf', () => {
  it('adds across units and rounds up to whole mebibytes', () => {
    expect(sumOf(['1Gi', '512Mi'])).toBe('1536Mi');
    expect(sumOf(['1G', '1'])).toBe('954Mi');
  });
});
