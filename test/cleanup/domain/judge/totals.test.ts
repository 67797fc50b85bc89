import { describe, expect, it } from 'vitest';
import {
  aMovieFile,
  aMoviePlayed,
  anEpisode,
  aSeries,
  episodeFileId,
  movieFileId,
  UNWATCHED,
} from '../../../support/facts.ts';
import { planned } from '../../../support/planning.ts';

describe('makePlan, totals', () => {
  it('counts what was watched, what is due and what the tag keeps', () => {
    const movies = [
      aMoviePlayed(10 + 0.1 * 1, 1),
      aMoviePlayed(1, 2),
      { ...aMoviePlayed(10 + 0.1 * 3, 3), tags: ['keep'] },
      { ...aMoviePlayed(10 + 0.1 * 4, 4), ...UNWATCHED },
      { ...aMoviePlayed(10 + 0.1 * 8, 8), playing: true },
      { ...aMoviePlayed(10 + 0.1 * 5, 5), tags: 'unknown' as const },
      {
        ...aMoviePlayed(10 + 0.1 * 6, 6),
        file: aMovieFile({ id: movieFileId(6), path: '/6', match: 'absent' }),
      },
      {
        ...aMoviePlayed(10 + 0.1 * 7, 7),
        file: aMovieFile({ id: movieFileId(7), path: '/7', sizeBytes: 'unknown' }),
      },
    ];
    const double = episodeFileId(9);
    const due = aSeries({
      episodes: [
        anEpisode({ file: double }),
        anEpisode({ number: 2, file: double }),
        anEpisode({ season: 2, ...UNWATCHED }),
      ],
    });
    const tagged = aSeries({
      id: 8 as never,
      providerIds: { tvdb: 8 },
      tags: ['keep'],
      file: { path: '/8', sizeBytes: 'unknown' },
      episodes: [anEpisode({ file: episodeFileId(8) })],
    });
    const unmatched = aSeries({
      id: 9 as never,
      providerIds: { tvdb: 9 },
      file: { path: '/9', match: 'absent' },
      episodes: [anEpisode({ file: episodeFileId(99) })],
    });
    const { totals } = planned({ facts: { movies, series: [due, tagged, unmatched] } });
    const gigabytes = (items: number, bytes = items, unsized = 0) => ({
      items,
      bytes: bytes * 1_000_000_000,
      unsized,
    });

    expect(totals).toEqual({
      movies: { watched: gigabytes(6, 5, 1), eligible: gigabytes(2, 1, 1), skippedKeepTag: gigabytes(1) },
      episodes: {
        watched: gigabytes(3, 1, 1),
        eligible: gigabytes(2, 1),
        skippedKeepTag: gigabytes(1, 0, 1),
      },
    });
  });
});
