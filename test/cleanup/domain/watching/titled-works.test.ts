import { describe, expect, it } from 'vitest';
import type { EpisodeFacts, Facts, MovieFacts, UserWatch } from '../../../../cleanup/domain/facts/facts.ts';
import { EMPTY_LEDGER, type Ledger } from '../../../../cleanup/domain/facts/ledger.ts';
import { resolveWatchers } from '../../../../cleanup/domain/policy/watchers.ts';
import { forEachWork, seriesTitle, titlesUnread } from '../../../../cleanup/domain/watching/titled-works.ts';
import { listViewers } from '../../../../cleanup/domain/watching/viewers.ts';
import {
  ANNA,
  aLibrary,
  aMovie,
  aMovieFile,
  anEpisode,
  aSeries,
  aUser,
  aWatch,
  BEN,
  daysAgo,
  episodeFileId,
  filesOf,
  instance,
  movieFileId,
  movieId,
  NOW,
  seriesId,
  untouched,
} from '../../../support/facts.ts';
import { aPolicy } from '../../../support/policy.ts';

describe('seriesTitle', () => {
  const elsewhere = { instance: instance('sonarr-4k'), id: seriesId(99) };

  it('is the same for all copies of a series', () => {
    expect(seriesTitle(aSeries(elsewhere))).toBe(seriesTitle(aSeries()));
  });

  it('differs between series', () => {
    expect(seriesTitle(aSeries({ providerIds: { tvdb: 1 } }))).not.toBe(seriesTitle(aSeries()));
  });

  it.each([
    { name: 'another instance', other: { instance: instance('sonarr-4k') } },
    { name: 'another series of the instance', other: { id: seriesId(99) } },
  ])('differs where TheTVDB knows none of the two: $name', ({ other }) => {
    const unidentified = { providerIds: {} };
    expect(seriesTitle(aSeries({ ...unidentified, ...other }))).not.toBe(seriesTitle(aSeries(unidentified)));
  });
});

describe('forEachWork', () => {
  it('visits what may have a file, and says of which series it is', () => {
    const facts = aLibrary({
      movies: [
        aMovie(),
        aMovie({ id: movieId(2), file: 'none' }),
        aMovie({ id: movieId(3), file: 'unknown' }),
      ],
      series: [
        aSeries({
          episodes: [
            anEpisode(),
            anEpisode({ number: 2, file: 'none' }),
            anEpisode({ number: 3, file: 'unknown' }),
          ],
        }),
      ],
    });
    const visited: [number, string, boolean][] = [];
    forEachWork(facts, ({ id }, title, series) => visited.push([id, title, series === facts.series[0]]));

    const [film, series] = ['movie:tmdb:593', seriesTitle(aSeries())];
    expect(visited).toEqual([
      [1, film, false],
      [3, film, false],
      [101, series, true],
      [103, series, true],
    ]);
  });
});

const FILM = 'movie:tmdb:593';
const users = [aUser(), aUser({ id: BEN, name: 'Ben' })];

function unreadIn(
  facts: Partial<Facts>,
  user = ANNA,
  undatedSince: Ledger['undatedSince'] = {},
): readonly string[] {
  const library = aLibrary({ movies: [], series: [], users, ...facts });
  const viewers = listViewers(users, resolveWatchers(aPolicy(), users));
  return [...titlesUnread(library, user, viewers, { ledger: { ...EMPTY_LEDGER, undatedSince }, now: NOW })];
}
const unreadOf = (watches: readonly UserWatch[], user = ANNA) =>
  unreadIn({ movies: [aMovie({ watches })] }, user).length > 0;

describe('titlesUnread', () => {
  it.each<{ name: string; entry: Partial<UserWatch>; expected: boolean }>([
    { name: 'a play with its date', entry: {}, expected: false },
    {
      name: 'a play that has no date, seen for the first time',
      entry: { lastPlayedAt: 'undated' },
      expected: true,
    },
    { name: 'a play whose date could not be read', entry: { lastPlayedAt: 'unknown' }, expected: true },
    { name: 'a play with a placeholder for a date', entry: { lastPlayedAt: 0 }, expected: true },
    { name: 'a state that could not be read', entry: { state: 'unknown' }, expected: true },
    { name: 'no play', entry: { state: 'unplayed' }, expected: false },
    {
      name: 'no play, with a date that could not be read',
      entry: { state: 'unplayed', lastPlayedAt: 'unknown' },
      expected: false,
    },
    {
      name: 'a state not read of what the user may not see',
      entry: { state: 'unknown', access: false },
      expected: false,
    },
    {
      name: 'a date not read of what the user may not see',
      entry: { lastPlayedAt: 'unknown', access: false },
      expected: false,
    },
    {
      name: 'a state not read of what the user may perhaps see',
      entry: { state: 'unknown', access: 'unknown' },
      expected: true,
    },
  ])('$name: $expected', ({ entry, expected }) => {
    expect(unreadOf([aWatch(entry)])).toBe(expected);
  });

  it('knows since when a play without a date has been there', () => {
    const movies = [aMovie({ watches: [aWatch({ lastPlayedAt: 'undated' })] })];
    expect(unreadIn({ movies }, ANNA, { [`${ANNA}|${FILM}`]: daysAgo(8) })).toEqual([]);
  });

  it('is asked of each user alone', () => {
    const watches = [aWatch(), untouched({ state: 'unknown' })];
    expect([unreadOf(watches), unreadOf(watches, BEN)]).toEqual([false, true]);
  });

  it('takes a missing entry for one that was not read', () => {
    expect([unreadOf([aWatch()], BEN), unreadOf([], ANNA)]).toEqual([true, true]);
  });

  it('expects no entry of a user whom Jellyfin does not list', () => {
    expect(unreadOf([aWatch()], 'cleo' as typeof ANNA)).toBe(false);
  });

  it('names each title once, and only the unread', () => {
    const unread = { watches: [aWatch({ state: 'unknown' })] };
    const facts = {
      movies: [aMovie(unread), aMovie({ ...unread, instance: instance('radarr-4k') })],
      series: [aSeries({ episodes: [anEpisode(), anEpisode({ number: 2, ...unread })] })],
    };
    expect(unreadIn(facts)).toEqual([FILM, seriesTitle(aSeries())]);
    expect(unreadIn({ movies: [aMovie()], series: [aSeries()] })).toEqual([]);
  });

  describe('of works whose file Jellyfin does not have', () => {
    const film = (movie: Partial<MovieFacts>) => unreadIn({ movies: [aMovie({ watches: [], ...movie })] });

    it.each([
      { match: 'absent', expected: [] },
      { match: 'proven', expected: [FILM] },
      { match: 'contradictory', expected: [FILM] },
      { match: 'unknown', expected: [FILM] },
    ] as const)(
      'expects no entry of a film that is $match only where that is sure',
      ({ match, expected }) => {
        expect(film({ file: aMovieFile({ match }) })).toEqual(expected);
      },
    );

    it('expects one of a film whose file is not known', () => {
      expect(film({ file: 'unknown' })).toEqual([FILM]);
    });

    it('believes an entry all the same', () => {
      const file = aMovieFile({ id: movieFileId(9), match: 'absent' });
      expect(film({ file, watches: [aWatch({ state: 'unknown' })] })).toEqual([FILM]);
    });

    it.each<{ name: string; missing: number; matches: readonly ('absent' | 'proven')[]; expected: boolean }>([
      { name: 'its own file is absent', missing: 1, matches: ['absent', 'proven'], expected: false },
      { name: "another episode's file is absent", missing: 1, matches: ['proven', 'absent'], expected: true },
      { name: 'none is absent', missing: 1, matches: ['proven', 'proven'], expected: true },
    ])('asks each episode for its own file: $name', ({ missing, matches, expected }) => {
      const episodes: readonly EpisodeFacts[] = [1, 2].map((number) =>
        anEpisode({ number, ...(number === missing && { watches: [] }) }),
      );
      const files = filesOf(episodes).map((file) => {
        const match = matches[file.id === episodeFileId(1101) ? 0 : 1] ?? 'proven';
        return { ...file, match };
      });
      expect(unreadIn({ series: [aSeries({ episodes, files })] }).length > 0).toBe(expected);
    });
  });
});
