import { describe, expect, it } from 'vitest';
import { findVerdicts, parseItemQuery } from '../../../cleanup/cli/item-query.ts';
import type { Verdict } from '../../../cleanup/domain/judge/judgement.ts';

/** Ids are branded where files are parsed; here plain objects stand for the units. */
function movie(id: number, title: string, year: number, fileId: number): Verdict {
  const unit = { kind: 'movie', movie: { title, year, providerIds: { tmdb: id }, file: { id: fileId } } };
  return { kind: 'keep', key: `movie:radarr:${id}`, unit } as unknown as Verdict;
}

function season(series: string, number: number, fileId: number): Verdict {
  const episodes = [1, 2].map((episode) => ({ season: number, number: episode }));
  const unit = {
    kind: 'season',
    season: number,
    series: { title: series, year: 2017, providerIds: { tvdb: 7, imdb: 'tt7' } },
    files: [{ file: { id: fileId }, episodes }],
  };
  return { kind: 'keep', key: `season:sonarr:7:${number}`, unit } as unknown as Verdict;
}

const VERDICTS = [
  movie(1, 'It', 2017, 11),
  movie(2, 'The Italian Job', 1969, 12),
  movie(3, '1917', 2019, 13),
  movie(4, 'Le Fabuleux Destin d’Amélie Poulain', 2001, 14),
  season('Dark', 1, 21),
  season('Dark', 2, 22),
];

describe('findVerdicts', () => {
  it.each([
    ['italian', ['movie:radarr:2']],
    ['it', ['movie:radarr:1']],
    ['it 2017', ['movie:radarr:1']],
    ['ital', ['movie:radarr:2']],
    ['ITALIAN job', ['movie:radarr:2']],
    ['job italian 1969', ['movie:radarr:2']],
    ['1917', ['movie:radarr:3']],
    ['2019', ['movie:radarr:3']],
    ['amelie', ['movie:radarr:4']],
    ['dark', ['season:sonarr:7:1', 'season:sonarr:7:2']],
    ['dark s02', ['season:sonarr:7:2']],
    ['S02', ['season:sonarr:7:2']],
    ['dark S01E02', ['season:sonarr:7:1']],
    ['dark S01E03', []],
    ['dark S03', []],
    ['tmdb:3', ['movie:radarr:3']],
    ['tvdb:7 S01', ['season:sonarr:7:1']],
    ['imdb:tt7', ['season:sonarr:7:1', 'season:sonarr:7:2']],
    ['tmdb:7', []],
    ['file:22', ['season:sonarr:7:2']],
    ['file:12', ['movie:radarr:2']],
    ['movie:radarr:1', ['movie:radarr:1']],
    ['zodiac', []],
  ])('finds %s', (text, keys) => {
    expect(findVerdicts(VERDICTS, parseItemQuery(text)).map(({ key }) => key)).toEqual(keys);
  });

  it('does not take a title of signs alone for one that was typed', () => {
    expect(findVerdicts([season('Dark', 1, 21), season('???', 1, 23)], parseItemQuery('S01'))).toHaveLength(
      2,
    );
  });

  it('takes the year of a series too', () => {
    expect(findVerdicts(VERDICTS, parseItemQuery('2017')).map(({ key }) => key)).toEqual([
      'movie:radarr:1',
      'season:sonarr:7:1',
      'season:sonarr:7:2',
    ]);
  });
});
