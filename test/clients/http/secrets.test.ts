import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseBaseUrl } from '../../../clients/http/base-url.ts';
import { Secrets } from '../../../clients/http/secrets.ts';
import { ServerError } from '../../../clients/http/server-error.ts';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aReader, aWriter } from './a-server.ts';

const http = useMockHttp();

describe('a secret', () => {
  it.each([
    ['a refusal that repeats it', 400, '[{"errorMessage":"apikey the/api+key is wrong"}]'],
    ['a refusal that repeats it percent-encoded', 500, 'GET /x?apikey=the%2Fapi%2Bkey'],
    ['a refusal so long that it is cut in the middle of it', 400, `${'x'.repeat(195)}the/api+key`],
    ['an answer that is not JSON', 200, 'the/api+key'],
    ['an answer of the wrong shape', 200, '{"apiKey":"the/api+key"}'],
    ['an answer of the wrong type', 200, '{"movies":"the/api+key"}'],
  ])('is not in the error after %s', async (_name, status, body) => {
    http.expect({ path: '/x', method: 'GET' }, status, body);
    const reader = aReader({ dispatcher: http.dispatcher, secrets: ['the/api+key'] });

    const error = await failureOf(reader.json({ path: '/x' }, z.object({ movies: z.array(z.int()) })));

    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/the.{1,3}api.{1,3}key|xthe/);
  });

  it('is not in the error of a broken write, with all its causes', async () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    http.expectFailure({ path: '/x', method: 'POST' }, reset);

    const error = await failureOf(
      aWriter({ dispatcher: http.dispatcher }).post({ path: '/x', json: { password: 'pass-word' } }),
    );

    expect(inspect(error, { depth: 10, showHidden: true })).not.toMatch(/the-api-key|pass-word/);
  });

  it('is concealed wherever it stands, unless it is so short that the text would tell it', () => {
    const secrets = new Secrets(['abcd', 'x']);
    secrets.add('late-token');

    expect(secrets.conceal('abcd, late-token, xyz')).toBe('[secret], [secret], xyz');
  });
});

describe('parseBaseUrl', () => {
  it.each([
    ['http://radarr:7878', 'http://radarr:7878', ''],
    ['http://radarr:7878/', 'http://radarr:7878', ''],
    ['https://home.example/radarr/', 'https://home.example', '/radarr'],
  ])('takes %s apart', (text, origin, prefix) => {
    expect(parseBaseUrl('radarr', text, 'RADARR_URL')).toEqual({ origin, prefix });
  });

  it.each([
    'radarr:7878',
    'ftp://radarr',
    'not a url',
    'http://user:secret@radarr:7878',
    'http://radarr:7878?apikey=secret',
    'http://radarr:7878#secret',
  ])('fails on %s without repeating it', (text) => {
    const parse = () => parseBaseUrl('radarr', text, 'RADARR_URL');

    expect(parse).toThrow(ServerError);
    expect(parse).toThrow(/^radarr (?!.*secret).*: set RADARR_URL to an address like/);
  });
});
