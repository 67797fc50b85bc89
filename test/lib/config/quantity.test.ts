import { describe, expect, it } from 'vitest';
import { bytesOf, coresOf } from '../../../lib/config/quantity.ts';

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
