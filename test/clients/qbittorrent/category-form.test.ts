import { describe, expect, it } from 'vitest';
import { optionsForm, optionsLost } from '../../../clients/qbittorrent/category-form.ts';

const category = { name: 'films', savePath: '/data/films' };

describe('optionsForm', () => {
  it.each([
    [{}, {}],
    [{ download_path: null }, {}],
    [{ download_path: false }, { downloadPathEnabled: false }],
    [{ download_path: '' }, { downloadPathEnabled: true, downloadPath: '' }],
    [{ download_path: '/tmp' }, { downloadPathEnabled: true, downloadPath: '/tmp' }],
    [
      { ratio_limit: 1.5, seeding_time_limit: -2, share_limit_action: 'Stop' },
      { ratioLimit: 1.5, seedingTimeLimit: -2, shareLimitAction: 'Stop' },
    ],
  ] as const)('gives back %j', (own, form) => {
    expect(optionsForm({ ...category, ...own })).toEqual(form);
  });
});

describe('optionsLost', () => {
  it('names whatever an edit changed beside the path', () => {
    const before = { ...category, ratio_limit: 2, download_path: false, of_another_year: 7 } as const;

    expect(optionsLost(before, { ...before, savePath: '/elsewhere' })).toEqual([]);
    expect(optionsLost(before, { ...category, ratio_limit: -2, download_path: false })).toEqual([
      'ratio_limit',
      'of_another_year',
    ]);
  });
});
