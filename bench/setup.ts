import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { buildSetup } from '../scripts/build-setup.ts';
import type { LoggedRequest } from '../simulator/http/request-log.ts';
import { type Benchmark, type Figure, rounded } from './benchmark.ts';
import { measureNode } from './measured-process.ts';
import { type Household, startHousehold } from './simulated-household.ts';

const BUNDLE = resolve(import.meta.dirname, '../build/setup.cjs');
const LIMIT_MS = 10_000;

/** The whole program on servers fresh from their installation, as it is shipped. */
export const setupBenchmarks: readonly Benchmark[] = [{ name: 'setup', run: factoryNewToGreen }];

/**
 * From factory-new to wired by one `apply`, after which `doctor` has no error and a second `apply` writes nothing.
 * The floor is what starting the program and as many bare requests, one after the other, cost.
 */
async function factoryNewToGreen(): Promise<Figure> {
  const household = await startHousehold([
    ...['--items', '60', '--factory-new', '--prowlarr', '--seerr'],
    // Radarr and Sonarr as they are simulated know the login of 5.1, not yet that of 5.2.
    ...['--qbittorrent-version', '5.1'],
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'setup-bench-'));
  try {
    await buildSetup(BUNDLE);
    await writeFile(join(folder, 'setup.yaml'), stringify(fileOf(household.environment)));
    const run = async (command: string) => {
      const { wallMs, exitCode, stderr } = await measureNode(
        [BUNDLE, command, '--config', join(folder, 'setup.yaml'), '--format', 'json'],
        {},
      );
      if (exitCode !== 0) throw new Error(`setup ${command} ended with ${exitCode}: ${stderr}`);
      return { wallMs, requests: await household.requests() };
    };
    const apply = await run('apply');
    const doctor = await run('doctor');
    const again = await run('apply');
    const writes = again.requests.filter(isWrite);
    if (writes.length > 0) throw new Error(`the second apply wrote: ${JSON.stringify(writes)}`);
    const floor = await floorMs(household, apply.requests.length);
    return {
      figure: rounded(apply.wallMs),
      floor: rounded(floor),
      ratio: rounded(apply.wallMs / floor),
      bar: rounded(LIMIT_MS / floor),
      unit: 'ms',
      requests: apply.requests.length,
      writes: apply.requests.filter(isWrite).length,
      doctorMs: rounded(doctor.wallMs),
      secondApplyMs: rounded(again.wallMs),
      secondApplyWrites: writes.length,
    };
  } finally {
    await rm(folder, { recursive: true });
    await household.stop();
  }
}

/** Signing in is a POST that changes nothing of what is managed. */
function isWrite({ method, path }: LoggedRequest): boolean {
  const signsIn = /\/auth\/login$|\/AuthenticateByName$|\/auth\/jellyfin$/i.test(path);
  return method !== 'GET' && !signsIn;
}

async function floorMs({ environment }: Household, requests: number): Promise<number> {
  const { wallMs } = await measureNode([BUNDLE, '--help'], {});
  const start = performance.now();
  for (let sent = 0; sent < requests; sent++) {
    const answer = await fetch(`${environment['RADARR_URL']}/ping`);
    await answer.text();
  }
  return wallMs + performance.now() - start;
}

function fileOf(environment: Readonly<Record<string, string>>) {
  const server = (name: string) => ({
    url: environment[`${name}_URL`],
    apiKey: environment[`${name}_API_KEY`],
  });
  return {
    login: { username: 'household', password: 'a-login-password' },
    qbittorrent: {
      url: environment['QBITTORRENT_URL'],
      username: environment['QBITTORRENT_USERNAME'],
      password: environment['QBITTORRENT_PASSWORD'],
      downloads: '/data/torrents',
    },
    jellyfin: {
      url: environment['JELLYFIN_URL'],
      username: 'root',
      password: 'the-root-password',
      libraries: [
        { name: 'Movies', type: 'movies', folder: '/data/media/movies' },
        { name: 'Shows', type: 'tvshows', folder: '/data/media/tv' },
      ],
    },
    radarr: [
      { name: 'radarr', ...server('RADARR'), rootFolder: '/data/media/movies', qualityProfile: 'Any' },
    ],
    sonarr: [{ name: 'sonarr', ...server('SONARR'), rootFolder: '/data/media/tv', qualityProfile: 'Any' }],
    prowlarr: server('PROWLARR'),
    seerr: server('SEERR'),
  };
}
