import { describe, expect, it } from 'vitest';
import { anEpisode, anEpisodeFile, episodeFileId, episodeId } from '../../../support/facts.ts';
import { outcomesFor, type SeriesLike } from '../../../support/series-outcomes.ts';

const missing = { file: 'none', watches: [], monitored: false } as const;
const F1 = episodeFileId(1101);
const F2 = episodeFileId(1102);
const F9 = episodeFileId(9);

describe('judge, files and episodes that contradict each other (hazard 29)', () => {
  const files = (...listed: (readonly number[] | 'unknown')[]) =>
    listed.map((ids, index) =>
      anEpisodeFile({ id: [F1, F2][index] ?? F9, episodes: ids === 'unknown' ? ids : ids.map(episodeId) }),
    );
  const kept = { S1: 'ambiguous-match' };

  it.each<{ name: string; series: SeriesLike; expected: Record<string, string> }>([
    {
      name: 'a file lists an episode that names another',
      series: { files: files([101], [102, 101]) },
      expected: kept,
    },
    {
      name: 'a file lists an episode that names none',
      series: { episodes: [anEpisode(), anEpisode({ number: 2, ...missing })], files: files([101, 102]) },
      expected: kept,
    },
    {
      name: 'a file does not list the episode that names it',
      series: { files: files([101], []) },
      expected: kept,
    },
    {
      name: 'a file lists an episode that is not there',
      series: { files: files([101], [102, 999]) },
      expected: kept,
    },
    {
      name: 'an episode names a file that is not there',
      series: { files: files([101]) },
      expected: { S1: 'no-file? ambiguous-match' },
    },
    {
      name: 'a file does not list the second of two that name it',
      series: {
        episodes: [anEpisode(), anEpisode({ number: 2, file: F1 })],
        files: files([101]),
      },
      expected: kept,
    },
    {
      name: "two files list each other's episode",
      series: { files: files([102], [101]) },
      expected: kept,
    },
    {
      name: 'a file lists one of the two that name it and another in place of the second',
      series: {
        episodes: [anEpisode(), anEpisode({ number: 2, file: F1 }), anEpisode({ number: 3, ...missing })],
        files: files([101, 103]),
      },
      expected: kept,
    },
    {
      name: 'two files have one id',
      series: {
        files: [
          anEpisodeFile(),
          anEpisodeFile({ path: '/other' }),
          anEpisodeFile({ id: F2, episodes: [episodeId(102)] }),
        ],
      },
      expected: kept,
    },
    {
      name: 'a file lists an episode twice',
      series: { files: files([101, 101], [102]) },
      expected: { S1: 'remove', series: 'remove' },
    },
    {
      name: 'what a file holds is unknown',
      series: { files: files([101], 'unknown') },
      expected: { S1: 'ambiguous-match?' },
    },
    {
      name: 'what an unclaimed file holds is unknown',
      series: { files: files([101], [102], 'unknown') },
      expected: { S1: 'ambiguous-match?', F9: 'ambiguous-match' },
    },
    {
      name: 'which file holds an episode is unknown',
      series: { episodes: [anEpisode(), anEpisode({ number: 2, file: 'unknown' })], files: files([101]) },
      expected: { S1: 'no-file? ambiguous-match?' },
    },
    {
      name: 'a file lists nothing and nobody names it',
      series: { files: files([101], [102], []) },
      expected: { S1: 'remove', F9: 'ambiguous-match' },
    },
    {
      name: 'only the season of the contradiction stays',
      series: { episodes: [anEpisode(), anEpisode({ season: 2, file: F2 })], files: files([101], []) },
      expected: { S1: 'remove', S2: 'ambiguous-match' },
    },
    { name: 'a path stands twice', series: { file: { path: '/same.mkv' } }, expected: kept },
  ])('$name', ({ series, expected }) => {
    expect(outcomesFor(series)).toEqual(expected);
  });
});
