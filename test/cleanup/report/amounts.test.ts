import { describe, expect, it } from 'vitest';
import { amountText, bytesText, counted, countText } from '../../../cleanup/report/amounts.ts';

describe('bytesText', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KiB'],
    [12.34 * 1024 ** 3, '12.3 GiB'],
    [2 * 1024 ** 4, '2.0 TiB'],
    ['unknown', 'size unknown'],
  ] as const)('of %s is %s', (bytes, text) => {
    expect(bytesText(bytes)).toBe(text);
  });
});

describe('countText', () => {
  it.each([
    [7, '7'],
    [999, '999'],
    [1000, '1,000'],
    [1_234_567, '1,234,567'],
  ])('of %i is %s', (count, text) => {
    expect(countText(count)).toBe(text);
  });
});

describe('counted', () => {
  it('agrees in number', () => {
    expect([counted(1, 'file'), counted(2, 'file'), counted(0, 'entry', 'entries')]).toEqual([
      '1 file',
      '2 files',
      '0 entries',
    ]);
  });
});

describe('amountText', () => {
  it('says what could not be measured', () => {
    expect(amountText({ items: 3, bytes: 2048, unsized: 1 })).toBe('3 (2.0 KiB and 1 file of unknown size)');
  });
});
