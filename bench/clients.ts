import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Pool } from 'undici';
import { JellyfinUserId } from '../clients/jellyfin/ids.ts';
import { openJellyfinReader } from '../clients/jellyfin/open.ts';
import type { JellyfinReader } from '../clients/jellyfin/reader.ts';
import { type Benchmark, type Figure, median, rounded } from './benchmark.ts';

const items = 100_000;
const rounds = 9;
const user = JellyfinUserId.parse('a'.repeat(32));

type Kind = 'catalogue' | 'marks';

/** Reading a large library against reading and `JSON.parse`-ing the same bytes from the same server. */
export const clientBenchmarks: readonly Benchmark[] = [
  { name: 'clients-catalogue-time', run: async () => await timeOf('catalogue') },
  { name: 'clients-marks-time', run: async () => await timeOf('marks') },
  { name: 'clients-catalogue-memory', run: async () => await memoryOf('catalogue') },
  { name: 'clients-marks-memory', run: async () => await memoryOf('marks') },
];

async function read(kind: Kind, client: JellyfinReader): Promise<readonly unknown[]> {
  return kind === 'marks' ? (await client.userItems(user, (item) => item)).items : await client.catalogue();
}

/** Both are timed in turns, so that a disturbance of the machine meets both. */
async function timeOf(kind: Kind): Promise<Figure> {
  return await withServer(kind, items, async ({ url, bytes }) => {
    const client = openJellyfinReader({ url, credentials: { apiKey: 'key' } });
    const pool = new Pool(url);
    const own: number[] = [];
    const bare: number[] = [];
    for (let round = -2; round < rounds; round++) {
      const floorMs = await msOf(async () => await readBare(pool));
      const figureMs = await msOf(async () => await read(kind, client));
      if (round < 0) continue; // warming up
      bare.push(floorMs);
      own.push(figureMs);
    }
    await Promise.all([client.close(), pool.close()]);
    const [figure, floor] = [median(own), median(bare)];
    return {
      figure: rounded(figure),
      floor: rounded(floor),
      ratio: rounded(figure / floor),
      bar: 1.5,
      unit: 'ms',
      items,
      megabytes: rounded(bytes / 1e6),
    };
  });
}

async function readBare(pool: Pool): Promise<unknown> {
  const { body } = await pool.request({ path: '/Items', method: 'GET' });
  return JSON.parse(await body.text());
}

/** What is kept in memory for each byte of the answer: of all items against a quarter of them. */
async function memoryOf(kind: Kind): Promise<Figure> {
  const floor = await keptPerByte(kind, items / 4);
  const figure = await keptPerByte(kind, items);
  return {
    figure: rounded(figure),
    floor: rounded(floor),
    ratio: rounded(figure / floor),
    bar: 1.1,
    unit: 'bytes kept per byte of the answer',
  };
}

async function keptPerByte(kind: Kind, count: number): Promise<number> {
  return await withServer(kind, count, async ({ url, bytes }) => {
    const client = openJellyfinReader({ url, credentials: { apiKey: 'key' } });
    const before = heapAfterCollection();
    const kept = await read(kind, client);
    const bytesKept = heapAfterCollection() - before;
    await client.close();
    if (kept.length !== count) throw new Error('not everything was read');
    return bytesKept / bytes;
  });
}

function heapAfterCollection(): number {
  if (globalThis.gc === undefined) throw new Error('run with node --expose-gc');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.(); // the leavings of one measurement are not to be paid for by the next
  const start = performance.now();
  await work();
  return performance.now() - start;
}

interface Served {
  readonly url: string;
  /** Of one answer. */
  readonly bytes: number;
}

async function withServer<T>(kind: Kind, count: number, use: (served: Served) => Promise<T>): Promise<T> {
  const child = fork(new URL('./serve-items.ts', import.meta.url), [kind, String(count)], {
    execArgv: ['--import', 'tsx'],
  });
  try {
    const [{ port, bytes }] = (await once(child, 'message')) as [{ port: number; bytes: number }];
    return await use({ url: `http://127.0.0.1:${port}`, bytes });
  } finally {
    child.kill();
  }
}
