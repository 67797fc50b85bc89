import { describe, expect, it } from 'vitest';
import { explain } from '../../../cleanup/domain/explain.ts';
import type { Facts } from '../../../cleanup/domain/facts.ts';
import { judge } from '../../../cleanup/domain/judge.ts';
import type { ItemKey } from '../../../cleanup/domain/keys.ts';
import type { Ledger } from '../../../cleanup/domain/ledger.ts';
import type { Policy } from '../../../cleanup/domain/policy.ts';
import { KEEP_CODES } from '../../../cleanup/domain/reason.ts';
import {
  aLibrary,
  aMovie,
  aMovieFile,
  anEpisode,
  aSeries,
  aWatch,
  DAY,
  daysAgo,
  NOW,
} from '../../support/facts.ts';
import { aLedger, aPolicy } from '../../support/policy.ts';

interface Given {
  readonly facts?: Partial<Facts>;
  readonly policy?: Partial<Policy>;
  readonly ledger?: Partial<Ledger>;
  readonly firstRun?: boolean;
}

function explained(
  { facts = {}, policy = {}, ledger = {}, firstRun = false }: Given,
  key: string = 'movie:radarr:1',
) {
  const library = aLibrary(facts);
  const { census, ...blank } = aLedger(library, ledger);
  const known = firstRun || census === undefined ? blank : { ...blank, census };
  return explain(library, known, judge(library, aPolicy(policy), known, NOW), key as ItemKey);
}

const movie = (overrides: Parameters<typeof aMovie>[0]) => ({ facts: { movies: [aMovie(overrides)] } });
const played = (days: number) => movie({ watches: [aWatch({ lastPlayedAt: daysAgo(days) })] });
const unannounced = { ledger: { announced: {} } };
const HALF = DAY / 2;

describe('explain', () => {
  it('gives every rule an answer', () => {
    const explanation = explained(movie({ tags: ['keep'], watches: [aWatch({ favorite: true })] }));
    expect(explanation?.answers.map(({ code }) => code)).toEqual(KEEP_CODES);
    expect(explanation?.answers.filter(({ reason }) => reason !== undefined)).toEqual([
      { code: 'keep-tag', reason: { code: 'keep-tag', unknown: false, subject: 'keep' } },
      { code: 'favorite', reason: { code: 'favorite', unknown: false, subject: 'Anna' } },
    ]);
    expect(explanation?.verdict).toMatchObject({ key: 'movie:radarr:1', kind: 'keep' });
  });

  it('has no reason for what goes', () => {
    expect(explained({})?.answers.some(({ reason }) => reason !== undefined)).toBe(false);
  });

  it('knows nothing of what is not there', () => {
    expect(explained({}, 'movie:radarr:2')).toBeUndefined();
  });
});

describe('explain, when it goes if nothing changes', () => {
  it.each<{ name: string; given: Given; key?: string; goesAt: number | undefined }>([
    { name: 'now, when it is due', given: {}, goesAt: NOW },
    { name: 'when the grace period ends, announced as it is', given: played(4), goesAt: NOW + DAY },
    {
      name: 'a day and a half after it is announced, when that is later',
      given: { ...played(4), ...unannounced },
      goesAt: NOW + DAY + HALF,
    },
    {
      name: 'when both are over, watched today',
      given: { ...played(0), ...unannounced },
      goesAt: NOW + 5 * DAY,
    },
    { name: 'not before it is announced anew, watched again', given: played(0), goesAt: NOW + 5 * DAY },
    {
      name: 'a day and a half after a first run announced it',
      given: { firstRun: true, ...unannounced },
      goesAt: NOW + DAY + HALF,
    },
    {
      name: 'at once after a first run where no notice is asked for',
      given: { firstRun: true, policy: { noticeDays: 0 } },
      goesAt: NOW,
    },
    {
      name: 'at once after a first run that a notice shorter than the tolerance follows',
      given: { firstRun: true, ...unannounced, policy: { noticeDays: 0.25 } },
      goesAt: NOW,
    },
    {
      name: 'when an open position has grown old',
      given: movie({ watches: [aWatch({ position: 'open', lastPlayedAt: daysAgo(6) })] }),
      goesAt: NOW + 8 * DAY + 1.5 * DAY,
    },
    {
      name: 'when a play first seen today has waited',
      given: movie({ watches: [aWatch({ lastPlayedAt: 'undated' })] }),
      goesAt: NOW + 5 * DAY,
    },
    { name: 'never, with a tag', given: movie({ tags: ['keep'] }), goesAt: undefined },
    {
      name: 'never, while the import is unknown',
      given: movie({ file: aMovieFile({ importedAt: 'unknown' }) }),
      goesAt: undefined,
    },
    {
      name: 'never, when the missing episode airs and is not watched',
      given: {
        facts: {
          series: [
            aSeries({
              episodes: [anEpisode(), anEpisode({ number: 2, file: 'none', watches: [], airsAt: NOW })],
            }),
          ],
        },
      },
      key: 'season:sonarr:7:1',
      goesAt: undefined,
    },
    {
      name: 'when the episode that was watched ahead has aired and been announced',
      given: {
        facts: { series: [aSeries({ episodes: [anEpisode(), anEpisode({ number: 2, airsAt: NOW })] })] },
      },
      key: 'season:sonarr:7:1',
      goesAt: NOW + 2.5 * DAY,
    },
    {
      name: 'with its copies in mind',
      given: {
        facts: {
          movies: [
            aMovie(),
            aMovie({
              instance: 'alpha' as never,
              file: aMovieFile({ path: '/a' }),
              watches: [aWatch({ lastPlayedAt: daysAgo(3) })],
            }),
          ],
        },
      },
      goesAt: NOW + 2 * DAY,
    },
  ])('$name', ({ given, key, goesAt }) => {
    expect(explained(given, key)?.goesAt).toBe(goesAt);
  });
});
