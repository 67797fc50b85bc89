import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOnServers } from '../../../cleanup/main-line.ts';
import {
  configFile,
  containerOf,
  environmentOf,
  foldersOf,
  readdress,
} from '../../../demo/stack/in-place-of-cluster.ts';
import type { Manifest } from '../../../demo/stack/manifests.ts';
import { secretValuesIn } from '../../../demo/stack/secret-values.ts';
import { renderSecrets } from '../../../lib/secret-manifest.ts';
import { secretsOf } from '../../../lib/secrets.ts';
import type { LibrarySpec } from '../../../simulator/library/spec.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { runIn } from '../../cleanup/cli/recording-world.ts';
import { runSetup } from '../../support/setup/run-setup.ts';
import { configOf, manifestsOf } from '../../support/stack-manifests.ts';

/** What a job said and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A stack as `media.yaml` describes it, with simulated servers in the place of the apps. */
export interface Deployment {
  readonly simulator: Simulator;
  /** The value of a key of a Secret, like `media-logins/arr-password`. */
  readonly secret: (key: string) => string;
  /** Runs the job as its manifest says, with `more` after its arguments. */
  readonly setup: (more?: string) => Promise<Ran>;
  readonly cleanup: (more?: string) => Promise<Ran>;
  readonly close: () => Promise<void>;
}

/** Synthesizes the stack, makes its Secrets, starts factory-new apps with them and makes the folders of their pods. */
export async function deploy(mediaYaml: string, library: LibrarySpec, startAt: number): Promise<Deployment> {
  const config = configOf(mediaYaml);
  const manifests = manifestsOf(config);
  const secrets = secretValuesIn(renderSecrets(secretsOf(config), randomBytes));
  const secret = (key: string) => secrets.get(key) ?? fail(`secret ${key}`);
  // Where a pod finds them.
  const secretFiles = Object.fromEntries([...secrets].map(([key, text]) => [`/run/secrets/${key}`, text]));
  const simulator = await startSimulator(library, {
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
  for (const folder of foldersOf(manifests)) simulator.disk.makeFolder(folder);
  const stateFolder = mkdtempSync(join(tmpdir(), 'whole-life-'));
  const readdressed = readdress(simulator);
  const files = (configMap: string, file: string) => ({
    ...secretFiles,
    [file]: readdressed(configFile(manifests, configMap, file)),
  });
  const clock = { now: () => simulator.clock.now() };
  return {
    simulator,
    secret,
    setup: async (more = '') => {
      const { args } = job(manifests, 'media-setup');
      return await runSetup(`${args}${more}`, files('media-setup-config', 'setup.yaml'), clock);
    },
    cleanup: async (more = '') => {
      const { args, environment } = job(manifests, 'media-cleanup');
      const mainLine = {
        run: async (request: Parameters<typeof runOnServers>[0]) => await runOnServers(request, clock),
      };
      const surroundings = { environment: { ...environment, STATE_DIR: stateFolder }, mainLine };
      return await runIn(surroundings, `${args}${more}`, files('media-cleanup-config', 'cleanup.yaml'));
    },
    close: async () => {
      await simulator.close();
      rmSync(stateFolder, { recursive: true });
    },
  };
}

/** How a job calls its program, by arguments in which the files lie in the working folder, and its environment. */
function job(manifests: readonly Manifest[], name: string) {
  const container = containerOf(manifests, name);
  const [, ...args] = container.args ?? [];
  return {
    args: args.map((arg) => (arg.startsWith('/') ? (arg.split('/').at(-1) ?? '') : arg)).join(' '),
    environment: environmentOf(container, manifests),
  };
}

function fail(what: string): never {
  throw new Error(`there is no ${what}`);
}
