import { describe, expect, it } from 'vitest';
import type { EpisodeFileFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { anEpisode, aWatch, daysAgo, episodeFileId } from '../../../support/facts.ts';
import type { Case } from '../../../support/judging.ts';
import { outcomesFor } from '../../../support/series-outcomes.ts';

describe('judge, a special alone', () => {
  it.each<{ name: string; file?: Partial<EpisodeFileFacts>; rest?: Case; expected: string }>([
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
      file: { importedAt: daysAgo(1), upgrades: [{ importedAt: daysAgo(40), replacedAt: daysAgo(1) }] },
      expected: 'in-grace in-notice',
    },
    {
      name: 'waits while it is unknown when its file came in',
      file: { importedAt: 'unknown' },
      expected: 'in-grace?',
    },
  ])('$name: $expected', ({ file = {}, rest, expected }) => {
    expect(outcomesFor({ episodes: [anEpisode({ season: 0 })], file }, rest)['F1001']).toBe(expected);
  });
});

describe('judge, what keeps the rest of a file with several episodes (hazard 14)', () => {
  const F9 = episodeFileId(9);
  const watches = [aWatch({ favorite: true, state: 'unknown' })];

  it('is known when anything known keeps the one episode, whatever else is unknown of it', () => {
    const episodes = [anEpisode({ file: F9 }), anEpisode({ number: 2, file: F9, watches })];
    expect(outcomesFor({ episodes }, { policy: { seriesMode: 'episode' } })).toEqual({
      F9: 'favorite watch-state-unknown? shared-file',
    });
  });

  it('is known when anything known keeps the other season, whatever else is unknown of it', () => {
    const episodes = [
      anEpisode({ file: F9 }),
      anEpisode({ season: 2, file: F9 }),
      anEpisode({ season: 2, number: 2, watches }),
    ];
    expect(outcomesFor({ episodes })).toEqual({
      S1: 'shared-file',
      S2: 'favorite watch-state-unknown? season-partly-watched?',
    });
  });
});
