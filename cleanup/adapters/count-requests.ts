import type { ServerOptions } from '../../clients/http/options.ts';
import type { Traffic } from '../ports/totals.ts';

/** Counts the requests to the server of this name, whichever of its clients sends them. */
export type CountRequest = (server: string) => NonNullable<ServerOptions['onExchange']>;

export function requestCounter(): { readonly count: CountRequest; readonly traffic: () => Traffic } {
  const counts = new Map<string, { sent: number; failed: number }>();
  return {
    count: (server) => {
      const requests = counts.get(server) ?? { sent: 0, failed: 0 };
      counts.set(server, requests);
      return (ending) => {
        requests.sent += 1;
        if (ending === 'failed') requests.failed += 1;
      };
    },
    traffic: () => new Map([...counts].map(([server, requests]) => [server, { ...requests }])),
  };
}
