import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aFile, aMovie, aReader, fileId, movieId } from './a-radarr.ts';

const http = useMockHttp();
const get = (path: string, query?: Record<string, string>) => ({
  path,
  method: 'GET',
  ...(query && { query }),
});
const movies = get('/api/v3/movie', { excludeLocalCovers: 'true' });

describe('movies', () => {
  it('sends the key in the header and reads what is used', async () => {
    const headers = (sent: Record<string, string>) => sent['x-api-key'] === 'the-radarr-key';
    http.expect({ ...movies, headers }, 200, [{ ...aMovie(1), ratings: {}, sizeOnDisk: 5 }]);

    expect(await aReader(http).movies()).toEqual([
      {
        ...aMovie(1),
        added: Date.UTC(2024, 0, 1),
        movieFile: { ...aFile(10, 1), dateAdded: Date.UTC(2024, 4, 5, 5, 5, 5) },
      },
    ]);
  });

  it('tells no file from a file (trap 33: null fields are omitted)', async () => {
    const { movieFile: _, ...without } = aMovie(1);
    http.expect(movies, 200, [{ ...without, movieFileId: 0 }]);

    const [movie] = await aReader(http).movies();

    expect([movie?.movieFileId, movie?.movieFile]).toEqual([0, undefined]);
  });

  it.each([
    ['its monitoring', 'monitored'],
    ['its tags', 'tags'],
    ['its folder', 'path'],
    ['which file it has', 'movieFileId'],
  ])(
    'fails when a movie does not tell %s (hazard 3: what was not read is not assumed)',
    async (_name, field) => {
      http.expect(movies, 200, [{ ...aMovie(1), [field]: undefined }]);

      expect(await failureOf(aReader(http).movies())).toMatchObject({ code: 'malformed' });
    },
  );

  it.each([undefined, null, '', 'soon', '2024-01-01T00:00:00', 1_714_885_505])(
    'knows of a time of %j only that it is odd, and reads the other movies all the same',
    async (odd) => {
      const movie = { ...aMovie(1), added: odd, movieFile: { ...aFile(10, 1), dateAdded: odd } };
      http.expect(movies, 200, [movie, aMovie(2)]);

      const [read, other] = await aReader(http).movies();

      expect([read?.added, read?.movieFile?.dateAdded]).toEqual(['unknown', 'unknown']);
      expect(other?.added).toBe(Date.UTC(2024, 0, 1));
    },
  );

  it.each([undefined, null, -1, 0.5, '1000'])('knows of a size of %j only that it is none', async (size) => {
    http.expect(movies, 200, [{ ...aMovie(1), movieFile: { ...aFile(10, 1), size } }]);

    expect((await aReader(http).movies())[0]?.movieFile?.size).toBe('unknown');
  });

  it('fails when a movie comes twice (hazard 4)', async () => {
    http.expect(movies, 200, [aMovie(1), aMovie(1)]);

    expect(await failureOf(aReader(http).movies())).toMatchObject({ code: 'mismatch' });
  });

  it('fails when an object comes instead of a list', async () => {
    http.expect(movies, 200, {});

    expect(await failureOf(aReader(http).movies())).toMatchObject({ code: 'malformed' });
  });
});

describe('one movie or file', () => {
  it('fails when another one comes back (hazard 7: verify that returned ids are the asked ones)', async () => {
    http.expect(get('/api/v3/movie/1'), 200, aMovie(2));
    http.expect(get('/api/v3/moviefile/1'), 200, aFile(2, 1));
    const reader = aReader(http);

    expect(await failureOf(reader.movie(movieId(1)))).toMatchObject({
      code: 'mismatch',
      path: '/api/v3/movie/1',
    });
    expect(await failureOf(reader.movieFile(fileId(1)))).toMatchObject({ code: 'mismatch' });
  });
});

describe('history', () => {
  const event = {
    id: 7,
    movieId: 1,
    eventType: 'downloadFolderImported',
    date: '2024-05-05T05:05:05Z',
    downloadId: 'ABCDEF',
    data: { fileId: '10', importedPath: '/data/movies/Movie 1/movie.mkv', size: '5' },
  };

  it('since an instant asks for one kind by name (the numbers differ between Radarr and Sonarr)', async () => {
    const query = { date: '1970-01-01T00:00:00.000Z', eventType: 'downloadFolderImported' };
    http.expect(get('/api/v3/history/since', query), 200, [event]);

    expect(await aReader(http).historySince(0, 'downloadFolderImported')).toMatchObject([
      { movieId: 1, downloadId: 'ABCDEF', data: { fileId: '10' } },
    ]);
  });

  it('fails when another kind comes back (trap 18, hazard 7: an ignored filter)', async () => {
    const query = { date: '1970-01-01T00:00:00.000Z', eventType: 'movieFileDeleted' };
    http.expect(get('/api/v3/history/since', query), 200, [event]);

    expect((await failureOf(aReader(http).historySince(0, 'movieFileDeleted'))).message).toContain(
      'sent a downloadFolderImported when asked for movieFileDeleted',
    );
  });

  it('of one movie is read before the movie goes, and fails when it holds another one (trap 6: it goes with the movie)', async () => {
    http.expect(get('/api/v3/history/movie', { movieId: '1' }), 200, [event]);
    http.expect(get('/api/v3/history/movie', { movieId: '2' }), 200, [event]);
    const reader = aReader(http);

    expect(await reader.historyOf(movieId(1))).toHaveLength(1);
    expect(await failureOf(reader.historyOf(movieId(2)))).toMatchObject({ code: 'mismatch' });
  });
});

describe('queue', () => {
  it('is read without pages (trap 33: past its end the paged one repeats its last page)', async () => {
    http.expect(get('/api/v3/queue/details'), 200, [
      { id: 1, downloadId: 'AB', trackedDownloadState: 'importPending' },
    ]);

    expect(await aReader(http).queue()).toEqual([
      { id: 1, downloadId: 'AB', trackedDownloadState: 'importPending' },
    ]);
  });
});
