/**
 * What went wrong at a server, for code and for people.
 *
 * - `bad-url`: the configured address cannot be used; nothing was sent
 * - `refused-call`: a call this program must never make, or not with these values; nothing was sent
 * - `unreachable`: no connection · `connection-lost`: it broke in the middle of an answer
 * - `timed-out`, `aborted`: gave up waiting; whether the server acted is not known
 * - `starting`: the server is up but not ready (503) · `rate-limited`: 429
 * - `unauthorized` (401, or a login that failed), `forbidden` (403), `banned`: too many failed logins
 * - `redirected`: 3xx, which means a wrong URL base
 * - `rejected`: 400 and other 4xx · `not-found`: 404 · `conflict`: 409 · `server-fault`: other 5xx
 * - `too-large`: the answer is over the limit · `malformed`: it is not what the server's interface promises
 * - `mismatch`: it is well formed but not what was asked for · `incomplete`: a part of it is missing
 */
export type ServerErrorCode =
  | 'bad-url'
  | 'refused-call'
  | 'unreachable'
  | 'connection-lost'
  | 'timed-out'
  | 'aborted'
  | 'starting'
  | 'rate-limited'
  | 'unauthorized'
  | 'forbidden'
  | 'banned'
  | 'redirected'
  | 'rejected'
  | 'not-found'
  | 'conflict'
  | 'server-fault'
  | 'too-large'
  | 'malformed'
  | 'mismatch'
  | 'incomplete';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One call as errors name it: the path never has a query, because a query may hold a secret. */
export interface Operation {
  readonly method: Method;
  readonly path: string;
}

export interface ServerErrorDetails {
  readonly code: ServerErrorCode;
  /** The configured name of the server: `radarr`, `radarr-4k`, `jellyfin`. */
  readonly server: string;
  /** What happened, in words that follow the server's name: `rejected the api key`. */
  readonly what: string;
  /** What to do about it. */
  readonly nextStep: string;
  /** Absent when nothing was sent. */
  readonly operation?: Operation | undefined;
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

/**
 * The one error of the clients. The message reads
 * `radarr rejected the api key (GET /api/v3/movie): check RADARR_API_KEY`; it never holds a key, a
 * password, a cookie or a query.
 */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly code: ServerErrorCode;
  readonly server: string;
  readonly method: Method | undefined;
  readonly path: string | undefined;
  /** Of the answer; undefined when there was none. */
  readonly status: number | undefined;
  readonly nextStep: string;

  constructor({ code, server, what, nextStep, operation, status, cause }: ServerErrorDetails) {
    const call = operation === undefined ? '' : ` (${operation.method} ${operation.path})`;
    super(`${server} ${what}${call}: ${nextStep}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.server = server;
    this.method = operation?.method;
    this.path = operation?.path;
    this.status = status;
    this.nextStep = nextStep;
  }
}
