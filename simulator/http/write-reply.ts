import type { ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import { bodyChunks, contentType } from './body.ts';
import type { Fault } from './faults.ts';
import type { Reply } from './reply.ts';

/** Writes an answer, at the reader's pace, compressed when the reader asked for it. */
export async function writeReply(
  response: ServerResponse,
  reply: Reply,
  options: { readonly faults: readonly Fault[]; readonly gzip: boolean },
): Promise<void> {
  const { body } = reply;
  response.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (body === undefined) {
    if (reply.status !== 204 && reply.status !== 304) response.setHeader('content-length', 0);
    response.end();
    return;
  }
  response.setHeader('content-type', contentType(body));
  const chunks = paced(bodyChunks(body, options.faults), options.faults);
  if (options.faults.some((fault) => fault.kind === 'cut')) {
    for await (const chunk of chunks) response.write(chunk);
    response.destroy();
  } else if (options.gzip) {
    response.setHeader('content-encoding', 'gzip');
    const gzip = createGzip({ level: 1 });
    gzip.pipe(response);
    await pump(chunks, gzip);
  } else {
    await pump(chunks, response);
  }
}

async function pump(chunks: AsyncIterable<string | Buffer>, target: Writable): Promise<void> {
  for await (const chunk of chunks) {
    if (target.destroyed) return;
    if (!target.write(chunk)) await drained(target);
  }
  target.end();
}

/** Settles when the reader has taken what was written, or has gone. */
async function drained(target: Writable): Promise<void> {
  await new Promise<void>((resolve) => {
    const settle = () => {
      for (const event of ['drain', 'close']) target.off(event, settle);
      resolve();
    };
    for (const event of ['drain', 'close']) target.on(event, settle);
  });
}

async function* paced(
  chunks: Iterable<string | Buffer>,
  faults: readonly Fault[],
): AsyncGenerator<string | Buffer> {
  const slow = faults.find((fault) => fault.kind === 'slow-body');
  for (const chunk of chunks) {
    if (slow === undefined) {
      yield chunk;
      continue;
    }
    for (let from = 0; from < chunk.length; from += slow.bytesPerStep) {
      yield chunk.slice(from, from + slow.bytesPerStep);
      await sleep(slow.stepMs);
    }
  }
}
