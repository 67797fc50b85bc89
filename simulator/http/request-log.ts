/** One request that reached a server, with what was answered; keys and passwords are blotted out. */
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

const KEPT = 100_000;
/** Values of keys and passwords: in a query or a form, and in JSON. */
const SECRETS = [
  /((?:^|&)(?:apikey|api_key|password)=)[^&]+/gi,
  /("(?:apiKey|pw|password|web_ui_password|passwordConfirmation)"\s*:\s*")[^"]+/gi,
];

/** What was asked of the servers, oldest first; at least the last hundred thousand requests. */
export class RequestLog {
  #requests: LoggedRequest[] = [];

  add(request: LoggedRequest): void {
    this.#requests.push({
      ...request,
      query: withoutSecrets(request.query),
      body: withoutSecrets(request.body),
    });
    if (this.#requests.length > 2 * KEPT) this.#requests = this.#requests.slice(-KEPT);
  }

  all(): readonly LoggedRequest[] {
    return this.#requests;
  }

  /** Requests that may change something: everything but GET and HEAD. */
  writes(): readonly LoggedRequest[] {
    return this.#requests.filter((request) => request.method !== 'GET' && request.method !== 'HEAD');
  }

  /** Requests with a parameter that the simulator does not know; a test that cares expects none. */
  unknown(): readonly LoggedRequest[] {
    return this.#requests.filter((request) => request.status === 501);
  }

  clear(): void {
    this.#requests = [];
  }
}

function withoutSecrets(text: string): string {
  return SECRETS.reduce((blotted, secret) => blotted.replaceAll(secret, '$1…'), text);
}
