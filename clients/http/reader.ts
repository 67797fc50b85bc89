import * as z from 'zod';
import type { BodySink } from './body.ts';
import type { Answer, Call } from './call.ts';
import type { Connection } from './connection.ts';
import { parseJson, parseValue } from './json.ts';
import { ListSplitter } from './list-splitter.ts';
import { defaultRetry } from './options.ts';
import { type RetryOptions, withRetries } from './retry.ts';
import { type Method, ServerError, type ServerErrorCode } from './server-error.ts';

/** Proves to a server who is asking. */
export interface Authorizer {
  /** Headers of the next call; may log in first. */
  headers(): Promise<Readonly<Record<string, string>>>;
  /** After a 401 or 403: forgets what has run out. True when another try may help. */
  forget?(): boolean;
}

/** What is read: always a GET. */
export interface Read extends Pick<Call, 'path' | 'query'> {
  /** Whether this answer is of a server that stands in while the real one starts; then it is asked again. */
  readonly standsIn?: (text: string) => boolean;
  /** Makes what the body flows into; a new one for every try. */
  readonly sink?: () => BodySink;
}

/** An answer with one large list. */
export interface ListShape<T, Rest, Kept> {
  /** Name of the list; undefined where the answer itself is the list. */
  readonly key: string | undefined;
  readonly element: z.ZodType<T>;
  /** What the schema would make of an element, where that shows at a look: of these the schema is not asked. */
  readonly plain?: ((element: unknown) => T | undefined) | undefined;
  /** What is kept of an element, which is then gone: of a long list the elements are not in memory together. */
  readonly keep: (element: T) => Kept;
  /** The answer with its list empty. */
  readonly rest: z.ZodType<Rest>;
}

/** Can read from one server, and cannot change anything there: it has no means to send another method. */
export class HttpReader {
  protected readonly connection: Connection;
  protected readonly authorizer: Authorizer;
  readonly #retry: RetryOptions;
  readonly #signal: AbortSignal | undefined;

  constructor(
    connection: Connection,
    authorizer: Authorizer,
    { retry, signal }: { retry?: Partial<RetryOptions> | undefined; signal?: AbortSignal | undefined } = {},
  ) {
    this.connection = connection;
    this.authorizer = authorizer;
    this.#retry = { ...defaultRetry, ...retry };
    this.#signal = signal;
  }

  /** Reads and parses; what does not fit the schema is an error of code `malformed`. */
  async json<T>(read: Read, schema: z.ZodType<T>): Promise<T> {
    const { text } = await this.answer(read);
    return parseJson(text, schema, (what, nextStep) => this.failure(read, 'malformed', what, nextStep));
  }

  /**
   * Reads an object with one large list, `{"Items":[…], …}`, and parses each element as it arrives, so that the
   * memory taken is that of what the schema keeps. The rest of the object is parsed with the list empty.
   *
   * An answer that is asked for again after a fault begins anew with an empty list.
   */
  async list<T, Rest, Kept>(
    read: Read,
    { key, element, plain, keep, rest }: ListShape<T, Rest, Kept>,
  ): Promise<{ readonly elements: Kept[]; readonly rest: Rest }> {
    const fail = (what: string, nextStep: string) => this.failure(read, 'malformed', what, nextStep);
    const at = key === undefined ? [] : [key];
    let elements: Kept[] = [];
    const sink = () => {
      elements = [];
      return new ListSplitter(key, (some) => {
        for (const value of some) {
          const place = () => [...at, elements.length];
          elements.push(keep(plain?.(value) ?? parseValue(value, element, fail, place)));
        }
      });
    };
    const { text } = await this.answer({ ...read, sink });
    return { rest: parseJson(text, rest, fail), elements };
  }

  /** Reads an answer that is a large list, as `list` does. */
  async elements<T>(read: Read, element: z.ZodType<T>): Promise<T[]> {
    const shape = { key: undefined, element, keep: (one: T) => one, rest: z.tuple([]) };
    return (await this.list(read, shape)).elements;
  }

  async answer(read: Read): Promise<Answer> {
    return await this.connection.patience.within(this.#retry.attempts, (attempts) =>
      withRetries(() => this.answerOnce(read), { ...this.#retry, attempts }, this.#signal),
    );
  }

  /** As `answer`, without asking again; for what has its own patience. */
  async answerOnce(read: Read): Promise<Answer> {
    const answer = await this.#authorized(read);
    if (read.standsIn?.(answer.text) !== true) return answer;
    const nextStep = 'wait until it has started, then try again';
    throw this.failure(read, 'starting', 'is still starting', nextStep);
  }

  /** An error about a call whose answer was well formed but is not to be used. */
  failure(
    { method = 'GET', path }: { readonly method?: Method; readonly path: string },
    code: ServerErrorCode,
    what: string,
    nextStep = 'nothing of it is used; check that the version of the server is supported',
  ): ServerError {
    return this.connection.error({ method, path }, { code, what, nextStep });
  }

  /** Waits as the retries do, with the clock that was given. */
  async pause(ms: number): Promise<void> {
    await this.#retry.sleep(ms, this.#signal);
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  async #authorized({ path, query, sink }: Read): Promise<Answer> {
    const get = { method: 'GET', path, ...(query === undefined ? {} : { query }) } as const;
    // A login that fails here fails the read: only a session that worked may have run out.
    const headers = await this.authorizer.headers();
    try {
      return await this.connection.exchange({ ...get, ...withSink(sink), headers });
    } catch (error) {
      const expired = error instanceof ServerError && (error.status === 401 || error.status === 403);
      if (!expired || this.authorizer.forget?.() !== true) throw error;
      return await this.connection.exchange({
        ...get,
        ...withSink(sink),
        headers: await this.authorizer.headers(),
      });
    }
  }
}

function withSink(sink: Read['sink']): { readonly sink?: BodySink } {
  return sink === undefined ? {} : { sink: sink() };
}
