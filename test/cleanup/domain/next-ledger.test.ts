import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../cleanup/domain/facts.ts';
import { judge } from '../../../cleanup/domain/judge.ts';
import { EMPTY_LEDGER, type Ledger } from '../../../cleanup/domain/ledger.ts';
import { nextLedger } from '../../../cleanup/domain/next-ledger.ts';
import type { Policy } from '../../../cleanup/domain/policy.ts';
import { recordRemovals } from '../../../cleanup/domain/record-removals.ts';
import { refusals } from '../../../cleanup/domain/safety.ts';
import {
  aLibrary,
  aMovie,
  aMovieFile,
  anEpisode,
  aSeries,
  aSource,
  aWatch,
  daysAgo,
  episodeFileId,
  JELLYFIN,
  NOW,
} from '../../support/facts.ts';
import { planned } from '../../support/planning.ts';
import { aLedger, aPolicy, someLimits } from '../../support/policy.ts';

function ledgerAfter(
  facts: Partial<Facts>,
  before: Partial<Ledger> = {},
  policy: Partial<Policy> = {},
): Ledger {
  const library = aLibrary({ series: [], ...facts });
  const ledger = aLedger(library, before);
  const judgement = judge(library, aPolicy(policy), ledger, NOW);
  return nextLedger(ledger, library, judgement, refusals(library, judgement, ledger, someLimits()));
}

const KEY = 'movie-file:radarr:501';
const played = (days: number) => ({ watches: [aWatch({ lastPlayedAt: daysAgo(days) })] });

describe('nextLedger, announcements', () => {
  it.each<{
    name: string;
    movie: Parameters<typeof aMovie>[0];
    before?: number;
    expected: number | undefined;
  }>([
    { name: 'begin when an item comes onto the list', movie: played(4), expected: NOW },
    { name: 'go on while it stands there', movie: played(4), before: daysAgo(1), expected: daysAgo(1) },
    { name: 'go on when it is due', movie: {}, before: daysAgo(3), expected: daysAgo(3) },
    { name: 'do not begin before its time', movie: played(1), expected: undefined },
    {
      name: 'end when it is watched again (hazard 37: it is announced anew)',
      movie: played(1),
      before: daysAgo(3),
      expected: undefined,
    },
    {
      name: 'end when somebody marks it',
      movie: { watches: [aWatch({ favorite: true })] },
      before: daysAgo(3),
      expected: undefined,
    },
    { name: 'end when it is tagged', movie: { tags: ['keep'] }, before: daysAgo(3), expected: undefined },
    {
      name: 'go on through a blip (hazard 36)',
      movie: { tags: 'unknown' },
      before: daysAgo(3),
      expected: daysAgo(3),
    },
    {
      name: 'go on through a blip during the grace period',
      movie: { ...played(4), tags: 'unknown' },
      before: daysAgo(1),
      expected: daysAgo(1),
    },
    {
      name: 'end when it is watched again during a blip',
      movie: { ...played(1), tags: 'unknown' },
      before: daysAgo(3),
      expected: undefined,
    },
    {
      name: 'go on while the history of the file cannot be read',
      movie: { file: aMovieFile({ importedAt: daysAgo(8), upgrades: 'unknown' }) },
      before: daysAgo(3),
      expected: daysAgo(3),
    },
    { name: 'do not begin during a blip', movie: { ...played(4), tags: 'unknown' }, expected: undefined },
    { name: 'end with the file', movie: { file: 'none' }, before: daysAgo(3), expected: undefined },
    {
      name: 'are of one file: a new one begins',
      movie: { file: aMovieFile({ id: 502 as never }) },
      before: daysAgo(3),
      expected: undefined,
    },
  ])('$name', ({ movie, before, expected }) => {
    const announced = before === undefined ? {} : { [KEY]: before };
    expect(ledgerAfter({ movies: [aMovie(movie)] }, { announced }).announced).toEqual(
      expected === undefined
        ? expect.not.objectContaining({ [KEY]: expect.anything() })
        : { [KEY]: expected },
    );
  });

  it('announce every file of a season, and keep what was announced of it before', () => {
    const facts = { movies: [], series: [aSeries()] };
    const announced = { 'episode-file:sonarr:1101': daysAgo(1) } as const;
    expect(ledgerAfter(facts, { announced }).announced).toEqual({
      'episode-file:sonarr:1101': daysAgo(1),
      'episode-file:sonarr:1102': NOW,
    });
  });

  it('announce on a first run without notice what goes in the next', () => {
    const library = aLibrary({ series: [] });
    const judgement = judge(library, aPolicy({ noticeDays: 0 }), EMPTY_LEDGER, NOW);
    expect(nextLedger(EMPTY_LEDGER, library, judgement, [])).toEqual({
      version: 1,
      announced: { [KEY]: NOW },
      undatedSince: {},
      removed: {},
      census: { at: NOW, files: { radarr: 1 } },
    });
  });
});

describe('nextLedger, runs that learned nothing', () => {
  const before = {
    announced: { [KEY]: daysAgo(1) } as const,
    census: { at: daysAgo(1), files: { radarr: 1 } },
  };

  it('changes nothing when a source was read in part', () => {
    const facts = { movies: [], sources: [{ ...JELLYFIN, complete: false }] };
    expect(ledgerAfter(facts, before)).toMatchObject(before);
  });

  it('changes nothing when the policy fits no user', () => {
    expect(ledgerAfter({ movies: [aMovie(played(1))] }, before, { primaryUserName: 'Carl' })).toMatchObject(
      before,
    );
  });

  it('takes no census in a run that was refused, so that a shrunken library stays suspicious', () => {
    const facts = { sources: [JELLYFIN, aSource({ tagLabels: [] })] };
    expect(ledgerAfter(facts, before)).toMatchObject(before);
    const library = aLibrary({ ...facts, series: [] });
    const judgement = judge(library, aPolicy(), EMPTY_LEDGER, NOW);
    const refused = refusals(library, judgement, EMPTY_LEDGER, someLimits());
    expect(nextLedger(EMPTY_LEDGER, library, judgement, refused)).not.toHaveProperty('census');
  });

  it('counts the files of every instance otherwise', () => {
    const series = [
      aSeries(),
      aSeries({ id: 8 as never, providerIds: { tvdb: 8 }, file: { path: '/8' }, episodes: [anEpisode()] }),
    ];
    const movies = [aMovie(), aMovie({ id: 2 as never, file: 'none', providerIds: { tmdb: 2 } })];
    expect(ledgerAfter({ movies, series }).census).toEqual({ at: NOW, files: { radarr: 1, sonarr: 3 } });
  });
});

describe('nextLedger, plays without a date (hazards 21 and 23)', () => {
  const PLAY = 'anna|movie:tmdb:593';
  const EPISODE = 'anna|episode:tvdb:79215:1:1';
  const undated = { watches: [aWatch({ lastPlayedAt: 'undated' })] } as const;
  const known = { undatedSince: { [PLAY]: daysAgo(9) } } as const;

  it.each<{
    name: string;
    movie: Parameters<typeof aMovie>[0];
    before?: Partial<Ledger>;
    expected: Ledger['undatedSince'];
  }>([
    { name: 'are remembered from now on', movie: undated, expected: { [PLAY]: NOW } },
    { name: 'stay remembered', movie: undated, before: known, expected: { [PLAY]: daysAgo(9) } },
    { name: 'are forgotten for a date', movie: {}, before: known, expected: {} },
    {
      name: 'are forgotten when unplayed',
      movie: { watches: [aWatch({ state: 'unplayed', lastPlayedAt: 'unknown' })] },
      before: known,
      expected: {},
    },
    {
      name: 'outlive an unknown state',
      movie: { watches: [aWatch({ state: 'unknown' })] },
      before: known,
      expected: known.undatedSince,
    },
    {
      name: 'outlive an unknown date',
      movie: { watches: [aWatch({ lastPlayedAt: 'unknown' })] },
      before: known,
      expected: known.undatedSince,
    },
    {
      name: 'outlive the file',
      movie: { file: 'none', watches: [] },
      before: known,
      expected: known.undatedSince,
    },
    {
      name: 'are not believed of an unproven match',
      movie: { ...undated, file: aMovieFile({ match: 'unknown' }) },
      expected: {},
    },
    {
      name: 'are not forgotten for an unproven match',
      movie: { file: aMovieFile({ match: 'absent' }) },
      before: known,
      expected: known.undatedSince,
    },
    {
      name: 'go by the imdb id where there is no other',
      movie: { ...undated, providerIds: { imdb: 'tt1' } },
      expected: { 'anna|movie:imdb:tt1': NOW },
    },
    {
      name: 'go by the instance where there is no id',
      movie: { ...undated, providerIds: {} },
      expected: { 'anna|movie:radarr:1': NOW },
    },
    {
      name: 'of somebody who is not there are no play',
      movie: { watches: [aWatch({ state: 'unplayed', lastPlayedAt: 'undated' })] },
      expected: {},
    },
  ])('$name', ({ movie, before, expected }) => {
    expect(ledgerAfter({ movies: [aMovie(movie)] }, before).undatedSince).toEqual(expected);
  });

  it.each<{ name: string; series: Parameters<typeof aSeries>[0]; expected: Ledger['undatedSince'] }>([
    {
      name: 'by series, season and number',
      series: { episodes: [anEpisode(undated)] },
      expected: { [EPISODE]: NOW },
    },
    {
      name: 'by their own tvdb id',
      series: { episodes: [anEpisode({ ...undated, tvdb: 77 })] },
      expected: { 'anna|episode:tvdb:77': NOW },
    },
    {
      name: 'by instance and id',
      series: { providerIds: { tmdb: 1 }, episodes: [anEpisode(undated)] },
      expected: { 'anna|episode:sonarr:101': NOW },
    },
    {
      name: 'not without a file',
      series: { episodes: [anEpisode({ ...undated, file: 'none' })] },
      expected: {},
    },
    {
      name: 'not of an unproven match',
      series: { file: { match: 'absent' }, episodes: [anEpisode(undated)] },
      expected: {},
    },
  ])('are remembered of episodes $name', ({ series, expected }) => {
    expect(ledgerAfter({ movies: [], series: [aSeries(series)] }).undatedSince).toEqual(expected);
  });

  it('are remembered when one of two copies has no date', () => {
    const other = aMovie({ instance: 'radarr-4k' as never, file: aMovieFile({ path: '/4k' }) });
    expect(ledgerAfter({ movies: [aMovie(undated), other] }, known).undatedSince).toEqual(known.undatedSince);
  });
});

describe('recordRemovals', () => {
  it('remembers what went, where and how many files', () => {
    const double = episodeFileId(9);
    const episodes = [
      anEpisode(),
      anEpisode({ number: 2 }),
      anEpisode({ season: 0, file: double }),
      anEpisode({ season: 0, number: 2, tvdb: 5, file: double }),
    ];
    const { remove } = planned({ facts: { series: [aSeries({ episodes })] } });
    const before: Ledger = {
      ...EMPTY_LEDGER,
      removed: { 'old|movie:tmdb:1': { at: 1, instance: 'old', files: 1 } },
    };

    const { removed, ...rest } = recordRemovals(before, remove, NOW);

    expect(rest).toEqual({ version: 1, announced: {}, undatedSince: {} });
    expect(removed).toEqual({
      'old|movie:tmdb:1': { at: 1, instance: 'old', files: 1 },
      'radarr|movie:tmdb:593': { at: NOW, instance: 'radarr', files: 1 },
      'sonarr|season:tvdb:79215:1': { at: NOW, instance: 'sonarr', files: 2 },
      'sonarr|episode:tvdb:79215:0:1': { at: NOW, instance: 'sonarr', files: 1 },
      'sonarr|episode:tvdb:5': { at: NOW, instance: 'sonarr', files: 0 },
    });
  });

  it('names the season of a series without a tvdb id by its id', () => {
    const { remove } = planned({ facts: { movies: [], series: [aSeries({ providerIds: { tmdb: 1 } })] } });
    expect(Object.keys(recordRemovals(EMPTY_LEDGER, remove, NOW).removed)).toEqual(['sonarr|season:id:7:1']);
  });
});
