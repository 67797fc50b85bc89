import { describe, expect, it } from 'vitest';
import type { MovieFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { aMovie, aMovieFile } from '../../../support/facts.ts';
import { type Case, judged, outcomeOf, outcomes, verdictOf } from '../../../support/judging.ts';

/** The outcome for a library of this one movie. */
function outcomeFor(movie: Partial<MovieFacts>, rest: Case = {}): string {
  return outcomeOf(
    verdictOf(judged({ ...rest, facts: { movies: [aMovie(movie)], series: [], ...rest.facts } })),
  );
}

const file = (overrides: Parameters<typeof aMovieFile>[0]) => ({ file: aMovieFile(overrides) });

describe('judge, one movie', () => {
  it('lets a watched, announced and due library go', () => {
    expect(outcomes(judged())).toEqual({
      'movie:radarr:1': 'remove',
      'season:sonarr:7:1': 'remove',
      'series:sonarr:7': 'remove',
    });
  });

  it.each<{ name: string; movie: Partial<MovieFacts>; rest?: Case; expected: string }>([
    { name: 'nothing keeps it', movie: {}, expected: 'remove' },
    { name: 'it has no file', movie: { file: 'none' }, expected: 'no-file' },
    {
      name: 'its file is unknown (hazard 3: an outage is not an absence)',
      movie: { file: 'unknown' },
      expected: 'no-file?',
    },
    { name: 'Jellyfin has no such item', movie: file({ match: 'absent' }), expected: 'unmatched' },
    { name: 'the match is unknown', movie: file({ match: 'unknown' }), expected: 'unmatched?' },
    {
      name: 'path and id disagree (hazards 7, 9 and 40)',
      movie: file({ match: 'contradictory' }),
      expected: 'ambiguous-match',
    },
    { name: 'it has no provider id at all', movie: { providerIds: {} }, expected: 'unmatched?' },
    {
      name: 'an imdb id alone is an identity',
      movie: { providerIds: { imdb: 'tt0069293' } },
      expected: 'remove',
    },
    { name: 'a tvdb id alone is an identity', movie: { providerIds: { tvdb: 5 } }, expected: 'remove' },
    { name: 'it wears the keep tag', movie: { tags: ['keep'] }, expected: 'keep-tag' },
    {
      name: 'the tag is written otherwise (hazard 32)',
      movie: { tags: ['other', ' KEEP '] },
      expected: 'keep-tag',
    },
    { name: 'another tag', movie: { tags: ['keeper'] }, expected: 'remove' },
    { name: 'the tags are unknown', movie: { tags: 'unknown' }, expected: 'keep-tag?' },
    { name: 'it is playing', movie: { playing: true }, expected: 'playing-now' },
    { name: 'what plays is unknown', movie: { playing: 'unknown' }, expected: 'playing-now?' },
    {
      name: 'its tmdb id is in the configuration',
      movie: {},
      rest: { policy: { keep: { ids: [' TMDB:593'], instances: [] } } },
      expected: 'kept-by-config',
    },
    {
      name: 'its imdb id is in the configuration',
      movie: {},
      rest: { policy: { keep: { ids: ['imdb:tt0069293'], instances: [] } } },
      expected: 'kept-by-config',
    },
    {
      name: 'its tvdb id is in the configuration',
      movie: { providerIds: { tvdb: 5 } },
      rest: { policy: { keep: { ids: ['tvdb:5'], instances: [] } } },
      expected: 'kept-by-config',
    },
    {
      name: 'another id is in the configuration',
      movie: {},
      rest: { policy: { keep: { ids: ['tmdb:5933'], instances: [] } } },
      expected: 'remove',
    },
    {
      name: 'its instance is in the configuration',
      movie: {},
      rest: { policy: { keep: { ids: [], instances: ['Radarr'] } } },
      expected: 'kept-by-config',
    },
    {
      name: 'another instance is in the configuration',
      movie: {},
      rest: { policy: { keep: { ids: [], instances: ['radarr-4k'] } } },
      expected: 'remove',
    },
  ])('$name: $expected', ({ movie, rest, expected }) => {
    expect(outcomeFor(movie, rest)).toBe(expected);
  });
});
