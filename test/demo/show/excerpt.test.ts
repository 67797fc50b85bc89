import { describe, expect, it } from 'vitest';
import { ALL, excerpt } from '../../../demo/show/excerpt.ts';

const TEXT = 'Policy: all\nfor now\n\nREMOVE: 3\nfirst\nsecond\nthird\n\nKEPT: 1\n\nSUMMARY\nfreed\n';

describe('excerpt', () => {
  it('shows the parts that are named, and says where how much is left out', () => {
    expect(excerpt(TEXT, { REMOVE: ALL, KEPT: ALL })).toEqual([
      '… 2 lines left out',
      '',
      ...['REMOVE: 3', 'first', 'second', 'third'],
      '',
      'KEPT: 1',
      '… 2 lines left out',
    ]);
  });

  it('shortens a part to the lines that are asked for, and says by how much', () => {
    expect(excerpt(TEXT, { Policy: 1, REMOVE: 2 })).toEqual([
      ...['Policy: all', '  … and 1 line more'],
      '',
      ...['REMOVE: 3', 'first', '  … and 2 lines more'],
      '… 3 lines left out',
    ]);
  });

  it('knows a part by its words, whatever their colour', () => {
    const painted = '\u001b[1mREMOVE: 3\u001b[0m\nfirst\n\nKEPT\n';

    expect(excerpt(painted, { REMOVE: 1 })).toEqual([
      ...['\u001b[1mREMOVE: 3\u001b[0m', '  … and 1 line more'],
      '… 1 line left out',
    ]);
  });

  it('fails when the text no longer has such a part', () => {
    expect(() => excerpt(TEXT, { ANNOUNCED: ALL })).toThrow('nothing begins with ANNOUNCED');
  });
});
