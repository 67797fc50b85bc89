import { describe, expect, it } from 'vitest';
import type { MovieFacts, SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import type { Judgement } from '../../../../cleanup/domain/judge/judgement.ts';
import { aMovie, aMovieFile, anEpisode, aSeries, instance } from '../../../support/facts.ts';
import { judged, verdictOf } from '../../../support/judging.ts';

/** What keeps the copy in the instance that was there first. */
function reasonsIn(judgement: Judgement, key: Parameters<typeof verdictOf>[1]) {
  const verdict = verdictOf(judgement, key);
  return verdict.kind === 'keep' ? verdict.reasons : [];
}

const movieIn = (name: string, overrides: Partial<MovieFacts> = {}) =>
  aMovie({
    instance: instance(name),
    file: aMovieFile({ path: `/${name}/Solaris.mkv`, match: 'absent' }),
    ...overrides,
  });
const ofMovie = (...others: readonly MovieFacts[]) =>
  reasonsIn(judged({ facts: { movies: [aMovie(), ...others], series: [] } }), 'movie:radarr:1');

const seriesIn = (name: string) =>
  aSeries({
    instance: instance(name),
    episodes: [anEpisode()],
    file: { path: `/${name}.mkv`, match: 'absent' },
  });
const ofSeason = (...others: readonly SeriesFacts[]) => {
  const own = aSeries({ episodes: [anEpisode()], file: { path: '/hd.mkv' } });
  return reasonsIn(judged({ facts: { movies: [], series: [own, ...others] } }), 'season:sonarr:7:1');
};

const unproven = (copyIn: string) => ({ code: 'watch-state-unknown', unknown: true, copyIn });

describe('judge, a copy whose other copy is not proven to be in Jellyfin (hazard 40)', () => {
  it('says in which Radarr the other copy is', () => {
    expect(ofMovie(movieIn('radarr-4k'))).toEqual([unproven('radarr-4k')]);
  });

  it('says in which Sonarr the other copy is, and of which episode', () => {
    expect(ofSeason(seriesIn('sonarr-4k'))).toEqual([{ ...unproven('sonarr-4k'), episode: 'S01E01' }]);
  });

  it('names the copy also where nothing is known of its users: that is why', () => {
    const reasons = ofMovie(movieIn('radarr-4k', { watches: [] }));
    expect(reasons).toContainEqual(unproven('radarr-4k'));
  });

  it('names the same of several, in whatever order they are read', () => {
    const [one, other] = [movieIn('radarr-4k'), movieIn('radarr-3d')];
    expect(ofMovie(one, other)).toEqual([unproven('radarr-3d')]);
    expect(ofMovie(other, one)).toEqual([unproven('radarr-3d')]);
  });

  it('names the one that is not proven, not one that is or that has no file', () => {
    const proven = movieIn('radarr-3d', { file: aMovieFile({ path: '/3d/Solaris.mkv' }) });
    const empty = movieIn('radarr-archive', { file: 'none', watches: [] });
    expect(ofMovie(proven, empty, movieIn('radarr-uhd'))).toEqual([unproven('radarr-uhd')]);
    expect(ofMovie(proven, empty)).toEqual([]);
  });
});
