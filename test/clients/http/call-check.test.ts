import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aReader, aWriter } from './a-server.ts';

const http = useMockHttp();

describe('a call that must not be sent', () => {
  it.each([
    ['an empty id', '/api/v3/movie/'],
    ['an absent id', '/api/v3/movie/undefined'],
    ['an id that is not a number', '/api/v3/movie/NaN'],
    ['a null id', '/api/v3/movie/null'],
    ['a path that climbs', '/api/v3/movie/../series'],
    ['a query in the path', '/api/v3/movie/1?deleteFiles=true'],
    ['a slash in an id', '/api/v3/movie//1'],
  ])('is one with %s (hazard 2: a blank id means everything)', async (_name, path) => {
    const error = await failureOf(aWriter({ dispatcher: http.dispatcher }).delete({ path }));

    expect(error.code).toBe('refused-call');
  });

  it('is one with a query longer than a request line may be (trap 33: at most 8 KB)', async () => {
    const ids = Array.from({ length: 2000 }, (_, i) => i + 1);

    const error = await failureOf(
      aReader({ dispatcher: http.dispatcher }).answer({ path: '/x', query: { id: ids } }),
    );

    expect(error).toMatchObject({ code: 'refused-call', path: '/x' });
  });
});
