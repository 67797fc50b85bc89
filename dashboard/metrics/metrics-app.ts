/** `/metrics` on a port of its own: no login, and nothing else to see there. */
import type { HouseReader } from '../ports/house-reader.ts';
import type { Seen } from './definition.ts';
import { CONTENT_TYPE, renderMetrics } from './registry.ts';

export interface MetricsOptions {
  readonly house: HouseReader;
  readonly runAfter: (at: number) => number | undefined;
  readonly now: () => number;
  readonly log: (entry: { readonly level: 'error'; readonly event: 'fault'; readonly msg: string }) => void;
}

export function metricsApp({ house, runAfter, now, log }: MetricsOptions) {
  const text = remembered(renderMetrics);
  const current = async (): Promise<string> => {
    const nextRun = runAfter(now());
    return await text({ house: await house.read(), ...(nextRun !== undefined && { nextRun }) });
  };
  const answer = async () =>
    new Response(await current(), { headers: { 'content-type': CONTENT_TYPE, 'cache-control': 'no-store' } });
  return {
    /** So that the next answer need not wait for it. */
    sumUp: async () => void (await current()),
    fetch: async (request: Request): Promise<Response> => {
      if (new URL(request.url).pathname !== '/metrics') return plain('the numbers are at /metrics', 404);
      if (request.method !== 'GET') return plain('only GET', 405);
      try {
        return await answer();
      } catch (error) {
        log({
          level: 'error',
          event: 'fault',
          msg: `/metrics: ${error instanceof Error ? error.stack : error}`,
        });
        return plain('the numbers cannot be told; the log says why', 500);
      }
    },
  };
}

/** Between two runs the numbers stay as they are, and summing up a large library takes a while. */
function remembered(render: (seen: Seen) => Promise<string>): (seen: Seen) => Promise<string> {
  let last: { readonly seen: Seen; readonly text: Promise<string> } | undefined;
  return async (seen) => {
    if (last?.seen.house !== seen.house || last.seen.nextRun !== seen.nextRun)
      last = { seen, text: render(seen) };
    return await last.text;
  };
}

function plain(text: string, status: number): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
