import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import {
  aMovie,
  aMovieFile,
  anEpisode,
  anEpisodeFile,
  aSeries,
  aWatch,
  daysAgo,
  NOW,
} from '../../../support/facts.ts';
import { judged, outcomeOf, outcomes, verdictOf } from '../../../support/judging.ts';
import { ledgerAfter } from '../../../support/ledger-after.ts';

const KEY = 'movie-file:radarr:501';

/** A film under the number of another one of which the ledger knows, as a rebuilt Radarr gives it. */
const newcomer = (playedDaysAgo: number) => ({
  movies: [
    aMovie({
      file: aMovieFile({ importedAt: daysAgo(20), upgrades: [] }),
      watches: [aWatch({ lastPlayedAt: daysAgo(playedDaysAgo) })],
    }),
  ],
  series: [],
});

describe('what was noted of a file before the present one came in', () => {
  it('is no notice of a film', () => {
    const outcome = (announcedAt: number) =>
      outcomeOf(verdictOf(judged({ facts: newcomer(9), ledger: { announced: { [KEY]: announcedAt } } })));
    expect(outcome(daysAgo(21))).toBe('in-notice');
    expect(outcome(daysAgo(20))).toBe('remove');
  });

  it('is no notice of a season', () => {
    const facts = {
      movies: [],
      series: [
        aSeries({
          episodes: [anEpisode()],
          files: [anEpisodeFile({ importedAt: daysAgo(20) })],
        }),
      ],
    };
    const ledger = { announced: { 'episode-file:sonarr:1': daysAgo(21) } };
    expect(Object.values(outcomes(judged({ facts, ledger })))).toEqual(['in-notice']);
  });

  it('is forgotten, so that the notice of the present one begins', () => {
    const before: Partial<Ledger> = {
      announced: { [KEY]: daysAgo(21) },
      countedSince: { [KEY]: daysAgo(21) },
    };
    const { announced, countedSince } = ledgerAfter(newcomer(9), before);
    expect(announced).toEqual({ [KEY]: NOW });
    expect(countedSince).toEqual({ [KEY]: NOW });
  });
});
