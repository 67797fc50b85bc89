import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildCleanup } from '../scripts/build-cleanup.ts';
import { bundleProgram, writeBundle } from '../scripts/bundle/program.ts';
import type { LoggedRequest } from '../simulator/http/request-log.ts';
import { type Benchmark, type Figure, median, rounded } from './benchmark.ts';
import type { FloorServer } from './cleanup-floor-child.ts';
import { requestsPerSeason } from './cleanup-removal.ts';
import { type Cost, measureNode } from './measured-process.ts';
import { type Household, startHousehold } from './simulated-household.ts';

/** The whole program against live servers, as it is shipped. */
export const cleanupBenchmarks: readonly Benchmark[] = [
  { name: 'cleanup-plan', run: planAgainstFloor },
  { name: 'cleanup-scaling', run: thousandToMillion },
  { name: 'cleanup-removal', run: requestsPerSeason },
];

const BUNDLE = resolve(import.meta.dirname, '../build/cleanup.cjs');
const FLOOR = resolve(import.meta.dirname, '../build/cleanup-floor-child.cjs');
/** A disturbance of one round does not move the middle one. */
const ROUNDS = 3;
/** As in the pod: what its environment says, and the heap that Node takes for itself in 768Mi, which is half of them. */
const AS_IN_POD = ['--max-semi-space-size=32', '--max-old-space-size=384'];
const NOW = '2026-01-01T12:00:00Z';

/** A library of a large household: 20,000 movies, 2,000 series, 120,000 episodes, 5 users (one of them disabled). */
async function planAgainstFloor(): Promise<Figure> {
  const household = await startHousehold([
    '--movies',
    '20000',
    '--series',
    '2000',
    '--episodes',
    '120000',
    '--speed',
    '0',
    '--now',
    NOW,
  ]);
  try {
    await prepare();
    const own: Cost[] = [];
    const bare: Cost[] = [];
    let requests: readonly LoggedRequest[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await household.requests();
      own.push(await plan(household, AS_IN_POD));
      requests = await household.requests();
      bare.push(await floorOf(household, requests));
    }
    const figure = median(own.map(({ wallMs }) => wallMs));
    const floor = median(bare.map(({ wallMs }) => wallMs));
    return {
      figure: rounded(figure),
      floor: rounded(floor),
      ratio: rounded(figure / floor),
      bar: 1.5,
      unit: 'ms',
      cpuRatio: rounded(median(own.map(({ cpuMs }) => cpuMs)) / median(bare.map(({ cpuMs }) => cpuMs))),
      peakMiB: rounded(Math.max(...own.map(({ peakMiB }) => peakMiB))),
      floorPeakMiB: rounded(Math.max(...bare.map(({ peakMiB }) => peakMiB))),
      ...countsOf(requests),
    };
  } finally {
    await household.stop();
  }
}

/** What an episode costs in a library of a million, against one of a thousand; start-up is left out of both. */
async function thousandToMillion(): Promise<Figure> {
  await prepare();
  const start = await startUpMs();
  const small = await costPerEpisode(1_000, start);
  const middle = await costPerEpisode(30_000, start);
  const large = await costPerEpisode(1_000_000, start);
  return {
    figure: rounded(large),
    floor: rounded(Math.max(small, middle)),
    ratio: rounded(large / Math.max(small, middle)),
    bar: 1,
    unit: 'ms of cpu for a thousand episodes',
    ofAThousand: rounded(small),
    ofThirtyThousand: rounded(middle),
  };
}

async function costPerEpisode(episodes: number, startMs: number): Promise<number> {
  const household = await startHousehold([
    '--movies',
    '0',
    '--episodes',
    String(episodes),
    '--speed',
    '0',
    '--now',
    NOW,
  ]);
  try {
    const { cpuMs } = await plan(household);
    return ((cpuMs - startMs) / episodes) * 1000;
  } finally {
    await household.stop();
  }
}

async function startUpMs(): Promise<number> {
  const household = await startHousehold(['--movies', '1', '--episodes', '0', '--speed', '0', '--now', NOW]);
  try {
    return (await plan(household)).cpuMs;
  } finally {
    await household.stop();
  }
}

async function prepare(): Promise<void> {
  await buildCleanup(BUNDLE);
  await writeBundle(FLOOR, await bundleProgram('bench/cleanup-floor-child.ts'));
}

/** @param memory flags of Node; a library of a million episodes gets what the machine has */
async function plan({ environment }: Household, memory: readonly string[] = []): Promise<Cost> {
  const state = await mkdtemp(join(tmpdir(), 'state-'));
  const cost = await measureNode([...memory, BUNDLE, 'plan', '--format', 'json'], {
    ...environment,
    PRIMARY_USER_NAME: 'anna',
    STATE_DIR: state,
  });
  await rm(state, { recursive: true });
  if (cost.exitCode !== 0 && cost.exitCode !== 4) {
    throw new Error(`plan ended with ${cost.exitCode}: ${cost.stderr}`);
  }
  return cost;
}

async function floorOf({ environment }: Household, requests: readonly LoggedRequest[]): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'floor-'));
  const file = join(folder, 'servers.json');
  await writeFile(file, JSON.stringify(floorServers(environment, requests)));
  const cost = await measureNode([...AS_IN_POD, FLOOR, file], {});
  await rm(folder, { recursive: true });
  if (cost.exitCode !== 0) throw new Error(`the floor ended with ${cost.exitCode}: ${cost.stderr}`);
  return cost;
}

/** Reads only, and none of the download client: its login is a write. */
function floorServers(
  environment: Readonly<Record<string, string>>,
  requests: readonly LoggedRequest[],
): readonly FloorServer[] {
  const reads = requests.filter(({ method, server }) => method === 'GET' && server !== 'qbittorrent');
  return [...new Set(reads.map(({ server }) => server))].map((server) => {
    const prefix = server.toUpperCase().replaceAll('-', '_');
    const key = environment[`${prefix}_API_KEY`] ?? '';
    const headers: Record<string, string> =
      server === 'jellyfin' ? { authorization: `MediaBrowser Token="${key}"` } : { 'x-api-key': key };
    return {
      url: environment[`${prefix}_URL`] ?? '',
      headers,
      connections: server === 'jellyfin' ? 1 : 4,
      requests: reads.filter((request) => request.server === server),
    };
  });
}

/** Of Jellyfin apart: the lists, a constant number a server and user, and what was asked of single items, by their ids. */
function countsOf(requests: readonly LoggedRequest[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { server, path, query } of requests) {
    const single = path.startsWith('/UserItems/') || query.includes('ids=');
    const what = server === 'jellyfin' && single ? 'jellyfinRequestsForVerdicts' : `${server}Requests`;
    counts[what] = (counts[what] ?? 0) + 1;
  }
  return counts;
}
