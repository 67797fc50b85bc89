import { MockAgent } from 'undici';
import { mockOrigin } from './mock-http.ts';
import type { Exchange, Json } from './recorded.ts';

/** A request by what it means: the order of its parameters and fields does not count. */
export interface Meaning {
  readonly method: string;
  readonly path: string;
  /** `name=value`, decoded and sorted. */
  readonly query: readonly string[];
  /** Who asks, and in what form; nothing else. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
}

export interface Replay {
  readonly dispatcher: MockAgent;
  /** What was sent, in order. */
  readonly sent: readonly Meaning[];
}

/** Answers with the recorded answers, one after another, whatever is asked; one question too many fails. */
export function replay(exchanges: readonly Exchange[]): Replay {
  const sent: Meaning[] = [];
  const dispatcher = new MockAgent();
  dispatcher.disableNetConnect();
  const anything = { path: () => true, method: () => true };
  dispatcher
    .get(mockOrigin)
    .intercept(anything)
    .reply(({ method, path, headers, body }) => {
      const next = exchanges[sent.length];
      const [pathname = '', query = ''] = path.split('?');
      const named = headers as Readonly<Record<string, string>>;
      sent.push(meaning({ method, path: pathname, query, headers: named, body: bodyIn(named, body) }));
      if (next === undefined) return { statusCode: 418, data: 'nothing more was recorded' };
      const { status, headers: responseHeaders, body: data } = next.response;
      const text = typeof data === 'string' ? data : JSON.stringify(data);
      return { statusCode: status, data: text, responseOptions: { headers: responseHeaders } };
    })
    .persist();
  return { dispatcher, sent };
}

/** What a recorded request means. */
export function meaningOf({ request }: Exchange): Meaning {
  return meaning({ query: '', body: undefined, ...request });
}

function meaning(request: {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
}): Meaning {
  const query = [...new URLSearchParams(request.query)].map(([name, value]) => `${name}=${value}`).sort();
  const named = ['authorization', 'x-api-key', 'cookie', 'content-type'];
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => named.includes(name)),
  );
  return { method: request.method, path: request.path, query, headers, body: request.body };
}

/** Forms are recorded as what they hold. */
function bodyIn(headers: Readonly<Record<string, string>>, body: unknown): Json | undefined {
  if (typeof body !== 'string') return undefined;
  const form = headers['content-type'] === 'application/x-www-form-urlencoded';
  return form ? Object.fromEntries(new URLSearchParams(body)) : (JSON.parse(body) as Json);
}
