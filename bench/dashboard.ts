import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildDashboard } from '../scripts/build-dashboard.ts';
import { type Benchmark, type Figure, median, rounded } from './benchmark.ts';
import { largePlan } from './large-plan.ts';

const BUNDLE = resolve(import.meta.dirname, '../build/dashboard.cjs');
const ITEMS = 20_000;
const LIMIT_MS = 200;
const LIMIT_MIB = 128;
/** As a container of 128 MiB is to be given it (docs/dashboard.md): garbage of a large plan is short-lived. */
const NODE_OPTIONS = '--max-semi-space-size=4';
const TRIES = 15;

/** The page as it is shipped, over a plan of a large library: as it usually is, and where half of it leaves. */
export const dashboardBenchmarks: readonly Benchmark[] = [
  { name: 'dashboard', run: async () => await pagesOfLargeLibrary(40) },
  { name: 'dashboard-half-leaves', run: async () => await pagesOfLargeLibrary(2) },
];

const PATHS = [
  '/leaving',
  '/kept',
  '/kept?q=title+19',
  '/kept?reason=not-watched&page=200',
  '/space',
  '/health',
  '/runs',
];

/**
 * The slowest of the pages, from the request to the last byte, in the middle of many tries. The floor is what the
 * same bytes cost from a server that does nothing else. Fails above the bars: 200 ms a page, 128 MiB in memory.
 */
async function pagesOfLargeLibrary(everyAnnounced: number): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'dashboard-bench-'));
  await buildDashboard(BUNDLE);
  await writeFile(join(folder, 'latest-plan.json'), JSON.stringify(largePlan(ITEMS, everyAnnounced)));
  const page = await startPage(folder);
  try {
    const started = performance.now();
    const first = await fetchPage(`${page.url}/kept`);
    const firstMs = performance.now() - started;
    const times = new Map<string, number>();
    let largest = first;
    for (const path of PATHS) {
      const tries: number[] = [];
      for (let turn = 0; turn < TRIES; turn += 1) {
        const start = performance.now();
        const text = await fetchPage(`${page.url}${path}`);
        tries.push(performance.now() - start);
        if (text.length > largest.length) largest = text;
      }
      times.set(path, median(tries));
    }
    const slowest = Math.max(...times.values());
    const memory = await memoryOf(page.child);
    if (slowest > LIMIT_MS)
      throw new Error(`a page takes ${slowest} ms, over ${LIMIT_MS} ms: ${JSON.stringify([...times])}`);
    if (memory.peakMiB > LIMIT_MIB)
      throw new Error(`the page takes ${memory.peakMiB} MiB, over ${LIMIT_MIB} MiB`);
    const floor = await floorMs(largest);
    return {
      figure: rounded(slowest),
      floor: rounded(floor),
      ratio: rounded(slowest / floor),
      bar: rounded(LIMIT_MS / floor),
      unit: 'ms',
      items: ITEMS,
      firstMs: rounded(firstMs),
      residentMiB: rounded(memory.nowMiB),
      peakMiB: rounded(memory.peakMiB),
      largestPageBytes: largest.length,
      ...Object.fromEntries([...times].map(([path, ms]) => [path, rounded(ms)])),
    };
  } finally {
    page.child.kill('SIGTERM');
    await once(page.child, 'exit');
    await rm(folder, { recursive: true });
  }
}

async function startPage(folder: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [BUNDLE, 'serve'], {
    env: {
      NODE_OPTIONS,
      STATE_DIR: folder,
      DASHBOARD_HOST: '127.0.0.1',
      DASHBOARD_PORT: '0',
      DASHBOARD_AUTH: 'proxy',
      DASHBOARD_AUTH_HEADER: 'Remote-User',
      DASHBOARD_AUTH_FROM: '127.0.0.0/8',
      DASHBOARD_AUTH_ADMINISTRATORS: 'ann',
      DASHBOARD_SCHEDULE: '0 4 * * *',
      JELLYFIN_URL: 'http://127.0.0.1:9',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [url] = /http:\/\/[\d.]+:\d+/.exec(line.toString()) ?? [];
  if (url === undefined) throw new Error(`the page did not start: ${line.toString()}`);
  return { child, url };
}

async function fetchPage(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { 'remote-user': 'ann' } });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 500)}`);
  return text;
}

/** As the kernel counts it, now and at the most. */
async function memoryOf({
  pid,
}: ChildProcess): Promise<{ readonly nowMiB: number; readonly peakMiB: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kib = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]);
  return { nowMiB: kib('VmRSS') / 1024, peakMiB: kib('VmHWM') / 1024 };
}

async function floorMs(text: string): Promise<number> {
  const server = createServer((_, response) => response.end(text));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tries: number[] = [];
  for (let turn = 0; turn < TRIES; turn += 1) {
    const start = performance.now();
    await (await fetch(url)).text();
    tries.push(performance.now() - start);
  }
  server.closeAllConnections();
  server.close();
  return median(tries);
}
