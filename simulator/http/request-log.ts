/** One request that reached a server, with what was answered; never a key. */
export interface LoggedRequest {
  readonly server: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly body: string;
  /** Simulated time, epoch milliseconds. */
  readonly at: number;
  /** 0 when the connection was cut instead of answered. */
  readonly status: number;
}

const SECRET_QUERY = /((?:^|&)(?:apikey|api_key)=)[^&]*/gi;
const KEPT = 100_000;

/** What was asked of the servers, oldest first; the last hundred thousand requests. */
export class RequestLog {
  #requests: LoggedRequest[] = [];

  add(request: LoggedRequest): void {
    this.#requests.push({ ...request, query: request.query.replaceAll(SECRET_QUERY, '$1…') });
    if (this.#requests.length > 2 * KEPT) this.#requests = this.#requests.slice(-KEPT);
  }

  all(): readonly LoggedRequest[] {
    return this.#requests;
  }

  /** Requests that may change something: everything but GET and HEAD. */
  writes(): readonly LoggedRequest[] {
    return this.#requests.filter((request) => request.method !== 'GET' && request.method !== 'HEAD');
  }

  clear(): void {
    this.#requests = [];
  }
}
