import type { IncomingHttpHeaders } from 'node:http';

/** One request as the routes see it. */
export class Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly localPort: number;
  /** The `{name}` parts of the route's pattern, decoded. */
  params: Readonly<Record<string, string>> = {};
  #onStep: () => void = () => undefined;

  constructor(head: {
    method: string;
    url: string;
    headers: IncomingHttpHeaders;
    body: string;
    localPort: number;
  }) {
    const mark = head.url.indexOf('?');
    this.method = head.method;
    this.path = mark < 0 ? head.url : head.url.slice(0, mark);
    this.query = new URLSearchParams(mark < 0 ? '' : head.url.slice(mark + 1));
    this.headers = head.headers;
    this.body = head.body;
    this.localPort = head.localPort;
  }

  /** A part of the path by its name in the pattern; '' when the pattern has no such part. */
  param(name: string): string {
    return this.params[name] ?? '';
  }

  header(name: string): string | undefined {
    const value = this.headers[name];
    return Array.isArray(value) ? value[0] : value;
  }

  /** The form of a POST body; empty for any other content type's text. */
  form(): URLSearchParams {
    return new URLSearchParams(this.body);
  }

  /** A query value; ASP.NET compares names without regard to case, so this does too. */
  ask(name: string): string | undefined {
    return this.asks(name)[0];
  }

  /** All values of a repeated query name. */
  asks(name: string): string[] {
    const wanted = name.toLowerCase();
    const found: string[] = [];
    for (const [key, value] of this.query) if (key.toLowerCase() === wanted) found.push(value);
    return found;
  }

  /** A boolean of the query; anything that is neither true nor false is as if it were absent. */
  askFlag(name: string): boolean | undefined {
    const value = this.ask(name)?.toLowerCase();
    if (value === 'true') return true;
    return value === 'false' ? false : undefined;
  }

  /** The point between two items of a bulk call at which a fault may kill the server. */
  step(): void {
    this.#onStep();
  }

  whenStepped(onStep: () => void): void {
    this.#onStep = onStep;
  }
}
