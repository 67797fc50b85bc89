import { describe, expect, it } from 'vitest';
import { failureOf } from '../../support/failure-of.ts';
import { useMockHttp } from '../../support/mock-http.ts';
import { aConnection, aReader, atOnce, aWriter, readerOf } from './a-server.ts';

const http = useMockHttp();
const get = { path: '/x', method: 'GET' };
const reset = () => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
const refused = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

describe('a read', () => {
  it('is repeated while the server is starting, waiting longer each time (trap 33: 503 while starting)', async () => {
    for (let i = 0; i < 3; i++) http.expect(get, 503, { errorMessage: 'Radarr is starting up' });
    http.expect(get, 200, 'ready');
    const waits: number[] = [];
    const retry = { random: () => 0.5, sleep: async (ms: number) => void waits.push(ms) };

    const answer = await aReader({ dispatcher: http.dispatcher }, retry).answer({ path: '/x' });

    expect(answer.text).toBe('ready');
    expect(waits).toEqual([375, 750, 1500]);
  });

  it('gives up after six attempts', async () => {
    for (let i = 0; i < 6; i++) http.expect(get, 503, { errorMessage: 'Radarr is starting up' });

    const error = await failureOf(aReader({ dispatcher: http.dispatcher }).answer({ path: '/x' }));

    expect(error.code).toBe('starting');
    expect(error.message).toContain('Radarr is starting up');
  });

  it('is made once after a call that waited in vain, by everybody who asks this server, until it answers', async () => {
    const connection = aConnection({ dispatcher: http.dispatcher });
    const [reader, other] = [readerOf(connection), readerOf(connection)];
    for (let i = 0; i < 6; i++) http.expectFailure(get, refused());
    await failureOf(reader.answer({ path: '/x' }));

    http.expectFailure(get, refused());
    expect(await failureOf(other.answer({ path: '/x' }))).toMatchObject({ code: 'unreachable' });
    http.expect(get, 503);
    expect(await failureOf(reader.answer({ path: '/x' }))).toMatchObject({ code: 'starting' });

    http.expect(get, 200, 'back');
    await reader.answer({ path: '/x' });
    for (let i = 0; i < 5; i++) http.expectFailure(get, refused());
    http.expect(get, 200, 'back again');
    expect((await other.answer({ path: '/x' })).text).toBe('back again');
  });

  it.each([404, 500])('is waited for as before after a status of %i', async (status) => {
    const reader = aReader({ dispatcher: http.dispatcher }, { ...atOnce, attempts: 2 });
    http.expect(get, status);
    await failureOf(reader.answer({ path: '/x' }));

    http.expect(get, 503);
    http.expect(get, 200, 'ready');
    expect((await reader.answer({ path: '/x' })).text).toBe('ready');
  });

  it('is repeated when the server cannot be reached', async () => {
    http.expectFailure(get, refused());
    http.expect(get, 200, 'back');

    expect((await aReader({ dispatcher: http.dispatcher }).answer({ path: '/x' })).text).toBe('back');
  });

  it('is repeated once when the connection broke, and not twice (trap 33: idle connections are closed after 7 s)', async () => {
    http.expectFailure(get, reset());
    http.expect(get, 200, 'second');
    const reader = aReader({ dispatcher: http.dispatcher });
    expect((await reader.answer({ path: '/x' })).text).toBe('second');

    http.expectFailure(get, reset());
    http.expectFailure(get, reset());
    expect(await failureOf(reader.answer({ path: '/x' }))).toMatchObject({ code: 'connection-lost' });
  });

  it.each([400, 401, 403, 404, 409, 500, 307])('is not repeated after a status of %i', async (status) => {
    http.expect(get, status);

    expect((await failureOf(aReader({ dispatcher: http.dispatcher }).answer({ path: '/x' }))).status).toBe(
      status,
    );
  });

  it('is not repeated once the run is cancelled', async () => {
    http.expect(get, 503);
    const cancel = new AbortController();
    const retry = { sleep: async () => cancel.abort(), random: () => 0 };

    const reader = aReader({ dispatcher: http.dispatcher, signal: cancel.signal }, retry);

    expect(await failureOf(reader.answer({ path: '/x' }))).toMatchObject({ code: 'aborted' });
  });
});

describe('a write', () => {
  it.each(['post', 'put', 'delete'] as const)('by %s is sent once, whatever the answer', async (verb) => {
    const method = verb.toUpperCase();
    const writer = aWriter({ dispatcher: http.dispatcher });

    http.expect({ path: '/x', method }, 503);
    expect(await failureOf(writer[verb]({ path: '/x' }))).toMatchObject({ code: 'starting' });

    http.expectFailure({ path: '/x', method }, reset());
    const error = await failureOf(writer[verb]({ path: '/x' }));
    expect(error.message).toBe(
      `radarr broke off the connection (${method} /x): it may have acted all the same, so read its state before doing it again`,
    );
  });
});
