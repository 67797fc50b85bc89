import { describe, expect, it } from 'vitest';
import { openRadarrTagger } from '../../../clients/radarr/open.ts';
import { onlyTags } from '../../../clients/servarr/only-tags.ts';
import { TagId } from '../../../clients/servarr/resources.ts';
import { openSonarrTagger } from '../../../clients/sonarr/open.ts';
import { failureOf } from '../../support/failure-of.ts';
import { mockOrigin, useMockHttp } from '../../support/mock-http.ts';
import { movieId } from '../radarr/a-radarr.ts';

const http = useMockHttp();
const body = (fields: object) => JSON.stringify(fields);
const editor = '/api/v3/movie/editor';

describe('onlyTags', () => {
  it('lets reads through, and tags that are added or removed', () => {
    expect(onlyTags({ method: 'GET', path: '/api/v3/movie/1' })).toBeUndefined();
    for (const applyTags of ['add', 'remove']) {
      const fields = { movieIds: [1], tags: [1], applyTags };
      expect(onlyTags({ method: 'PUT', path: editor, body: body(fields) })).toBeUndefined();
    }
  });

  it.each([
    ['DELETE', editor, { movieIds: [1], deleteFiles: true }],
    ['DELETE', '/api/v3/moviefile/1', {}],
    ['POST', '/api/v3/command', { name: 'MoviesSearch' }],
    ['PUT', '/api/v3/movie/1', { monitored: false }],
    ['PUT', editor, { movieIds: [1], monitored: false }],
    [
      'PUT',
      editor,
      { movieIds: [1], rootFolderPath: '/elsewhere', moveFiles: true, tags: [1], applyTags: 'add' },
    ],
    ['PUT', editor, { movieIds: [1], tags: [], applyTags: 'replace' }],
    ['PUT', editor, { movieIds: [1], tags: [1] }],
    ['PUT', editor, {}],
  ] as const)('refuses %s %s of %j', (method, path, fields) => {
    expect(onlyTags({ method, path, body: body(fields) })).toMatch(/this client may/);
  });
});

describe('a client that sets tags', () => {
  it('has no method that removes or unmonitors, and a connection that sends nothing of the kind', async () => {
    const options = { url: mockOrigin, apiKey: 'the-key', dispatcher: http.dispatcher };
    const clients = [openRadarrTagger(options), openSonarrTagger(options)];
    for (const client of clients) {
      for (const name of [
        'removeMovie',
        'deleteMovieFile',
        'setMonitored',
        'removeSeries',
        'deleteEpisodeFiles',
      ]) {
        expect(client).not.toHaveProperty(name);
      }
    }
    const [radarr] = clients;
    // As a caller of JavaScript could: nothing is sent.
    const replacing = radarr?.changeTags([movieId(1)] as never, 'replace' as never, [TagId.parse(1)]);
    expect(await failureOf(replacing ?? Promise.resolve())).toMatchObject({ code: 'refused-call' });
  });
});
