import { type Dispatcher, Pool } from 'undici';
import { type BaseUrl, parseBaseUrl } from './base-url.ts';
import { explanationIn, readBody } from './body.ts';
import type { Answer, Call } from './call.ts';
import { checkCall } from './call-check.ts';
import { explainFault } from './network-fault.ts';
import type { ConnectionOptions, Limits } from './options.ts';
import { defaultLimits } from './options.ts';
import { encodeQuery } from './query.ts';
import { explainRedirect } from './redirect.ts';
import { Patience } from './retry.ts';
import { Secrets } from './secrets.ts';
import { ServerError, type ServerErrorDetails } from './server-error.ts';
import { explainStatus, type SettingNames } from './status.ts';

const maxExplanationBytes = 65_536;

/**
 * The connections to one server: at most `limits.connections` calls at a time, the rest wait in line.
 * One call is sent once; who may repeat it decides above. A status outside 2xx is a `ServerError`.
 */
export class Connection {
  readonly server: string;
  readonly secrets: Secrets;
  readonly settings: SettingNames;
  /** Shared by all who ask this server. */
  readonly patience = new Patience();
  readonly #options: ConnectionOptions;
  readonly #limits: Limits;
  readonly #base: BaseUrl;
  readonly #dispatcher: Dispatcher;

  constructor(options: ConnectionOptions) {
    this.server = options.server;
    this.secrets = new Secrets(options.secrets);
    this.settings = options.settings;
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#base = parseBaseUrl(options.server, options.url, options.settings.url);
    this.#dispatcher = options.dispatcher ?? openPool(this.#base.origin, this.#limits);
  }

  /** @throws ServerError for everything but an answer with a status of 2xx */
  async exchange(call: Call): Promise<Answer> {
    const { onExchange } = this.#options;
    try {
      const answer = await this.#send(call);
      onExchange?.('answered');
      return answer;
    } catch (error) {
      onExchange?.(error instanceof ServerError && error.status === 404 ? 'answered' : 'failed');
      throw error;
    }
  }

  async #send(call: Call): Promise<Answer> {
    const target = this.#targetOf(call);
    const { signal } = this.#options;
    try {
      signal?.throwIfAborted();
      const deadline = AbortSignal.timeout(this.#limits.totalMs);
      const response = await this.#dispatcher.request({
        origin: this.#base.origin,
        path: target,
        method: call.method,
        headers: { ...call.headers },
        body: call.body ?? null,
        signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
        headersTimeout: this.#limits.headersMs,
        bodyTimeout: this.#limits.bodyIdleMs,
      });
      const { statusCode: status, headers } = response;
      if (status >= 200 && status <= 299) {
        return { status, headers, text: await readBody(response, this.#limits.maxBodyBytes, call.sink) };
      }
      // The status says enough when the explanation cannot be read.
      const text = await readBody(response, maxExplanationBytes).catch(() => '');
      throw this.#refusalOf(call, { status, headers, text });
    } catch (error) {
      if (error instanceof ServerError) throw error;
      const ending = signal?.aborted === true ? new DOMException('cancelled', 'AbortError') : error;
      const fault = explainFault(ending, call.method, this.settings.url);
      throw fault === undefined ? error : this.error(call, { ...fault, cause: error });
    }
  }

  /** An error about a call, with the server's name and without the query. */
  error(
    { method, path }: Pick<Call, 'method' | 'path'>,
    details: Omit<ServerErrorDetails, 'server' | 'operation'>,
  ): ServerError {
    return new ServerError({
      ...details,
      what: this.secrets.conceal(details.what),
      server: this.server,
      operation: { method, path: this.#base.prefix + path },
    });
  }

  async close(): Promise<void> {
    if (this.#options.dispatcher === undefined) await this.#dispatcher.close();
  }

  #targetOf(call: Call): string {
    const query = encodeQuery(call.query ?? {});
    const target = this.#base.prefix + call.path + (query === '' ? '' : `?${query}`);
    const problem = checkCall(call, target) ?? this.#options.forbids?.(call);
    if (problem !== undefined) {
      throw this.error(call, {
        code: 'refused-call',
        what: `was not called: ${problem}`,
        nextStep: 'this is a fault of this program, please report it',
      });
    }
    return target;
  }

  #refusalOf(call: Call, { status, headers, text }: Answer): ServerError {
    // Concealed before it is cut: half a secret would not be found.
    const detail = this.secrets.conceal(explanationIn(text)).slice(0, 200);
    const meaning =
      status >= 300 && status <= 399
        ? explainRedirect(this.secrets.conceal(String(headers['location'] ?? '')), this.#base, this.settings)
        : (this.#options.explain?.(status, detail, call, { headers, text }) ??
          explainStatus(status, detail, this.settings));
    return this.error(call, { ...meaning, status });
  }
}

function openPool(origin: string, limits: Limits): Pool {
  return new Pool(origin, {
    connections: limits.connections,
    pipelining: 1,
    connect: { timeout: limits.connectMs },
    keepAliveTimeout: limits.keepAliveMs,
    keepAliveMaxTimeout: limits.keepAliveMs,
  });
}
