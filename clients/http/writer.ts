import type * as z from 'zod';
import type { Answer, Call } from './call.ts';
import { parseJson } from './json.ts';
import { encodeQuery, type Query } from './query.ts';
import { HttpReader } from './reader.ts';
import type { Method } from './server-error.ts';

/** What is sent beside the path; at most one of the two bodies. */
export interface Sending extends Pick<Call, 'path' | 'query'> {
  readonly json?: unknown;
  readonly form?: Query;
}

/**
 * Can change things at one server. Every write is sent exactly once: after a lost answer nobody knows
 * whether it took effect, and only reading again tells.
 */
export class HttpWriter extends HttpReader {
  async post(sending: Sending): Promise<Answer> {
    return await this.#send('POST', sending);
  }

  async put(sending: Sending): Promise<Answer> {
    return await this.#send('PUT', sending);
  }

  /** The body of an answer to a DELETE is not to be parsed: servers send none, or `{}`. */
  async delete(sending: Sending): Promise<void> {
    await this.#send('DELETE', sending);
  }

  /** Parses the answer to a write. */
  parsed<T>(method: Method, { path }: Sending, { text }: Answer, schema: z.ZodType<T>): T {
    return parseJson(text, schema, (what, nextStep) =>
      this.failure({ method, path }, 'malformed', what, nextStep),
    );
  }

  async #send(method: Method, { path, query, json, form }: Sending): Promise<Answer> {
    const headers: Record<string, string> = { ...(await this.authorizer.headers()) };
    let body: string | undefined;
    if (json !== undefined) {
      headers['content-type'] = 'application/json';
      body = JSON.stringify(json);
    } else if (form !== undefined) {
      headers['content-type'] = 'application/x-www-form-urlencoded';
      body = encodeQuery(form);
    }
    return await this.connection.exchange({
      method,
      path,
      headers,
      ...(query === undefined ? {} : { query }),
      ...(body === undefined ? {} : { body }),
    });
  }
}
