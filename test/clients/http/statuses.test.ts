import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aReader, aWriter } from './a-server.ts';

const http = useMockHttp();

describe('an answer outside 2xx', () => {
  it.each([
    [
      400,
      'rejected',
      'radarr rejected the request with status 400 (GET /api/v3/movie): check that its version is supported',
    ],
    [401, 'unauthorized', 'radarr rejected the api key (GET /api/v3/movie): check RADARR_API_KEY'],
    [
      403,
      'forbidden',
      'radarr forbids this call (GET /api/v3/movie): check that RADARR_API_KEY belongs to an administrator',
    ],
    [
      404,
      'not-found',
      'radarr does not have what was asked for (GET /api/v3/movie): it may be gone already; if every call fails so, check RADARR_URL',
    ],
    [409, 'conflict', 'radarr refuses in its present state (GET /api/v3/movie): see its log for the reason'],
    [500, 'server-fault', 'radarr failed with status 500 (GET /api/v3/movie): see its log for the reason'],
  ])('of status %i becomes an error of code %s with the next step', async (status, code, message) => {
    http.expect({ path: '/api/v3/movie?secret=1', method: 'GET' }, status);

    const error = await failureOf(
      aReader({ dispatcher: http.dispatcher }).json({ path: '/api/v3/movie', query: { secret: 1 } }, never),
    );

    expect(error).toMatchObject({
      name: 'ServerError',
      code,
      status,
      message,
      method: 'GET',
      path: '/api/v3/movie',
    });
  });

  it.each([
    [
      'the messages of a validation',
      '[{"errorMessage":"Path is not writable","attemptedValue":"/x"},{"errorMessage":"No"}]',
      'Path is not writable; No',
    ],
    [
      'the message of a fault, without its stack',
      '{"message":"no such folder","description":"at NzbDrone.Core"}',
      'no such folder',
    ],
    ['plain text on one line', 'Invalid\n  category', 'Invalid category'],
  ])('repeats %s', async (_name, body, words) => {
    http.expect({ path: '/x', method: 'POST' }, 400, body);

    const error = await failureOf(aWriter({ dispatcher: http.dispatcher }).post({ path: '/x' }));

    expect(error.message).toContain(`status 400 (${words}) (POST /x)`);
  });

  it('does not repeat a web page', async () => {
    http.expect({ path: '/x', method: 'GET' }, 500, '<html>nginx</html>');

    const error = await failureOf(aReader({ dispatcher: http.dispatcher }).answer({ path: '/x' }));

    expect(error.message).not.toContain('nginx');
  });

  it.each([
    ['https://auth.example.org/?rd=https%3A%2F%2Fradarr.example.org', 'https://auth.example.org/'],
    ['//login.example.org/path?token=hidden#x', '//login.example.org/path'],
    ['https://user:hidden@auth.example.org/', 'https://auth.example.org/'],
  ])('says which address to use instead of one behind a sign-on page: %s', async (location, place) => {
    http.expect({ path: '/api/v3/movie', method: 'GET' }, 302, '', { location });

    const error = await failureOf(aReader({ dispatcher: http.dispatcher }).answer({ path: '/api/v3/movie' }));

    expect(error).toMatchObject({ code: 'redirected', status: 302 });
    expect(error.message).toBe(
      `radarr redirects to another host (to ${place}), as the sign-on page of a proxy does (GET /api/v3/movie): set RADARR_URL to the address of the service itself, http://radarr:7878, not to the public one behind the sign-on`,
    );
  });

  it.each([
    ['https://server/api/v3/movie', 'https://server'],
    ['http://server:8443/api/v3/movie', 'http://server:8443'],
  ])('names the address that another scheme or port leads to: %s', async (location, address) => {
    http.expect({ path: '/api/v3/movie', method: 'GET' }, 301, '', { location });

    const error = await failureOf(aReader({ dispatcher: http.dispatcher }).answer({ path: '/api/v3/movie' }));

    expect(error.message).toContain(`redirects to another port or scheme (to ${location})`);
    expect(error.nextStep).toContain(`set RADARR_URL to ${address}, or`);
  });

  it.each([
    ['/login?returnUrl=%2F', ' (to /login)'],
    ['', ''],
    ['http://[', ' (to http://[)'],
  ])('names the URL base for a redirect to %j', async (location, place) => {
    http.expect({ path: '/api/v3/movie', method: 'GET' }, 302, '', { location });

    const error = await failureOf(aReader({ dispatcher: http.dispatcher }).answer({ path: '/api/v3/movie' }));

    expect(error.message).toContain(`redirects instead of answering${place} (GET`);
  });

  it('does not repeat a secret that a redirect holds', async () => {
    const options = { dispatcher: http.dispatcher, secrets: ['the-api-key'] };
    const location = 'https://auth.example.org/the-api-key/';
    http.expect({ path: '/x', method: 'GET' }, 302, '', { location });

    expect((await failureOf(aReader(options).answer({ path: '/x' }))).message).not.toContain('the-api-key');
  });

  it('names the URL base when the server redirects, and does not follow with the key (trap 33: 307 on a wrong URL base)', async () => {
    http.expect({ path: '/api/v3/movie', method: 'GET' }, 307, '', {
      location: 'http://server/radarr/api/v3/movie?apikey=hidden',
    });

    const error = await failureOf(aReader({ dispatcher: http.dispatcher }).answer({ path: '/api/v3/movie' }));

    expect(error).toMatchObject({ code: 'redirected', status: 307 });
    expect(error.message).toBe(
      'radarr redirects instead of answering (to http://server/radarr/api/v3/movie) (GET /api/v3/movie): the URL base is probably missing or wrong, correct RADARR_URL',
    );
  });
});

const never = {} as never; // no answer is parsed in these tests
