import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../../program/config/suggest.ts';

describe('nearest', () => {
  it.each([
    {
      name: 'a missing letter',
      word: 'notceDays',
      known: ['noticeDays', 'gracePeriodDays'],
      meant: 'noticeDays',
    },
    { name: 'swapped letters', word: 'plicy', known: ['policy', 'limits'], meant: 'policy' },
    { name: 'another case', word: 'DRYRUN', known: ['dryRun'], meant: 'dryRun' },
    {
      name: 'words left out',
      word: 'graceDays',
      known: ['noticeDays', 'gracePeriodDays'],
      meant: 'gracePeriodDays',
    },
    { name: 'the nearer of two', word: 'radar', known: ['sonarr', 'radarr'], meant: 'radarr' },
    { name: 'nothing near', word: 'colour', known: ['policy', 'limits'], meant: undefined },
    { name: 'nothing known', word: 'policy', known: [], meant: undefined },
  ])('answers $name', ({ word, known, meant }) => {
    expect(nearest(word, known)).toBe(meant);
  });
});

describe('editDistance', () => {
  it.each([
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'xbc', 1],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });
});
