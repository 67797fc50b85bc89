import { describe, expect, it } from 'vitest';
import { alignRows, oneLine, widthOf } from '../../../program/report/columns.ts';

describe('alignRows', () => {
  it('fills every column to its widest cell and leaves no trailing blanks', () => {
    const rows = [
      ['a', '10', 'x'],
      ['long', '2', ''],
    ];
    expect(alignRows(rows, [{ align: 'left' }, { align: 'right' }, { align: 'left' }])).toEqual([
      'a     10  x',
      'long   2',
    ]);
  });

  it('lets one long cell run over instead of widening every line', () => {
    const lines = alignRows(
      [
        ['abcdef', '1'],
        ['a', '1'],
      ],
      [{ align: 'left', maxWidth: 3 }, { align: 'left' }],
    );
    expect(lines).toEqual(['abcdef  1', 'a    1']);
  });
});

describe('alignRows of a large library', () => {
  it('has no limit of rows', () => {
    const rows = Array.from({ length: 200_000 }, () => ['x']);
    expect(alignRows(rows, [{ align: 'left' }])).toHaveLength(200_000);
  });
});

describe('widthOf', () => {
  it.each([
    ['plain', 5],
    ['君の名は', 8],
    ['e\u0301', 1],
  ])('of %s is %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('oneLine', () => {
  it('shows what would steer a terminal and drops what would hide', () => {
    expect(oneLine('a\u001b[31m\nb\u202ec')).toBe('a?[31m?bc');
  });
});
