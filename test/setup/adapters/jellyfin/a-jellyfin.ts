import { onTestFinished } from 'vitest';
import type { JellyfinVersion } from '../../../../simulator/jellyfin/dialect.ts';
import { aLibrary } from '../../../../simulator/library/builder.ts';
import type { LibrarySpec } from '../../../../simulator/library/spec.ts';
import { type Simulator, startSimulator } from '../../../../simulator/start.ts';
import { type Ran, runSetup } from '../../../support/setup/run-setup.ts';

export const versions: readonly JellyfinVersion[] = ['10.10', '10.11', '12'];

/** What the household of these tests wants, as its file says it. */
export const household = {
  username: 'root',
  password: 'the-root-password',
  serverName: 'home',
  trustedProxies: ['10.42.0.0/16'],
  libraries: [
    { name: 'Movies', type: 'movies', folder: '/data/media/movies' },
    { name: 'Shows', type: 'tvshows', folder: '/data/media/tv' },
  ],
  users: [{ name: 'kid', password: 'the-kid-password' }],
  cleanupUser: { name: 'media-cleanup', password: 'the-cleanup-password' },
};

/** Films and shows on the disk. */
export const films = () =>
  aLibrary()
    .movie({ title: 'Heat' })
    .series({
      title: 'Show',
      tvdbId: 3,
      seasons: [{ number: 1, episodes: 2, files: [[1], [2]] }],
    });

/** Passwords of the file, none of which may ever be shown. */
export const passwords = ['the-root-password', 'the-kid-password', 'the-cleanup-password'];

export interface SetUp {
  readonly simulator: Simulator;
  /** Runs a command line of setup on it; what is given beside replaces keys of the file. */
  setup(line: string, jellyfin?: Readonly<Record<string, unknown>>): Promise<Ran>;
  /** Writes that reached it since the last call, sign-ins left out. */
  writes(): readonly string[];
}

/** A Jellyfin that nobody has opened yet, stopped when the test has finished. */
export async function aNewJellyfin(version: JellyfinVersion): Promise<SetUp> {
  return await aJellyfin(films().build(), { version, setup: 'factory-new' });
}

/** A Jellyfin that has been set up as the household wants it. */
export async function aWiredJellyfin(version: JellyfinVersion): Promise<SetUp> {
  const found = await aNewJellyfin(version);
  const { code, out, err } = await found.setup('apply');
  if (code !== 0) throw new Error(`not set up: ${out}${err}`);
  found.writes();
  return found;
}

export async function aJellyfin(
  library: LibrarySpec,
  jellyfin: { readonly version: JellyfinVersion; readonly setup?: 'factory-new' },
): Promise<SetUp> {
  const simulator = await startSimulator(library, { jellyfin });
  onTestFinished(async () => await simulator.close());
  const { url } = simulator.jellyfin;
  return {
    simulator,
    setup: async (line, more = {}) =>
      await runSetup(line, { 'setup.yaml': { waitSeconds: 0, jellyfin: { url, ...household, ...more } } }),
    writes: () => {
      const writes = simulator.requests.writes().map(({ method, path }) => `${method} ${path}`);
      simulator.requests.clear();
      return writes.filter((write) => !write.endsWith('/AuthenticateByName'));
    },
  };
}
