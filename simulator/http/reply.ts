/** What a route answers. `list` bodies are written item by item, so that a million of them need no giant string. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
}

export type Body =
  | { readonly kind: 'text'; readonly text: string; readonly type: string }
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly type: string }
  | { readonly kind: 'json'; readonly value: unknown }
  | ListBody;

/** A JSON document around one long list. */
export interface ListBody {
  readonly kind: 'list';
  readonly head: string;
  /** Each item as JSON text. */
  readonly items: Iterable<string>;
  /** What follows the list, told how many items a fault withheld on the server's own account. */
  readonly tail: (withheld: number) => string;
}

export function json(value: unknown, status = 200): Reply {
  return { status, body: { kind: 'json', value } };
}

/** A plain JSON array. */
export function jsonList(items: Iterable<unknown>): Reply {
  return { status: 200, body: { kind: 'list', head: '[', items: textsOf(items), tail: () => ']' } };
}

function* textsOf(items: Iterable<unknown>): Generator<string> {
  for (const item of items) yield JSON.stringify(item);
}

export function text(body: string, status = 200, type = 'text/plain; charset=utf-8'): Reply {
  return { status, body: { kind: 'text', text: body, type } };
}

export function empty(status = 200): Reply {
  return { status };
}

/** Thrown by a route to answer at once; whatever the route had done until then stays done. */
export class ReplyError extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`answered with ${reply.status}`);
    this.reply = reply;
  }
}
