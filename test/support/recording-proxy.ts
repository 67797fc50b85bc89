import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type Dispatcher, request } from 'undici';

/** One call that went through, and its answer as text. */
export interface Recorded {
  readonly method: string;
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

/** Passes calls on to another server of loopback and keeps what was said. */
export async function startRecordingProxy(target: string) {
  const recorded: Recorded[] = [];
  const server = createServer((incoming, response) => {
    void (async () => {
      const { host: _, connection: __, ...headers } = incoming.headers;
      const body = await buffer(incoming);
      const url = new URL(incoming.url ?? '/', target);
      const method = incoming.method as Dispatcher.HttpMethod; // Node knows no others
      const answer = await request(url, { method, headers, body });
      const text = await answer.body.text();
      recorded.push({ method, url, status: answer.statusCode, text });
      response.writeHead(answer.statusCode).end(text);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    recorded,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
