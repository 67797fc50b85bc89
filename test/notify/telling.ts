/** Notifications told to receivers on loopback, in a time of their own. */
import { expect } from 'vitest';
import type { EarlyEnd } from '../../notify/domain/early-end.ts';
import type { RunSummary } from '../../notify/domain/run-summary.ts';
import { notify } from '../../notify/main.ts';
import { temporaryFolder } from '../support/state/temporary-folder.ts';
import { aRun, film, NOW } from './a-run.ts';
import { withHttp } from './receivers.ts';

/** What no message, problem or log may show. */
export const SECRET = 'a-token-that-nobody-may-see';
/** A title that breaks what does not take care. */
export const HOSTILE = film(
  1,
  '<b>&"Evil"</b> @everyone *x* [a](http://b)\r\nBcc: eve@example.org\u202E\u0007',
);

export interface Options {
  readonly run?: RunSummary;
  readonly early?: EarlyEnd;
  readonly stateDir?: string;
  readonly now?: number;
  readonly secret?: string;
  readonly withinMs?: number;
  readonly slept?: number[];
  /** Of an authority that is trusted. */
  readonly ca?: string;
}

/** Has a receiver told about a run; what could not be sent is answered. */
export async function told(receiver: object, options: Options = {}): Promise<readonly string[]> {
  const { run, early, now = NOW, secret = SECRET, withinMs = 60_000, slept = [] } = options;
  const stateDir = options.stateDir ?? temporaryFolder();
  const request = {
    notifications: [receiver],
    ...(run && { run }),
    ...(early && { early }),
    stateDir,
    timeZone: 'UTC',
    now,
    readText: () => `${secret}\n`,
    withinMs,
  };
  const sleep = async (ms: number) => {
    slept.push(ms);
  };
  return await notify(request, {
    clock: () => slept.reduce((sum, ms) => sum + ms, 0),
    sleep,
    ...(options.ca !== undefined && { ca: options.ca }),
  });
}

/** What a receiver on loopback was sent about a run. */
export async function sent(receiver: (url: string) => object, options: Options = {}) {
  return await withHttp([], async (url, received) => {
    expect(
      await told(receiver(url), { run: aRun({ removed: [HOSTILE], announced: [film(2)] }), ...options }),
    ).toEqual([]);
    const [first, ...others] = received;
    if (first === undefined || others.length > 0) throw new Error(`${received.length} requests`);
    return { ...first, json: JSON.parse(first.body) };
  });
}
