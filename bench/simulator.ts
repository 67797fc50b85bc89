import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Pool } from 'undici';
import { type Benchmark, type Figure, rounded } from './benchmark.ts';

const episodes = 200_000;
const limitMs = 10_000;
const everything = '/api/v3/calendar?start=1900-01-01T00:00:00Z&end=2200-01-01T00:00:00Z&unmonitored=true';
const catalogue =
  '/Items?Recursive=true&IncludeItemTypes=Series,Episode&Fields=Path,ProviderIds&IsMissing=false';

/** From nothing to a served library: a new process makes it, starts the servers and answers for all of it. */
export const simulatorBenchmarks: readonly Benchmark[] = [{ name: 'simulator-cold-start', run: coldStart }];

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
