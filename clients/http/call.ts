import type { Dispatcher } from 'undici';
import type { BodySink } from './body.ts';
import type { Query } from './query.ts';
import type { Method } from './server-error.ts';

/** One call. The path begins with a slash and comes after the URL base. */
export interface Call {
  readonly method: Method;
  readonly path: string;
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whole body as text, so that a content-length is sent: qBittorrent's server needs one. */
  readonly body?: string;
  /** What the body of a good answer flows into. @default - all of it is kept as text */
  readonly sink?: BodySink;
}

export interface Answer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly text: string;
}
