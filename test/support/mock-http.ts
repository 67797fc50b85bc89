import { isDeepStrictEqual } from 'node:util';
import { MockAgent } from 'undici';
import { afterEach, beforeEach } from 'vitest';

/** Method, path, query, headers and body to match. */
export type Request = Parameters<ReturnType<MockAgent['get']>['intercept']>[0];

/** Requests that a test expects, each of them exactly once. */
export interface MockHttp {
  /** To be given to a client in place of its own connections. */
  readonly dispatcher: MockAgent;
  /** Expects one request at `http://server` (or another origin) and answers it. */
  expect(request: Request, status: number, body?: unknown, headers?: HeaderRecord): void;
  /** Expects one request and breaks the connection with this error. */
  expectFailure(request: Request, error: Error): void;
}

type HeaderRecord = Readonly<Record<string, string>>;

export const mockOrigin = 'http://server';

/**
 * Call at the top of a test file. No request leaves the process; one that no test expected fails, and so
 * does one that was expected and never came.
 */
export function useMockHttp(origin: string = mockOrigin): MockHttp {
  let agent = new MockAgent();
  beforeEach(() => {
    agent = new MockAgent();
    agent.disableNetConnect();
  });
  afterEach(async () => {
    agent.assertNoPendingInterceptors();
    await agent.close();
  });
  return {
    get dispatcher() {
      return agent;
    },
    expect(request, status, body = '', headers = {}) {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      agent.get(origin).intercept(request).reply(status, text, { headers });
    },
    expectFailure(request, error) {
      agent.get(origin).intercept(request).replyWithError(error);
    },
  };
}

/** Matches a body that holds exactly this JSON, in any order of its fields. */
export function jsonBody(expected: unknown): (body: string) => boolean {
  return (body) => isDeepStrictEqual(JSON.parse(body), expected);
}
