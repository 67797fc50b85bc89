import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildCleanup } from '../scripts/build-cleanup.ts';
import { aLibrary } from '../simulator/library/builder.ts';
import type { LibrarySpec } from '../simulator/library/spec.ts';
import { type Simulator, startSimulator } from '../simulator/start.ts';
import { type Figure, rounded } from './benchmark.ts';
import { measureNode } from './measured-process.ts';

const BUNDLE = resolve(import.meta.dirname, '../build/cleanup.cjs');
const DAY_MS = 86_400_000;
/** Of a series that goes on; its latest season stays. */
const SEASONS_OF_SERIES = 5;
const EPISODES_OF_SEASON = 10;

/** What removing a season of ten episodes asks of all servers together: of a hundred seasons as of twenty. */
export async function requestsPerSeason(): Promise<Figure> {
  await buildCleanup(BUNDLE);
  const few = await countFor(4);
  const many = await countFor(20);
  return {
    figure: rounded(many.perSeason),
    floor: rounded(few.perSeason),
    ratio: rounded(many.perSeason / few.perSeason),
    bar: 1.1,
    unit: 'requests a season',
    seasons: many.seasons,
    episodes: many.seasons * EPISODES_OF_SEASON,
    ...many.kinds,
  };
}

interface Count {
  readonly seasons: number;
  readonly perSeason: number;
  /** Requests a season, by server and method. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** The first run announces and the second removes; a third, which finds nothing, is what a run costs anyway. */
async function countFor(series: number): Promise<Count> {
  const simulator = await startSimulator(householdOf(series), { startAt: Date.now() });
  const folder = await mkdtemp(join(tmpdir(), 'removal-'));
  try {
    await runOnce(simulator, folder);
    const removing = await requestsOf(simulator, folder);
    const idle = await requestsOf(simulator, folder);
    const seasons = series * SEASONS_OF_SERIES;
    const left = [...simulator.sonarr.state.files.all()].length;
    if (left !== series * EPISODES_OF_SEASON) throw new Error(`${left} episodes were left`);
    const kinds = [...removing].map(([kind, count]) => [
      kind,
      rounded((count - (idle.get(kind) ?? 0)) / seasons),
    ]);
    const total = sum(removing) - sum(idle);
    return { seasons, perSeason: total / seasons, kinds: Object.fromEntries(kinds) };
  } finally {
    await simulator.close();
    await rm(folder, { recursive: true });
  }
}

function householdOf(series: number): LibrarySpec {
  const library = aLibrary().tag('keep').user('anna', { administrator: true });
  for (let show = 0; show < series; show++) {
    const seasons = Array.from({ length: SEASONS_OF_SERIES + 1 }, (_, index) => {
      const at = Date.now() - (250 - show * (SEASONS_OF_SERIES + 1) - index) * DAY_MS;
      const importedAt = Date.now() - 300 * DAY_MS;
      return {
        number: index + 1,
        episodes: EPISODES_OF_SEASON,
        importedAt,
        watched: { anna: { played: true, at } },
      };
    });
    library.series({ title: `Show ${show}`, tvdbId: 70_000 + show, status: 'continuing', seasons });
  }
  return library.build();
}

async function requestsOf(simulator: Simulator, folder: string): Promise<ReadonlyMap<string, number>> {
  simulator.requests.clear();
  await runOnce(simulator, folder);
  const counts = new Map<string, number>();
  for (const { server, method } of simulator.requests.all()) {
    const kind = `${server} ${method}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

async function runOnce({ jellyfin, radarr, sonarr }: Simulator, folder: string): Promise<void> {
  const config = join(folder, 'cleanup.yaml');
  await writeFile(config, 'limits: { maxFraction: 1, maxShrink: 1, maxItemsPerRun: 10000 }\n');
  const { exitCode, stderr } = await measureNode([BUNDLE, 'run', '--config', config], {
    JELLYFIN_URL: jellyfin.url,
    JELLYFIN_API_KEY: jellyfin.apiKey,
    RADARR_URL: radarr.url,
    RADARR_API_KEY: radarr.apiKey,
    SONARR_URL: sonarr.url,
    SONARR_API_KEY: sonarr.apiKey,
    PRIMARY_USER_NAME: 'anna',
    NOTICE_DAYS: '0',
    DRY_RUN: 'false',
    STATE_DIR: folder,
  });
  if (exitCode !== 0) throw new Error(`run ended with ${exitCode}: ${stderr}`);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((one, other) => one + other, 0);
}
