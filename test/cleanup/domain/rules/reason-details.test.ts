import { describe, expect, it } from 'vitest';
import type { UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import {
  aMovie,
  anEpisode,
  aSeries,
  aUser,
  aWatch,
  BEN,
  DAY,
  daysAgo,
  NOW,
  UNWATCHED,
  untouched,
} from '../../../support/facts.ts';
import { judged, verdictOf } from '../../../support/judging.ts';

const users = [aUser(), aUser({ id: BEN, name: 'Ben' })];
const reasonsOf = (facts: NonNullable<Parameters<typeof judged>[0]>['facts']) => {
  const verdict = verdictOf(judged({ facts: { movies: [], series: [], users, ...facts } }));
  return verdict.kind === 'keep' ? verdict.reasons : [];
};
const movieReasons = (...watches: readonly UserWatch[]) => reasonsOf({ movies: [aMovie({ watches })] });
const open = { position: 'open' } as const;

describe('judge, what its reasons tell', () => {
  it('names the latest of two open positions, and when it has grown old', () => {
    const anna = aWatch({ ...open, lastPlayedAt: daysAgo(7) });
    const ben = (days: number) => untouched({ ...open, lastPlayedAt: daysAgo(days) });
    const told = (name: string, days: number) => [
      {
        code: 'in-progress',
        unknown: false,
        subject: name,
        at: daysAgo(days),
        until: daysAgo(days) + 14 * DAY,
      },
    ];

    expect(movieReasons(anna, ben(6))).toEqual(told('Ben', 6));
    expect(movieReasons(anna, ben(9))).toEqual(told('Anna', 7));
    expect(movieReasons(anna, ben(7))).toEqual(told('Anna', 7));
  });

  it('names the same of two spellings of the keep tag in whatever order the server gives them', () => {
    for (const tags of [
      ['keep', 'Keep'],
      ['Keep', 'keep'],
    ]) {
      expect(reasonsOf({ users: [aUser()], movies: [aMovie({ tags })] })).toEqual([
        { code: 'keep-tag', unknown: false, subject: 'Keep' },
      ]);
    }
  });

  it('gives no end to an open position without a date', () => {
    expect(movieReasons(aWatch(), untouched(open))).toEqual([
      { code: 'in-progress', unknown: false, subject: 'Ben' },
    ]);
  });

  it('tells who did not watch it, and whose play was too early', () => {
    expect(movieReasons(aWatch(UNWATCHED.watches[0]), untouched())).toEqual([
      { code: 'not-watched', unknown: false, subject: 'Anna' },
    ]);
    expect(movieReasons(aWatch({ lastPlayedAt: daysAgo(31) }), untouched())).toEqual([
      { code: 'watched-before-import', unknown: false, subject: 'Anna', at: daysAgo(31) },
    ]);
  });

  it('tells how much of a season was watched, and what is still to air until when', () => {
    const airsAt = NOW + DAY;
    const episodes = [anEpisode(), anEpisode({ number: 2, ...UNWATCHED }), anEpisode({ number: 3, airsAt })];
    expect(reasonsOf({ users: [aUser()], series: [aSeries({ episodes })] })).toEqual([
      { code: 'season-incomplete', unknown: false, episode: 'S01E03', at: airsAt, until: airsAt + DAY },
      { code: 'season-partly-watched', unknown: false, subject: '1/2' },
    ]);
  });

  it('does not speak of an earlier file where enough was watched since', () => {
    const early = [aWatch({ lastPlayedAt: daysAgo(31) })];
    const episodes = [anEpisode(), anEpisode({ number: 2, watches: early })];
    const judgement = judged({
      facts: { movies: [], series: [aSeries({ episodes })] },
      policy: { minWatchedFraction: 0.5 },
    });
    expect(verdictOf(judgement, 'season:sonarr:7:1').kind).toBe('remove');
  });

  it('knows a missing episode without a date only by its monitoring', () => {
    const waiting = anEpisode({ number: 2, file: 'none', watches: [], airsAt: 'undated' });
    expect(reasonsOf({ users: [aUser()], series: [aSeries({ episodes: [anEpisode(), waiting] })] })).toEqual([
      { code: 'season-incomplete', unknown: false, episode: 'S01E02' },
    ]);
  });
});
