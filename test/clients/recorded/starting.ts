import { MockAgent } from 'undici';
import type { RetryOptions } from '../../../clients/http/retry.ts';
import { mockOrigin } from '../../support/mock-http.ts';
import type { Moment } from '../../support/recorded.ts';

const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });

/** How long a request takes, seconds. */
const perRequest = 0.05;

/** A server that answers as a recorded one did while it started, by a clock that only waiting moves. */
export interface Starting {
  readonly dispatcher: MockAgent;
  readonly retry: Partial<RetryOptions>;
  /** Seconds since the start. */
  readonly now: () => number;
  /** `status path` of everything that was asked. */
  readonly asked: readonly string[];
}

/** @param later what a path answers at the end, where the recording was cut */
export function starting(
  timeline: readonly Moment[],
  later: Readonly<Record<string, string>> = {},
): Starting {
  const asked: string[] = [];
  let now = 0;
  const dispatcher = new MockAgent();
  dispatcher.disableNetConnect();
  const server = dispatcher.get(mockOrigin);
  for (const path of new Set(timeline.map((moment) => moment.path))) {
    const moments = timeline.filter((moment) => moment.path === path);
    const answer = () => {
      now += perRequest;
      const { status, body } = moments.findLast(({ at }) => at <= now) ?? { status: 0, body: '' };
      asked.push(`${status} ${path}`);
      if (status === 0) throw refused;
      return { statusCode: status, data: status === 200 ? (lastOf(moments, body) ?? body) : body };
    };
    const lastOf = (all: readonly Moment[], body: string) =>
      all.at(-1)?.body === body ? later[path] : undefined;
    server
      .intercept({ path: (asked) => asked.split('?')[0] === path, method: 'GET' })
      .reply(answer)
      .persist();
  }
  return {
    dispatcher,
    retry: {
      sleep: async (ms) => {
        now += ms / 1000;
      },
      random: () => 1,
    },
    now: () => now,
    asked,
  };
}
