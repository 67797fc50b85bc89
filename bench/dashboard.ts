import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Benchmark, type Figure, rounded } from './benchmark.ts';
import { writeHistory } from './half-a-year.ts';
import { largePlan } from './large-plan.ts';
import { fetchPage, floorMs, type ServedPage, servePage, timed } from './served-page.ts';

const ITEMS = 20_000;
const LIMIT_MS = 200;
const LIMIT_MIB = 128;
/** One of so many items leaves. So many leave in the night in which a household begins, which has no history yet. */
const USUAL = { everyAnnounced: 40, hasHistory: true };
const FIRST_NIGHT = { everyAnnounced: 2, hasHistory: false };
/** Of `/metrics`. */
const METRICS_LIMIT_MS = 50;

/** The page as it is shipped, over a plan of a large library: as it usually is, and where half of it leaves. */
export const dashboardBenchmarks: readonly Benchmark[] = [
  { name: 'dashboard', run: async () => await pagesOfLargeLibrary(USUAL) },
  { name: 'dashboard-half-leaves', run: async () => await pagesOfLargeLibrary(FIRST_NIGHT) },
  { name: 'dashboard-metrics', run: numbersOfLargeLibrary },
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
async function pagesOfLargeLibrary(library: typeof USUAL): Promise<Figure> {
  return await overLibrary(library, async (page) => {
    const started = performance.now();
    await fetchPage(`${page.url}/kept`);
    const firstMs = performance.now() - started;
    const times = new Map<string, number>();
    let largest = '';
    for (const path of PATHS) {
      const { ms, text } = await timed(`${page.url}${path}`);
      if (text.length > largest.length) largest = text;
      times.set(path, ms);
    }
    const slowest = Math.max(...times.values());
    const memory = await memoryOf(page.child);
    if (slowest > LIMIT_MS)
      throw new Error(`a page takes ${slowest} ms, over ${LIMIT_MS} ms: ${JSON.stringify([...times])}`);
    if (memory.peakMiB > LIMIT_MIB)
      throw new Error(`the page takes ${memory.peakMiB} MiB, over ${LIMIT_MIB} MiB`);
    return {
      ...figureOf(slowest, await floorMs(largest), LIMIT_MS),
      firstMs: rounded(firstMs),
      residentMiB: rounded(memory.nowMiB),
      peakMiB: rounded(memory.peakMiB),
      largestPageBytes: largest.length,
      ...Object.fromEntries([...times].map(([path, ms]) => [path, rounded(ms)])),
    };
  });
}

/** The numbers for Prometheus over HTTP, with half a year of runs; likewise. Fails above 50 ms. */
async function numbersOfLargeLibrary(): Promise<Figure> {
  return await overLibrary(USUAL, async (page) => {
    const started = performance.now();
    await fetchPage(page.metricsUrl);
    const firstMs = performance.now() - started;
    const { ms, text } = await timed(page.metricsUrl);
    if (ms > METRICS_LIMIT_MS) throw new Error(`/metrics takes ${ms} ms, over ${METRICS_LIMIT_MS} ms`);
    const series = text.split('\n').filter((line) => /^[a-z]/.test(line)).length;
    return {
      ...figureOf(ms, await floorMs(text), METRICS_LIMIT_MS),
      firstMs: rounded(firstMs),
      series,
      bytes: text.length,
    };
  });
}

async function overLibrary(
  { everyAnnounced, hasHistory }: typeof USUAL,
  measure: (page: ServedPage) => Promise<Figure>,
): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'dashboard-bench-'));
  await writeFile(join(folder, 'latest-plan.json'), JSON.stringify(largePlan(ITEMS, everyAnnounced)));
  if (hasHistory) await writeHistory(folder);
  const page = await servePage(folder);
  try {
    return await measure(page);
  } finally {
    await page.stop();
    await rm(folder, { recursive: true });
  }
}

function figureOf(ms: number, floor: number, limit: number): Figure {
  return {
    figure: rounded(ms),
    floor: rounded(floor),
    ratio: rounded(ms / floor),
    bar: rounded(limit / floor),
    unit: 'ms',
    items: ITEMS,
  };
}

/** As the kernel counts it, now and at the most. */
async function memoryOf({
  pid,
}: ChildProcess): Promise<{ readonly nowMiB: number; readonly peakMiB: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kib = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]);
  return { nowMiB: kib('VmRSS') / 1024, peakMiB: kib('VmHWM') / 1024 };
}
