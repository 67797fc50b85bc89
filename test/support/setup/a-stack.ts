import type { World } from '../../../setup/cli/world.ts';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { SimulatorOptions } from '../../../simulator/options.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { type Ran, runSetup } from './run-setup.ts';

/** Several instances, factory-new, beside qBittorrent, Jellyfin, Prowlarr and Seerr. */
export interface Stack {
  readonly simulator: Simulator;
  /** The `setup.yaml` of it. */
  readonly file: Readonly<Record<string, unknown>>;
  readonly setup: (line: string, world?: Partial<World>) => Promise<Ran>;
  /** Writes that change something: a login does not. */
  readonly writes: () => readonly string[];
}

const BIN = '/data/media/.recycle';

/** Further accounts, as entries of `jellyfin` in the file. */
type Accounts = Readonly<Record<'users' | 'cleanupUser', unknown>>;

export async function aStack(
  options: SimulatorOptions = {},
  change: object = {},
  accounts: Partial<Accounts> = {},
): Promise<Stack> {
  const simulator = await startSimulator(aLibrary().build(), {
    radarrs: [{ name: 'radarr' }, { name: 'radarr-4k' }],
    sonarrs: [{ name: 'sonarr', urlBase: '/sonarr' }],
    jellyfin: { setup: 'factory-new' },
    prowlarr: {},
    seerr: {},
    ...options,
  });
  const instances = [...simulator.radarrs.values(), ...simulator.sonarrs.values()];
  for (const { state } of instances) {
    simulator.disk.makeFolder(`/data/media/${state.arr.name}`);
    simulator.disk.makeFolder(`${BIN}/${state.arr.name}`);
  }
  const entry = ({ state, url, apiKey }: (typeof instances)[number]) => ({
    name: state.arr.name,
    url,
    apiKey,
    rootFolder: `/data/media/${state.arr.name}`,
    qualityProfile: 'Any',
  });
  const in4k = instances.map(({ state }) => state.arr.name).filter((name) => name.endsWith('-4k'));
  const { qbittorrent, jellyfin, prowlarr, seerr } = simulator;
  const file = {
    waitSeconds: 0,
    login: { username: 'household', passwordFile: '/run/secrets/login' },
    recycleBin: { path: BIN, days: 14 },
    qbittorrent: {
      url: qbittorrent.url,
      username: qbittorrent.username,
      passwordFile: '/run/secrets/qbittorrent',
      downloads: '/data/torrents',
      networkInterface: 'tun0',
      shareLimits: { ratio: 2, seedingDays: 14 },
    },
    jellyfin: {
      url: jellyfin.url,
      username: 'root',
      passwordFile: '/run/secrets/jellyfin',
      libraries: [{ name: 'Movies', type: 'movies', folder: '/data/media/radarr' }],
      ...accounts,
    },
    radarr: [...simulator.radarrs.values()].map(entry),
    sonarr: [...simulator.sonarrs.values()].map(entry),
    ...(prowlarr && { prowlarr: { url: prowlarr.url, apiKey: prowlarr.apiKey } }),
    ...(seerr && { seerr: { url: seerr.url, apiKey: seerr.apiKey, requests4k: in4k } }),
    ...change,
  };
  const secrets = {
    '/run/secrets/login': 'a-login-password\n',
    '/run/secrets/jellyfin': 'the-root-password\n',
    '/run/secrets/qbittorrent': `${qbittorrent.password}\n`,
  };
  return {
    simulator,
    file,
    setup: async (line, world) => await runSetup(line, { 'setup.yaml': file, ...secrets }, world),
    writes: () =>
      simulator.requests
        .writes()
        .filter(({ path }) => !/\/auth\/login$|\/AuthenticateByName$/.test(path))
        .map(({ server, method, path }) => `${server} ${method} ${path}`),
  };
}
