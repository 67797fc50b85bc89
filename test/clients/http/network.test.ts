import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { failureOf } from '../../support/failure-of.ts';
import { useLoopbackServers } from '../../support/loopback-server.ts';
import { aConnection, aReader } from './a-server.ts';

const serve = useLoopbackServers();
const once = { attempts: 1 };
const path = { path: '/x' };

describe('Connection over a real socket', () => {
  it('never has more calls under way than connections', async () => {
    const waiting: ServerResponse[] = [];
    let most = 0;
    const url = await serve((_request, response) => {
      most = Math.max(most, waiting.push(response));
      if (waiting.length < 2) return;
      setTimeout(() => {
        for (const held of waiting.splice(0)) held.end('done');
      }, 10);
    });
    const reader = aReader({ url, limits: { connections: 2 } });

    await Promise.all(Array.from({ length: 12 }, async () => await reader.answer(path)));
    await reader.close();

    expect(most).toBe(2);
  });

  it('does not ask for compression', async () => {
    let asked: unknown = 'nothing';
    const url = await serve((request, response) => {
      asked = request.headers['accept-encoding'];
      response.end();
    });

    await aReader({ url }).answer(path);

    expect(asked).toBeUndefined();
  });

  it('refuses a compressed answer instead of reading garbage (trap 33: undici.request does not decompress)', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{}'));
    });

    expect(await failureOf(aReader({ url }).answer(path))).toMatchObject({ code: 'malformed' });
  });

  it('refuses text that is not UTF-8', async () => {
    const url = await serve((_request, response) => response.end(Buffer.from([0x22, 0xff, 0x22])));

    expect(await failureOf(aReader({ url }).answer(path))).toMatchObject({ code: 'malformed' });
  });

  it.each([1, 2, 3, 9])(
    'reads past a byte order mark, also one that comes in pieces of %i bytes',
    async (size) => {
      const bytes = Buffer.from('\ufeff{"list":[{"id":1},{"id":2}]}');
      const url = await serve((_request, response) => {
        for (let at = 0; at < bytes.length; at += size) response.write(bytes.subarray(at, at + size));
        response.end();
      });
      const reader = aReader({ url });
      const element = z.object({ id: z.int() });
      const rest = z.object({ list: z.tuple([]) });

      expect(await reader.json(path, z.object({ list: z.array(element) }))).toEqual({
        list: [{ id: 1 }, { id: 2 }],
      });
      expect(
        (await reader.list(path, { key: 'list', element, keep: ({ id }) => id, rest })).elements,
      ).toEqual([1, 2]);
    },
  );

  it.each([
    { name: 'nothing, with 204', status: 204, text: '', told: 'sent an empty answer (GET /x): see its log' },
    { name: 'nothing', status: 200, text: '', told: 'sent an empty answer (GET /x): see its log' },
    {
      name: 'a part',
      status: 200,
      text: '{"list":[{"id":1}',
      told: 'is cut off or damaged (GET /x): try again',
    },
    { name: 'more than an answer', status: 200, text: '{"list":[]}{}', told: 'is cut off or damaged' },
    { name: 'a page', status: 200, text: ' <html></html>', told: 'sent a web page instead of JSON' },
    {
      name: 'a word',
      status: 200,
      text: 'OK',
      told: 'sent an answer that is not JSON (GET /x): check that its address',
    },
  ])('says of what is no JSON what it is, and what to do: $name', async ({ status, text, told }) => {
    const url = await serve((_request, response) => response.writeHead(status).end(text));
    const shape = {
      key: 'list',
      element: z.object({}),
      keep: () => 0,
      rest: z.object({ list: z.tuple([]) }),
    };

    for (const read of [aReader({ url }).json(path, z.object({})), aReader({ url }).list(path, shape)]) {
      const failure = await failureOf(read);
      expect(failure).toMatchObject({ code: 'malformed' });
      expect(failure.message).toContain(told);
    }
  });

  it('goes by the status when a refusal explains itself in bytes that cannot be read', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(401, { 'content-encoding': 'gzip' }).end(gzipSync('no'));
    });

    expect(await failureOf(aReader({ url }).answer(path))).toMatchObject({
      code: 'unauthorized',
      status: 401,
    });
  });

  it('stops reading a body over the limit', async () => {
    const url = await serve((_request, response) => response.end('x'.repeat(5000)));

    const reader = aReader({ url, limits: { maxBodyBytes: 4999 } });

    expect(await failureOf(reader.answer(path))).toMatchObject({ code: 'too-large' });
  });

  it('fails when the body ends early', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('only a part');
      setImmediate(() => response.destroy());
    });

    expect(await failureOf(aReader({ url }, once).answer(path))).toMatchObject({ code: 'connection-lost' });
  });

  it.each([
    ['the answer does not begin', { headersMs: 20 }, () => {}],
    [
      'the body stops in the middle',
      { bodyIdleMs: 20 },
      (response: { write(text: string): void }) => response.write('a'),
    ],
    ['the whole call takes too long', { totalMs: 20 }, () => {}],
  ])('gives up when %s', async (_name, limits, answer) => {
    const url = await serve((_request, response) => answer(response));

    expect(await failureOf(aReader({ url, limits }, once).answer(path))).toMatchObject({ code: 'timed-out' });
  });

  it('gives up when the run is cancelled in the middle of a call', async () => {
    const cancel = new AbortController();
    const url = await serve(() => cancel.abort());

    const reader = aReader({ url, signal: cancel.signal });

    expect(await failureOf(reader.answer(path))).toMatchObject({ code: 'aborted' });
  });

  it('says what to check when nothing listens', async () => {
    const url = 'http://127.0.0.1:1';

    const error = await failureOf(aReader({ url }, once).answer(path));

    expect(error.message).toBe(
      'radarr cannot be reached: ECONNREFUSED (GET /x): check that it runs and that RADARR_URL is right',
    );
  });

  it('closes idle connections before qBittorrent does, even if the server promises longer (trap 33)', async () => {
    let closed = 0;
    const url = await serve((request, response) => {
      request.socket.on('close', () => closed++);
      response.writeHead(200, { 'keep-alive': 'timeout=600' }).end();
    });
    const connection = aConnection({ url, limits: { keepAliveMs: 10 } });

    await connection.exchange({ method: 'GET', path: '/x' });

    await expect.poll(() => closed, { timeout: 5000 }).toBe(1);
  });
});
