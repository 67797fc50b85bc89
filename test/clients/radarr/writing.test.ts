import { describe, expect, it } from 'vitest';
import { openRadarrReader } from '../../../clients/radarr/open.ts';
import { RadarrReader } from '../../../clients/radarr/reader.ts';
import { RadarrWriter } from '../../../clients/radarr/writer.ts';
import { TagId } from '../../../clients/servarr/resources.ts';
import { failureOf } from '../../support/failure-of.ts';
import { jsonBody, mockOrigin, useMockHttp } from '../../support/mock-http.ts';
import { aFile, aWriter, fileId, movieId } from './a-radarr.ts';

const http = useMockHttp();

describe('a reader', () => {
  it('has no means to write (hazard 19: a dry run that writes)', () => {
    const reader = openRadarrReader({ url: mockOrigin, apiKey: 'k', dispatcher: http.dispatcher });

    expect(reader).toBeInstanceOf(RadarrReader);
    expect(reader).not.toBeInstanceOf(RadarrWriter);
    expect('admin' in reader || 'deleteMovieFile' in reader || 'post' in Object(reader)['http']).toBe(false);
  });
});

describe('the safe order for a movie (trap 2, hazard 10)', () => {
  it('is unmonitor, delete the file, then remove the entry without files', async () => {
    const writer = aWriter(http);
    const body = jsonBody({ movieIds: [1], monitored: false });
    http.expect({ path: '/api/v3/movie/editor', method: 'PUT', body }, 202, []);
    http.expect({ path: '/api/v3/moviefile/10', method: 'GET' }, 200, aFile(10, 1));
    http.expect({ path: '/api/v3/moviefile/10', method: 'DELETE' }, 200);
    const query = { deleteFiles: 'false', addImportExclusion: 'true' };
    http.expect({ path: '/api/v3/movie/1', method: 'DELETE', query }, 200);

    await writer.setMonitored([movieId(1)], false);
    await writer.deleteMovieFile(movieId(1), fileId(10));
    await expect(writer.removeMovie(movieId(1), { addImportExclusion: true })).resolves.toBeUndefined();
  });
});

describe('deleteMovieFile', () => {
  const read = { path: '/api/v3/moviefile/10', method: 'GET' };
  const remove = { path: '/api/v3/moviefile/10', method: 'DELETE' };

  it("sends nothing when the file is another movie's (trap 3 and hazard 7: ids that do not belong together)", async () => {
    http.expect(read, 200, aFile(10, 2));

    expect((await failureOf(aWriter(http).deleteMovieFile(movieId(1), fileId(10)))).message).toBe(
      'radarr has file 10 at movie 2, not 1 (DELETE /api/v3/moviefile/10): nothing was deleted; plan again',
    );
  });

  it.each([
    [409, 'conflict', 'the root folder is missing or empty (trap 2, hazard 38: a mount is gone)'],
    [404, 'not-found', 'the file is not known any more'],
    [500, 'server-fault', 'the file cannot be removed'],
  ])('answers status %i as %s when %s, and sends it once', async (status, code) => {
    http.expect(read, 200, aFile(10, 1));
    http.expect(remove, status, {
      message: "Movie's root folder (/data/movies) doesn't exist.",
      description: 'NzbDrone.Core',
    });

    const error = await failureOf(aWriter(http).deleteMovieFile(movieId(1), fileId(10)));

    expect(error).toMatchObject({ code, status });
    expect(error.message).toContain("Movie's root folder (/data/movies) doesn't exist.");
  });

  it('does not parse what comes back (trap 33: a DELETE answers nothing, or {})', async () => {
    http.expect(read, 200, aFile(10, 1));
    http.expect(remove, 200, 'not json');

    await expect(aWriter(http).deleteMovieFile(movieId(1), fileId(10))).resolves.toBeUndefined();
  });
});

describe('removeMovie', () => {
  it('never lets Radarr delete files, and names the exclusion as Radarr does (trap 1: 200 before any file is touched; trap 4: a wrong name is ignored; hazard 39: whole folders)', async () => {
    const query = { deleteFiles: 'false', addImportExclusion: 'false' };
    http.expect({ path: '/api/v3/movie/1', method: 'DELETE', query }, 200);

    await expect(
      aWriter(http).removeMovie(movieId(1), { addImportExclusion: false }),
    ).resolves.toBeUndefined();
  });
});

describe('exclude', () => {
  const film = { tmdbId: 603, title: 'The Film', year: 1999 };
  const post = {
    path: '/api/v3/exclusions',
    method: 'POST',
    body: jsonBody({ tmdbId: 603, movieTitle: 'The Film', movieYear: 1999 }),
  };
  const page = {
    path: '/api/v3/exclusions/paged',
    method: 'GET',
    query: { page: '1', pageSize: '1000', sortKey: 'id' },
  };

  it('is done when the movie is excluded already (hazard 13: a 400 for what is wanted anyway)', async () => {
    http.expect(post, 400, [{ errorMessage: 'This exclusion already exists' }]);
    http.expect(page, 200, { totalRecords: 1, records: [{ id: 1, tmdbId: 603 }] });

    await expect(aWriter(http).exclude(film)).resolves.toBeUndefined();
  });

  it('fails when it was refused for another reason', async () => {
    http.expect(post, 400, [{ errorMessage: 'Title must not be empty' }]);
    http.expect(page, 200, { totalRecords: 0, records: [] });

    expect((await failureOf(aWriter(http).exclude(film))).message).toContain('Title must not be empty');
  });
});

describe('changeTags', () => {
  it.each(['add', 'remove'] as const)('says %s, as leaving it out would mean add', async (applyTags) => {
    const body = jsonBody({ movieIds: [1, 2], tags: [5], applyTags });
    http.expect({ path: '/api/v3/movie/editor', method: 'PUT', body }, 202, []);

    await expect(
      aWriter(http).changeTags([movieId(1), movieId(2)], applyTags, [TagId.parse(5)]),
    ).resolves.toBeUndefined();
  });
});

describe('start', () => {
  it('sends a command with its ids, which its type demands (hazard 2: without ids it means the whole library)', async () => {
    const body = jsonBody({ name: 'RescanMovie', movieId: 1 });
    http.expect({ path: '/api/v3/command', method: 'POST', body }, 201, {
      id: 9,
      name: 'RescanMovie',
      status: 'queued',
    });

    // @ts-expect-error a command without ids does not compile
    const withoutIds: Parameters<RadarrWriter['start']>[0] = { name: 'RescanMovie' };
    expect(withoutIds).not.toHaveProperty('movieId');
    expect(await aWriter(http).start({ name: 'RescanMovie', movieId: movieId(1) })).toMatchObject({ id: 9 });
  });
});
