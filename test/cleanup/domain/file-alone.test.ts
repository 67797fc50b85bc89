import { describe, expect, it } from 'vitest';
import type { EpisodeFacts } from '../../../cleanup/domain/facts.ts';
import { anEpisode, aWatch, daysAgo, episodeFileId } from '../../support/facts.ts';
import type { Case } from '../../support/judging.ts';
import { outcomesFor, type SeriesLike } from '../../support/series-outcomes.ts';

describe('judge, a special alone', () => {
  const special = { episodes: [anEpisode({ season: 0 })] };

  it.each<{ name: string; file?: SeriesLike; rest?: Case; expected: string }>([
    { name: 'goes', expected: 'remove' },
    {
      name: 'waits for its notice to begin',
      rest: { ledger: { announced: { 'episode-file:sonarr:1101': daysAgo(9) } } },
      expected: 'in-notice',
    },
    {
      name: 'waits for its notice to end',
      rest: { ledger: { announced: { 'episode-file:sonarr:1001': daysAgo(1) } } },
      expected: 'in-notice',
    },
    {
      name: 'waits since its upgrade came in (hazard 28)',
      file: {
        file: { importedAt: daysAgo(1), upgrades: [{ importedAt: daysAgo(40), replacedAt: daysAgo(1) }] },
      },
      expected: 'in-grace',
    },
    {
      name: 'waits while it is unknown when its file came in',
      file: { file: { importedAt: 'unknown' } },
      expected: 'in-grace?',
    },
  ])('$name: $expected', ({ file, rest, expected }) => {
    expect(outcomesFor({ ...special, ...file }, rest)['F1001']).toBe(expected);
  });
});

describe('judge, what keeps the rest of a file with several episodes (hazard 14)', () => {
  const F9 = episodeFileId(9);
  const marked = (overrides: Partial<EpisodeFacts> = {}): Partial<EpisodeFacts> => ({
    watches: [aWatch({ favorite: true, state: 'unknown' })],
    ...overrides,
  });

  it('is known when anything known keeps the one episode, whatever else is unknown of it', () => {
    const episodes = [anEpisode({ file: F9 }), anEpisode({ number: 2, file: F9, ...marked() })];
    expect(outcomesFor({ episodes }, { policy: { seriesMode: 'episode' } })).toEqual({
      F9: 'favorite watch-state-unknown? shared-file',
    });
  });

  it('is known when anything known keeps the other season, whatever else is unknown of it', () => {
    const episodes = [
      anEpisode({ file: F9 }),
      anEpisode({ season: 2, file: F9 }),
      anEpisode({ season: 2, number: 2, ...marked() }),
    ];
    expect(outcomesFor({ episodes })).toEqual({
      S1: 'shared-file',
      S2: 'favorite watch-state-unknown? season-partly-watched?',
    });
  });
});
