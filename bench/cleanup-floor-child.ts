/** The floor of a run: the same requests in the same order, fetched and parsed, and nothing else. */
import { readFileSync } from 'node:fs';
import { Pool } from 'undici';
import type { LoggedRequest } from '../simulator/http/request-log.ts';

/** The requests of one server, and what lets them in. */
export interface FloorServer {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How many at a time: large answers one by one, as a reader that keeps its memory small must. */
  readonly connections: number;
  readonly requests: readonly Pick<LoggedRequest, 'path' | 'query'>[];
}

const [file = ''] = process.argv.slice(2);
const servers = JSON.parse(readFileSync(file, 'utf8')) as readonly FloorServer[];

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  for (const server of servers) await fetchAll(server);
}

async function fetchAll({ url, headers, connections, requests }: FloorServer): Promise<void> {
  const pool = new Pool(url, { connections });
  const queue = [...requests];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { path, query } = next;
      const answer = await pool.request({
        method: 'GET',
        path: query === '' ? path : `${path}?${query}`,
        headers,
      });
      const text = await answer.body.text();
      if (text !== '' && text !== 'OK') parse(text);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  await pool.close();
}

function parse(text: string): unknown {
  return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text;
}
