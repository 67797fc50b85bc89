import type { IncomingHttpHeaders } from 'node:http';

/** A value that does not bind to the type of its parameter, which ASP.NET answers with 400 before the route runs. */
export class BindingError extends Error {
  readonly parameter: string;

  constructor(parameter: string, value: string) {
    super(`The value '${value}' is not valid.`);
    this.parameter = parameter;
  }
}

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
  readonly #known = new Set<string>();
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
    this.#known.add(wanted);
    const found: string[] = [];
    for (const [key, value] of this.query) if (key.toLowerCase() === wanted) found.push(value);
    return found;
  }

  /** A boolean of the query; '' is as if it were absent, anything else that is no boolean does not bind. */
  askFlag(name: string): boolean | undefined {
    const value = this.ask(name);
    if (value === undefined || value === '') return undefined;
    if (/^(true|false)$/i.test(value.trim())) return value.trim().toLowerCase() === 'true';
    throw new BindingError(name, value);
  }

  /** A whole number of the query, bound as a boolean is. */
  askInt(name: string): number | undefined {
    return this.asksInt(name)[0];
  }

  /** All whole numbers of a repeated query name. */
  asksInt(name: string): number[] {
    return this.asks(name).flatMap((value) => (value === '' ? [] : [wholeNumber(name, value)]));
  }

  /** A whole number of the path. */
  paramInt(name: string): number {
    return wholeNumber(name, this.param(name));
  }

  /** Names that the server knows, or ignores on purpose, though nothing in the simulator depends on them. */
  ignores(...names: readonly string[]): void {
    for (const name of names) this.#known.add(name.toLowerCase());
  }

  /** Names in the query that no part of the simulator looked at: what they ask for is not in the answer. */
  unknownParameters(): string[] {
    return [...new Set(this.query.keys())].filter((name) => !this.#known.has(name.toLowerCase()));
  }

  /** The point between two items of a bulk call at which a fault may kill the server. */
  step(): void {
    this.#onStep();
  }

  whenStepped(onStep: () => void): void {
    this.#onStep = onStep;
  }
}

function wholeNumber(name: string, value: string): number {
  if (/^\s*[+-]?\d{1,15}\s*$/.test(value)) return Number(value);
  throw new BindingError(name, value);
}
