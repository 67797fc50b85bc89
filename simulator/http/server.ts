import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatedClock } from '../clock.ts';
import { Call } from './call.ts';
import type { Fault, Faults } from './faults.ts';
import { empty, type Reply, ReplyError, text } from './reply.ts';
import type { RequestLog } from './request-log.ts';
import type { Router } from './router.ts';
import { writeReply } from './write-reply.ts';

/** What one simulated server is made of. */
export interface ServerParts {
  readonly name: string;
  readonly router: Router;
  /** Answers instead of the routes: start-up, wrong keys, wrong hosts. */
  readonly guard: (call: Call) => Reply | undefined;
  readonly onUnknownPath: (call: Call) => Reply;
  readonly onError: (error: Error) => Reply;
  readonly headers: Readonly<Record<string, string>>;
  /** Longest request line in bytes, 8192 for Kestrel; over it the answer is 414. */
  readonly maxRequestLine: number;
  /** True when POST bodies must announce their length. */
  readonly needsContentLength: boolean;
  readonly keepAliveMs: number;
}

/** What all servers of one simulator share. */
export interface Surroundings {
  readonly clock: SimulatedClock;
  readonly faults: Faults;
  readonly requests: RequestLog;
}

/** Cuts the connection: there is no answer. */
class Cut extends Error {}

/** A server on loopback. It can die and be started again on its port with its state as it was. */
export class SimulatedServer {
  readonly name: string;
  readonly #parts: ServerParts;
  readonly #around: Surroundings;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #dead = false;
  #port = 0;

  constructor(parts: ServerParts, around: Surroundings) {
    this.name = parts.name;
    this.#parts = parts;
    this.#around = around;
    this.#server = createServer({ maxHeaderSize: 1 << 17 }, (request, response) => {
      this.#serve(request, response).catch(() => request.socket.destroy());
    });
    this.#server.keepAliveTimeout = parts.keepAliveMs;
    this.#server.on('connection', (socket) => {
      if (this.#dead) socket.destroy();
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  get port(): number {
    return this.#port;
  }

  get dead(): boolean {
    return this.#dead;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async listen(port = 0): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => resolve());
    });
    const address = this.#server.address();
    this.#port = typeof address === 'object' && address !== null ? address.port : port;
  }

  /** Cuts every connection, open and new, until `restart()`. */
  kill(): void {
    this.#dead = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  restart(): void {
    this.#dead = false;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = new Call({
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      headers: request.headers,
      body: await readBody(request),
      localPort: this.#port,
    });
    const struck = this.#around.faults.strike(this.name, call.method, call.path);
    try {
      const reply = await this.#answer(call, request, struck);
      this.#log(call, reply.status);
      const headers = { ...this.#parts.headers, ...reply.headers };
      const gzip = /\bgzip\b/.test(call.header('accept-encoding') ?? '');
      await writeReply(response, { ...reply, headers }, { faults: struck, gzip });
    } catch (error) {
      if (!(error instanceof Cut)) throw error;
      this.#log(call, 0);
      request.socket.destroy();
    }
  }

  async #answer(call: Call, request: IncomingMessage, struck: readonly Fault[]): Promise<Reply> {
    for (const fault of struck) {
      if (fault.kind === 'latency') await sleep(fault.ms);
      if (fault.kind === 'dies') this.#dieAfter(call, fault.afterItems);
      const instead = await insteadBy(fault, undefined, request.socket);
      if (instead !== undefined) return instead;
    }
    const reply = await this.#route(call, request.url ?? '/');
    for (const fault of struck) {
      const instead = await insteadBy(fault, 'route', request.socket);
      if (instead !== undefined) return instead;
    }
    return reply;
  }

  async #route(call: Call, url: string): Promise<Reply> {
    const { guard, router, onUnknownPath, onError } = this.#parts;
    try {
      const refusal = this.#malformed(call, url) ?? guard(call);
      if (refusal !== undefined) return refusal;
      const match = router.match(call.method, call.path);
      if (match.kind === 'unknown') return onUnknownPath(call);
      if (match.kind === 'wrong-method') return empty(405);
      call.params = match.params;
      return await match.handler(call);
    } catch (error) {
      if (error instanceof Cut) throw error;
      return error instanceof ReplyError
        ? error.reply
        : onError(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** What the HTTP layer itself refuses. */
  #malformed(call: Call, url: string): Reply | undefined {
    const { maxRequestLine, needsContentLength } = this.#parts;
    if (`${call.method} ${url} HTTP/1.1`.length > maxRequestLine) {
      return { ...empty(414), headers: { connection: 'close' } };
    }
    const lengthMissing = call.method === 'POST' && call.header('content-length') === undefined;
    return needsContentLength && lengthMissing ? empty(400) : undefined;
  }

  #dieAfter(call: Call, items: number): void {
    let left = items;
    call.whenStepped(() => {
      if (left === 0) {
        this.kill();
        throw new Cut();
      }
      left -= 1;
    });
  }

  #log(call: Call, status: number): void {
    const { name: server } = this;
    const { method, path, body } = call;
    this.#around.requests.add({
      server,
      method,
      path,
      query: call.query.toString(),
      body,
      at: this.#around.clock.now(),
      status,
    });
  }
}

/** What a fault answers in place of the route at that moment, before it (undefined) or after it. */
async function insteadBy(
  fault: Fault,
  moment: 'route' | undefined,
  socket: Socket,
): Promise<Reply | undefined> {
  if (fault.kind !== 'status' && fault.kind !== 'reset' && fault.kind !== 'hang') return undefined;
  if (fault.after !== moment) return undefined;
  if (fault.kind === 'status')
    return { ...text(fault.body ?? '', fault.status), headers: fault.headers ?? {} };
  if (fault.kind === 'hang' && !socket.destroyed) await once(socket, 'close');
  throw new Cut();
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
