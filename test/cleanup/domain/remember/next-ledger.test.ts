import { describe, expect, it } from 'vitest';
import { EMPTY_LEDGER, type Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import { judge } from '../../../../cleanup/domain/judge/judge.ts';
import { refusals } from '../../../../cleanup/domain/plan/safety.ts';
import { nextLedger } from '../../../../cleanup/domain/remember/next-ledger.ts';
import { recordRemovals } from '../../../../cleanup/domain/remember/record-removals.ts';
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
} from '../../../support/facts.ts';
import { ledgerAfter } from '../../../support/ledger-after.ts';
import { planned } from '../../../support/planning.ts';
import { aLedger, aPolicy, someLimits } from '../../../support/policy.ts';

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
      movie: {
        file: aMovieFile({ importedAt: daysAgo(8), upgrades: 'unknown' }),
        watches: [aWatch({ lastPlayedAt: daysAgo(9) })],
      },
      before: daysAgo(3),
      expected: daysAgo(3),
    },
    { name: 'do not begin during a blip', movie: { ...played(4), tags: 'unknown' }, expected: undefined },
    {
      name: 'end while the file is unknown, which may be a new one',
      movie: { file: 'unknown' },
      before: daysAgo(3),
      expected: undefined,
    },
    { name: 'end with the file', movie: { file: 'none' }, before: daysAgo(3), expected: undefined },
    {
      name: 'are of one file: a new one begins',
      movie: { file: aMovieFile({ id: 502 as never }) },
      before: daysAgo(3),
      expected: undefined,
    },
  ])('$name', ({ movie, before, expected }) => {
    const announced = before === undefined ? {} : { [KEY]: before };
    const { announced: after } = ledgerAfter({ movies: [aMovie(movie)] }, { announced });
    expect(Object.entries(after).filter(([key]) => key === KEY)).toEqual(
      expected === undefined ? [] : [[KEY, expected]],
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

  it('go on for the files of a series that leaves as a whole', () => {
    const { announced } = aLedger(aLibrary({ movies: [] }));
    expect(ledgerAfter({ movies: [], series: [aSeries()] }).announced).toEqual(announced);
  });

  it('begin in a run that was refused, for its list is shown all the same', () => {
    const sources = [JELLYFIN, aSource({ tagLabels: [] })];
    expect(ledgerAfter({ sources }, { announced: {} }).announced).toEqual({ [KEY]: NOW });
  });

  it('announce on a first run without notice what goes in the next', () => {
    const library = aLibrary({ series: [] });
    const judgement = judge(library, aPolicy({ noticeDays: 0 }), EMPTY_LEDGER, NOW);
    expect(nextLedger(EMPTY_LEDGER, library, judgement, [], 'live')).toEqual({
      version: 1,
      announced: { [KEY]: NOW },
      dryAnnounced: {},
      endedSince: {},
      countedSince: { [KEY]: NOW },
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
    expect(nextLedger(EMPTY_LEDGER, library, judgement, refused, 'live')).not.toHaveProperty('census');
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
