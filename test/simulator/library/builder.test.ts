import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';

describe('aLibrary', () => {
  it('has an administrator when nobody is named', () => {
    expect(aLibrary().build().users).toEqual([{ name: 'admin', administrator: true }]);
  });

  it('gives a movie a folder, a file, an id and a date', () => {
    const [movie] = aLibrary().movie({ title: 'Heat', year: 1995 }).build().movies;

    expect(movie).toMatchObject({
      tmdbId: 1001,
      instance: 'radarr',
      folder: '/data/media/movies/Heat (1995)',
      file: { path: '/data/media/movies/Heat (1995)/Heat (1995).mkv', importedAt: Date.UTC(2025, 5, 1) },
    });
  });

  it('leaves out the file and the instance when they are null', () => {
    const [movie] = aLibrary().movie({ title: 'Heat', file: null, instance: null }).build().movies;

    expect(movie).not.toHaveProperty('file');
    expect(movie).not.toHaveProperty('instance');
  });

  it('puts the movies of another instance under another root', () => {
    const [movie] = aLibrary().movie({ title: 'Heat', instance: 'radarr-4k' }).build().movies;

    expect(movie?.folder).toBe('/data/media/movies-4k/Heat (2000)');
  });

  it('airs the episodes of a season weekly and gives each a file', () => {
    const [series] = aLibrary()
      .series({ title: 'Show', seasons: [{ number: 2, episodes: 3, firstAired: '2025-01-01' }] })
      .build().series;

    expect(series?.episodes.map((episode) => episode.airsAt)).toEqual(
      ['2025-01-01', '2025-01-08', '2025-01-15'].map((day) => Date.parse(day)),
    );
    expect(series?.files.map((file) => file.path)).toContain(
      '/data/media/tv/Show/Season 02/Show - S02E03.mkv',
    );
  });

  it('shares files, torrents and watching as a season is told', () => {
    const season = {
      number: 1,
      episodes: 3,
      files: [[1, 2], [3]],
      torrent: 'pack',
      watched: { ann: 'undated' },
    } as const;
    const [series] = aLibrary()
      .series({ title: 'Show', seasons: [season] })
      .build().series;

    expect(series?.files.map((file) => file.episodes)).toEqual([[1, 2], [3]]);
    expect(new Set(series?.files.map((file) => file.torrent)).size).toBe(1);
    expect(series?.episodes[2]?.watched).toEqual([{ user: 'ann', played: true }]);
  });

  it('reads what users did from a date, from "undated" and from details', () => {
    const half = { at: '2025-12-24', position: 0.5 };
    const [movie] = aLibrary()
      .movie({ title: 'Heat', watched: { ann: '2025-12-01', ben: 'undated', cleo: half } })
      .build().movies;

    expect(movie?.watched).toEqual([
      { user: 'ann', played: true, at: Date.UTC(2025, 11, 1) },
      { user: 'ben', played: true },
      { user: 'cleo', played: false, position: 0.5, at: Date.UTC(2025, 11, 24) },
    ]);
  });

  it('fails for something that is no date', () => {
    expect(() => aLibrary().movie({ title: 'Heat', added: 'soon' })).toThrow('not a date: soon');
  });
});
