import { MockAgent } from 'undici';
import { mockOrigin } from '../../../support/mock-http.ts';
import { type Exchange, type RecordedServer, recordingOf } from '../../../support/recorded.ts';

/** What tells one question from another, of all that a query may hold. */
const telling = ['includeItemTypes', 'userId', 'eventType', 'parentId', 'seriesId', 'hash', 'ids'];

/** Answers by what is asked, with recorded answers, and keeps what was asked. */
export interface RecordedAnswers {
  readonly url: string;
  readonly dispatcher: MockAgent;
  /** `GET /api/v3/tag`, in order. */
  readonly sent: string[];
}

/** A server that knows the answers of these recordings; any other question is answered 418. */
export function recordedServer(server: RecordedServer, names: readonly string[]): RecordedAnswers {
  const known = new Map(
    names.flatMap((name) =>
      recordingOf(server, name).exchanges.map((one) => [questionIn(one), one] as const),
    ),
  );
  const sent: string[] = [];
  const dispatcher = new MockAgent();
  dispatcher.disableNetConnect();
  dispatcher
    .get(mockOrigin)
    .intercept({ path: () => true, method: () => true })
    .reply(({ method, path }) => {
      const [pathname = '', query = ''] = path.split('?');
      sent.push(`${method} ${pathname}`);
      const found = known.get(question(method, pathname, query));
      if (found === undefined) return { statusCode: 418, data: 'this was not recorded' };
      const { status, headers, body } = found.response;
      const data = typeof body === 'string' ? body : JSON.stringify(body);
      return { statusCode: status, data, responseOptions: { headers } };
    })
    .persist();
  return { url: mockOrigin, dispatcher, sent };
}

function questionIn({ request: { method, path, query = '' } }: Exchange): string {
  return question(method, path, query);
}

function question(method: string, path: string, query: string): string {
  const values = new URLSearchParams(query);
  return JSON.stringify([method, path, ...telling.map((name) => values.get(name))]);
}
