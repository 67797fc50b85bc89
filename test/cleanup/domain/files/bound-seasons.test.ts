import { describe, expect, it } from 'vitest';
import { boundSeasons, homeSeason } from '../../../../cleanup/domain/files/bound-seasons.ts';
import { anEpisode, anEpisodeFile } from '../../../support/facts.ts';

/** A file of one episode in each of those seasons. */
const fileAcross = (...seasons: readonly number[]) => ({
  file: anEpisodeFile(),
  episodes: seasons.map((season, index) => anEpisode({ season, number: index + 1 })),
});

describe('boundSeasons', () => {
  it.each<{ name: string; files: readonly (readonly number[])[]; groups: readonly (readonly number[])[] }>([
    { name: 'files of one season bind none', files: [[1], [1, 1], [2], []], groups: [] },
    { name: 'a file of two seasons binds both', files: [[1, 2], [3]], groups: [[1, 2]] },
    {
      name: 'files of other seasons bind groups of their own',
      files: [
        [1, 2],
        [3, 4],
      ],
      groups: [
        [1, 2],
        [3, 4],
      ],
    },
    {
      name: 'a file of two groups makes them one',
      files: [
        [1, 2],
        [3, 4],
        [2, 3],
      ],
      groups: [[2, 1, 3, 4]],
    },
    {
      name: 'specials bind no seasons, neither to themselves nor to each other (hazard 30)',
      files: [
        [0, 1],
        [0, 2],
        [0, 0],
      ],
      groups: [],
    },
    { name: 'a special beside two seasons is left out', files: [[0, 1, 2]], groups: [[1, 2]] },
  ])('$name', ({ files, groups }) => {
    const bound = boundSeasons(files.map((seasons) => fileAcross(...seasons)));
    const expected = groups.flatMap((group) => group.map((season) => [season, new Set(group)] as const));

    expect(bound).toEqual(new Map(expected));
  });
});

describe('homeSeason', () => {
  it.each([
    { seasons: [1], home: 1 },
    { seasons: [1, 2], home: 1 },
    { seasons: [0, 2, 3], home: 2 },
    { seasons: [0], home: undefined },
    { seasons: [], home: undefined },
  ])('of a file of seasons $seasons is $home', ({ seasons, home }) => {
    expect(homeSeason(fileAcross(...seasons))).toBe(home);
  });
});
