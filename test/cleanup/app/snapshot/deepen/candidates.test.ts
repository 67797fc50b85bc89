import { describe, expect, it } from 'vitest';
import { candidatesIn } from '../../../../../cleanup/app/snapshot/deepen/candidates.ts';
import type { EpisodeFacts, MovieFacts, SeriesFacts } from '../../../../../cleanup/domain/facts/facts.ts';
import type {
  FileUnit,
  Judgement,
  SeriesUnit,
  Verdict,
} from '../../../../../cleanup/domain/judge/judgement.ts';
import {
  aLibrary,
  aMovie,
  anEpisode,
  anEpisodeFile,
  aSeries,
  daysAgo,
  instance,
  movieId,
  NOW,
  seriesId,
} from '../../../../support/facts.ts';
import { judged } from '../../../../support/judging.ts';

const LEAVING = { clockAt: daysAgo(1), dueAt: NOW, announce: true, plays: [] };
const GOES = (unit: FileUnit | SeriesUnit): Verdict => ({
  kind: 'remove',
  key: 'movie:x:1',
  unit,
  leaving: LEAVING,
});
const STAYS = (unit: FileUnit): Verdict => ({
  kind: 'keep',
  key: 'movie:x:1',
  unit,
  reasons: [{ code: 'not-watched', detail: '', unknown: false }] as never,
});
const LEAVES = (unit: FileUnit): Verdict => ({ ...STAYS(unit), leaving: LEAVING }) as Verdict;

const film = (movie: MovieFacts): FileUnit => ({ kind: 'movie', movie });
const fileOf = (series: SeriesFacts, ...episodes: readonly EpisodeFacts[]): FileUnit => ({
  kind: 'episode',
  series,
  files: [{ file: anEpisodeFile(), episodes }],
});

/** What is at stake by these verdicts, by instance and id. */
function stakes(titles: readonly (MovieFacts | SeriesFacts)[], ...verdicts: readonly Verdict[]) {
  const series = titles.filter((title) => 'status' in title);
  const movies = titles.filter((title) => 'file' in title);
  const judgement: Judgement = { ...judged(), verdicts };
  const found = candidatesIn(aLibrary({ movies, series }), judgement);
  return {
    movies: Object.fromEntries([...found.movies].map(([one, stake]) => [`${one.instance} ${one.id}`, stake])),
    series: Object.fromEntries(
      [...found.series].map(([one, seasons]) => [`${one.instance} ${one.id}`, [...seasons]]),
    ),
  };
}

const FILM = aMovie();
const OTHER = aMovie({ id: movieId(2), providerIds: { tmdb: 2 } });
const COPY = aMovie({ instance: instance('second') });
const SHOW = aSeries();
const SHOW_COPY = aSeries({ instance: instance('second') });

describe('candidatesIn', () => {
  it('are what goes, or will once time has passed, and nothing else', () => {
    const third = aMovie({ id: movieId(3), providerIds: { tmdb: 3 } });
    const verdicts = [GOES(film(FILM)), LEAVES(film(OTHER)), STAYS(film(third))];

    expect(stakes([FILM, OTHER, third], ...verdicts)).toEqual({
      movies: { 'radarr 1': 'goes', 'radarr 2': 'leaves' },
      series: {},
    });
  });

  it('are the copies of those too, whose marks bear on the verdict', () => {
    expect(stakes([FILM, OTHER, COPY], GOES(film(FILM)), STAYS(film(COPY))).movies).toEqual({
      'radarr 1': 'goes',
      'second 1': 'copy',
    });
  });

  it.each([
    ['goes', GOES(film(FILM)), LEAVES(film(COPY)), { 'radarr 1': 'goes', 'second 1': 'leaves' }],
    ['leaves', LEAVES(film(FILM)), LEAVES(film(COPY)), { 'radarr 1': 'leaves', 'second 1': 'leaves' }],
    ['goes twice', GOES(film(FILM)), GOES(film(COPY)), { 'radarr 1': 'goes', 'second 1': 'goes' }],
  ])('have of each the most that is at stake: %s, whichever is judged first', (_, one, other, movies) => {
    expect(stakes([FILM, COPY], one, other).movies).toEqual(movies);
    expect(stakes([FILM, COPY], other, one).movies).toEqual(movies);
  });

  it('are the seasons that a file at stake has episodes of, and those of the copies', () => {
    const [first, second] = [anEpisode({ season: 1 }), anEpisode({ season: 2 })];
    const titles = [SHOW, SHOW_COPY, aSeries({ id: seriesId(8), providerIds: { tvdb: 8 } })];

    expect(stakes(titles, GOES(fileOf(SHOW, first, second)))).toEqual({
      movies: {},
      series: {
        'sonarr 7': [
          [1, 'goes'],
          [2, 'goes'],
        ],
        'second 7': [
          [1, 'copy'],
          [2, 'copy'],
        ],
      },
    });
  });

  it('have of a season the most that is at stake of any of its files', () => {
    const [one, other] = [GOES(fileOf(SHOW, anEpisode())), LEAVES(fileOf(SHOW, anEpisode({ number: 2 })))];

    expect(stakes([SHOW], one, other).series).toEqual({ 'sonarr 7': [[1, 'goes']] });
    expect(stakes([SHOW], other, one).series).toEqual({ 'sonarr 7': [[1, 'goes']] });
  });

  it('are series of which the entry alone goes, without a season', () => {
    const entry: SeriesUnit = { kind: 'series', series: SHOW, after: [] };

    expect(stakes([SHOW, SHOW_COPY], GOES(entry)).series).toEqual({ 'sonarr 7': [], 'second 7': [] });
  });
});
