import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aReader, movieId } from '../radarr/a-radarr.ts';

const http = useMockHttp();

/** What a reading of a movie fails with when its 404 looks so. */
async function failure(body: unknown, headers: Readonly<Record<string, string>> = {}) {
  http.expect({ path: '/api/v3/movie/1', method: 'GET' }, 404, body, headers);
  return await failureOf(aReader(http).movie(movieId(1)));
}

describe('foreignNotFound', () => {
  it.each([
    ['problem details', { type: 'x', title: 'Not Found', status: 404, traceId: '00-1' }, {}],
    ['a message with a description', { message: 'no such movie', description: 'at …' }, {}],
    ['a signed message', { message: 'Movie not found' }, { 'x-application-version': '6.0.3' }],
  ])('leaves %s to be not-found', async (_name, body, headers) => {
    expect(await failure(body, headers)).toMatchObject({ code: 'not-found', status: 404 });
  });

  it.each([
    ['nothing', ''],
    ['text', '404 page not found\n'],
    ['a page', '<html><body>404 Not Found</body></html>'],
    ["a gateway's JSON", { message: 'no Route matched with those values' }],
    ['problem details of another status', { title: 'Not Found', status: 400, traceId: '00-1' }],
    ['null', 'null'],
  ])('does not take %s for the answer of the server', async (_name, body) => {
    const error = await failure(body);
    expect(error).toMatchObject({ code: 'malformed', status: 404 });
    expect(error.message).toContain('the 404 is not one of its own');
  });
});
