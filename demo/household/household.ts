/** The simulated servers of one stack, the files that its jobs read, and its programs on both. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderSecrets } from '../../lib/secret-manifest.ts';
import { secretsOf } from '../../lib/secrets.ts';
import { type Simulator, startSimulator } from '../../simulator/start.ts';
import { type Ran, runCleanup } from '../programs/cleanup.ts';
import { runSetup } from '../programs/setup.ts';
import {
  configFile,
  containerOf,
  environmentOf,
  foldersOf,
  readdress,
} from '../stack/in-place-of-cluster.ts';
import { secretValuesIn } from '../stack/secret-values.ts';
import type { Synthesized } from '../stack/synthesized.ts';
import { titles } from './titles.ts';

/** Where a pod finds its Secrets. */
const SECRETS = '/run/secrets/';

export interface Household {
  readonly simulator: Simulator;
  /** Holds `setup.yaml`, `cleanup.yaml`, the Secrets and the state of the cleanup. */
  readonly folder: string;
  /** The environment of the cleanup's job, with the state in the folder. */
  readonly environment: Readonly<Record<string, string>>;
  /** The value of a key of a Secret, like `media-logins/jellyfin-jon-password`. */
  readonly secret: (key: string) => string;
  /** Runs a command of setup, like `plan`, on its configuration. */
  readonly setup: (...args: readonly string[]) => Promise<Ran>;
  /** Runs a command of the cleanup on its configuration; `environment` wins over that of the job. */
  readonly cleanup: (args: readonly string[], environment?: Readonly<Record<string, string>>) => Promise<Ran>;
}

export interface HouseholdOptions {
  readonly folder: string;
  /** Simulated time at the start, epoch milliseconds. */
  readonly startAt: number;
  readonly coloured: boolean;
}

/** Makes Secrets as `npm run secrets` does, starts factory-new servers with them, and writes what the jobs read. */
export async function openHousehold(
  { config, manifests }: Synthesized,
  { folder, startAt, coloured }: HouseholdOptions,
): Promise<Household> {
  const secrets = secretValuesIn(renderSecrets(secretsOf(config), randomBytes));
  const secret = (key: string) => secrets.get(key) ?? fail(key);
  const simulator = await startSimulator(titles(), {
    startAt,
    jellyfin: { setup: 'factory-new', version: '10.11' },
    qbittorrent: {
      version: '5.2',
      username: config.apps.qbittorrent.username,
      password: secret('media-logins/qbittorrent-password'),
      apiKey: secret('media-api-keys/qbittorrent-api-key'),
    },
    radarrs: [{ name: 'radarr', version: '6.0.4.10291', apiKey: secret('media-api-keys/radarr-api-key') }],
    sonarrs: [{ name: 'sonarr', apiKey: secret('media-api-keys/sonarr-api-key') }],
  });
  for (const path of foldersOf(manifests)) simulator.disk.makeFolder(path);
  for (const [key, text] of secrets) writePrivate(join(folder, 'secrets', key), text);
  const readdressed = readdress(simulator);
  const unpack = (configMap: string, file: string) => {
    const text = readdressed(configFile(manifests, configMap, file));
    writePrivate(join(folder, file), text.replaceAll(SECRETS, `${join(folder, 'secrets')}/`));
    return join(folder, file);
  };
  const setupConfig = unpack('media-setup-config', 'setup.yaml');
  const cleanupConfig = unpack('media-cleanup-config', 'cleanup.yaml');
  const environment = {
    ...environmentOf(containerOf(manifests, 'media-cleanup'), manifests),
    STATE_DIR: join(folder, 'state'),
  };
  const outside = { clock: { now: () => simulator.clock.now() }, coloured };
  return {
    simulator,
    folder,
    environment,
    secret,
    setup: async (...args) => await runSetup([...args, '--config', setupConfig], outside),
    cleanup: async (args, more = {}) =>
      await runCleanup([...args, '--config', cleanupConfig], {
        ...outside,
        environment: { ...environment, ...more },
      }),
  };
}

function writePrivate(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, text, { mode: 0o600 });
}

function fail(key: string): never {
  throw new Error(`the stack has no secret ${key}`);
}
