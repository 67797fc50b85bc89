import { describe, expect, it } from 'vitest';
import type { MovieFacts } from '../../../../cleanup/domain/facts/facts.ts';
import { differenceOf } from '../../../../cleanup/domain/plan/difference.ts';
import type {
  EpisodePlanFile,
  PlanItem,
  SeasonItem,
  SeriesItem,
} from '../../../../cleanup/domain/plan/plan.ts';
import {
  aMovie,
  aMovieFile,
  anEpisode,
  aSeries,
  episodeFileId,
  movieFileId,
} from '../../../support/facts.ts';
import { planned } from '../../../support/planning.ts';

/** The first item of its kind in a plan in which everything goes. */
function itemOf<Kind extends PlanItem['kind']>(kind: Kind, facts: Parameters<typeof planned>[0] = {}) {
  const found = planned(facts).remove.find(
    (item): item is Extract<PlanItem, { kind: Kind }> => item.kind === kind,
  );
  if (found === undefined) throw new Error(`no ${kind} goes`);
  return found;
}
const movieItem = (overrides: Partial<MovieFacts> = {}) =>
  itemOf('movie', { facts: { series: [], movies: [aMovie(overrides)] } });

describe('differenceOf', () => {
  it.each(['movie', 'season', 'series'] as const)('is none between a %s and itself', (kind) => {
    expect(differenceOf(itemOf(kind), itemOf(kind))).toBeUndefined();
  });

  it.each<{ name: string; fresh: Partial<MovieFacts> }>([
    { name: 'its title was corrected', fresh: { title: 'Solyaris', year: 1971 } },
    { name: 'its file has another size', fresh: { file: aMovieFile({ sizeBytes: 1 }) } },
  ])('is none where what goes is the same: $name', ({ fresh }) => {
    expect(differenceOf(movieItem(), movieItem(fresh))).toBeUndefined();
  });

  it.each([
    { name: 'TMDb id', providerIds: { tmdb: 1, imdb: 'tt0069293' } },
    { name: 'IMDb id', providerIds: { tmdb: 593, imdb: 'tt1' } },
    { name: 'TheTVDB id', providerIds: { tmdb: 593, imdb: 'tt0069293', tvdb: 1 } },
    { name: 'number of ids', providerIds: { tmdb: 593 } },
  ])('tells of another title behind the same number by its $name', ({ providerIds }) => {
    expect(differenceOf(movieItem(), movieItem({ providerIds }))).toBe('it stands for another title now');
  });

  it('takes a season for another thing than an episode of it', () => {
    const season = itemOf('season');
    const [file] = season.files;
    const episode: PlanItem = { ...season, kind: 'episode', files: [file] };
    expect(differenceOf(season, episode)).toBe('it stands for another title now');
  });

  it('tells of a file that was not planned', () => {
    const refetched = movieItem({ file: aMovieFile({ id: movieFileId(9) }) });
    expect(differenceOf(movieItem(), refetched)).toBe('it has other files now');
  });

  it('tells where a file has moved to', () => {
    const moved = movieItem({ file: aMovieFile({ path: '/data/films/Solaris.mkv' }) });
    expect(differenceOf(movieItem(), moved)).toBe('a file has moved to /data/films/Solaris.mkv');
  });
});

describe('differenceOf, a season', () => {
  const season = itemOf('season', {
    facts: {
      movies: [],
      series: [
        aSeries({
          episodes: [
            anEpisode({ number: 9, file: episodeFileId(1109) }),
            anEpisode({ number: 10, file: episodeFileId(1109) }),
            anEpisode({ number: 11 }),
          ],
        }),
      ],
    },
  });
  const [double, ...rest] = season.files;
  const holding = (episodes: EpisodePlanFile['episodes']): SeasonItem => ({
    ...season,
    files: [{ ...double, episodes }, ...rest],
  });
  const changed = 'a file holds other episodes now';

  it('holds a file of two episodes', () => {
    expect(double.episodes.map(({ id }) => id)).toEqual([109, 110]);
  });

  it('is the same with its episodes in another order', () => {
    expect(differenceOf(season, holding(double.episodes.toReversed()))).toBeUndefined();
  });

  it('is the same when episodes were named', () => {
    const named = double.episodes.map((episode) => ({ ...episode, title: 'Pilot' }));
    expect(differenceOf(season, holding(named))).toBeUndefined();
  });

  it.each([
    { name: 'fewer', episodes: double.episodes.slice(0, 1) },
    {
      name: 'others',
      episodes: double.episodes.map((episode) => ({ ...episode, id: 7 as typeof episode.id })),
    },
    { name: 'none', episodes: [] },
  ])('differs where a file holds $name', ({ episodes }) => {
    expect(differenceOf(season, holding(episodes))).toBe(changed);
  });

  it('is the same with a file less, and another with a file more', () => {
    const fewer: SeasonItem = { ...season, files: [double] };
    expect(differenceOf(season, fewer)).toBeUndefined();
    expect(differenceOf(fewer, season)).toBe('it has other files now');
  });
});

describe('differenceOf, the entry of a series', () => {
  const series = itemOf('series', { facts: { movies: [], series: [aSeries()] } });
  const entryAfter = (...keys: string[]): SeriesItem => ({
    ...series,
    after: keys as unknown as SeriesItem['after'],
  });

  it('is the same where less has to go before it', () => {
    expect(
      differenceOf(entryAfter('season:sonarr:7:1', 'season:sonarr:7:2'), entryAfter('season:sonarr:7:2')),
    ).toBeUndefined();
    expect(differenceOf(entryAfter('season:sonarr:7:1'), entryAfter())).toBeUndefined();
  });

  it('has files again where anything more has to', () => {
    const again = 'it has files again';
    expect(differenceOf(entryAfter(), entryAfter('season:sonarr:7:1'))).toBe(again);
    expect(
      differenceOf(entryAfter('season:sonarr:7:1'), entryAfter('season:sonarr:7:1', 'season:sonarr:7:2')),
    ).toBe(again);
  });
});
