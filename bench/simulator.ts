import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Pool } from 'undici';
import { generateLibrary } from '../simulator/generator/generate.ts';
import { Call } from '../simulator/http/call.ts';
import { findItems } from '../simulator/jellyfin/query/find-items.ts';
import { parseQuery } from '../simulator/jellyfin/query/item-query.ts';
import { wantedBy } from '../simulator/jellyfin/query/narrow-items.ts';
import { allInOrder } from '../simulator/jellyfin/query/sort-items.ts';
import { startSimulator } from '../simulator/start.ts';
import { type Benchmark, type Figure, median, rounded } from './benchmark.ts';

const episodes = 200_000;
const limitMs = 10_000;
const everything = '/api/v3/calendar?start=1900-01-01T00:00:00Z&end=2200-01-01T00:00:00Z&unmonitored=true';
const catalogue =
  '/Items?Recursive=true&IncludeItemTypes=Series,Episode&Fields=Path,ProviderIds&IsMissing=false';

/** From nothing to a served library: a new process makes it, starts the servers and answers for all of it. */
export const simulatorBenchmarks: readonly Benchmark[] = [
  { name: 'simulator-cold-start', run: coldStart },
  { name: 'simulator-page', run: page },
];

/** The floor is what writing the same answers as JSON costs; the bar is where ten seconds are reached. */
async function coldStart(): Promise<Figure> {
  const start = performance.now();
  const script = join(import.meta.dirname, '..', 'scripts', 'simulate.ts');
  const child = fork(script, ['--movies', '0', '--episodes', String(episodes), '--format', 'json'], {
    execArgv: ['--max-semi-space-size=64', '--import', 'tsx'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (child.stdout === null) throw new Error('the simulator prints nothing');
  const [printed] = (await once(child.stdout, 'data')) as [Buffer];
  const readyMs = performance.now() - start;
  const found = JSON.parse(printed.toString('utf8')) as Record<string, string>;
  const sonarr = await readAll(found['SONARR_URL'], everything, {
    'x-api-key': found['SONARR_API_KEY'] ?? '',
  });
  const token = `MediaBrowser Token="${found['JELLYFIN_API_KEY']}"`;
  const jellyfin = await readAll(found['JELLYFIN_URL'], catalogue, { authorization: token });
  const figure = performance.now() - start;
  child.kill('SIGTERM');
  await once(child, 'exit');
  const floor = stringifyMs([JSON.parse(sonarr), JSON.parse(jellyfin)]);
  return {
    figure: rounded(figure),
    floor: rounded(floor),
    ratio: rounded(figure / floor),
    bar: rounded(limitMs / floor),
    unit: 'ms',
    episodes,
    readyMs: rounded(readyMs),
    megabytes: rounded((sonarr.length + jellyfin.length) / 1e6),
  };
}

async function readAll(
  url: string | undefined,
  path: string,
  headers: Record<string, string>,
): Promise<string> {
  const pool = new Pool(url ?? '');
  const { statusCode, body } = await pool.request({ path, method: 'GET', headers });
  const text = await body.text();
  await pool.close();
  if (statusCode !== 200) throw new Error(`the simulator answered ${statusCode} to ${path}`);
  return text;
}

function stringifyMs(values: readonly unknown[]): number {
  const start = performance.now();
  for (const value of values) JSON.stringify(value);
  return performance.now() - start;
}

/**
 * A page of a sorted list of 50,000 items, from the query to the items of the page. The floor is filtering them once,
 * in the same order of memory.
 */
async function page(): Promise<Figure> {
  const items = 50_000;
  const library = generateLibrary({ seed: 1, now: Date.UTC(2026, 0, 1), movies: 0, episodes: items });
  const simulator = await startSimulator(library);
  const { state } = simulator.jellyfin;
  const query = (parameters: string) =>
    parseQuery(new Call({ method: 'GET', url: `/Items?${parameters}`, headers: {}, body: '', localPort: 0 }));
  const everything = 'recursive=true&includeItemTypes=Episode&isMissing=false';
  const measured = (start: number) =>
    query(`${everything}&sortBy=SortName,DateCreated&startIndex=${start}&limit=100`);
  const first = measured(0);
  findItems(state, first, undefined);
  const [pages, filters]: [number[], number[]] = [[], []];
  for (let run = 0; run < 25; run += 1) {
    filters.push(timed(() => [...allInOrder(state, first)].filter(wantedBy(first))));
    const next = measured(run * 2000);
    pages.push(timed(() => findItems(state, next, undefined)));
  }
  await simulator.close();
  const [figure, floor] = [median(pages), median(filters)];
  return {
    figure: rounded(figure),
    floor: rounded(floor),
    ratio: rounded(figure / floor),
    bar: 1.5,
    unit: 'ms',
    items,
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
