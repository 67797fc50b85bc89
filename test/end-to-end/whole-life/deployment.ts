import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { runOnServers } from '../../../cleanup/main-line.ts';
import { renderSecrets } from '../../../lib/secret-manifest.ts';
import { secretsOf } from '../../../lib/secrets.ts';
import type { LibrarySpec } from '../../../simulator/library/spec.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { runIn } from '../../cleanup/cli/recording-world.ts';
import { type Container, find, type Manifest, podsOf } from '../../support/manifests.ts';
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
  const secrets = secretFiles(renderSecrets(secretsOf(config), randomBytes));
  const secret = (key: string) => secrets.get(`/run/secrets/${key}`) ?? missing(`secret ${key}`);
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
    ...Object.fromEntries(secrets),
    [file]: readdressed(find(manifests, 'ConfigMap', configMap).data?.[file] ?? ''),
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

/** Every key as the file that a pod finds it in. */
function secretFiles(manifests: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const document of parseAllDocuments(manifests)) {
    const { metadata, stringData } = document.toJS() as {
      readonly metadata: { readonly name: string };
      readonly stringData: Readonly<Record<string, string>>;
    };
    for (const [key, value] of Object.entries(stringData))
      files.set(`/run/secrets/${metadata.name}/${key}`, value);
  }
  return files;
}

/** The folders that the pods make before their apps start. */
function foldersOf(manifests: readonly Manifest[]): readonly string[] {
  const makers = podsOf(manifests).flatMap(({ spec }) => spec.initContainers ?? []);
  return makers.filter(({ name }) => name === 'make-folders').flatMap(({ args }) => args ?? []);
}

/** The addresses of the simulated servers in the place of those in the cluster. */
function readdress({ jellyfin, qbittorrent, radarr, sonarr }: Simulator): (text: string) => string {
  const addresses = new Map([
    ['http://jellyfin:8096', jellyfin.url],
    ['http://qbittorrent.media-downloads:8080', qbittorrent.url],
    ['http://radarr:7878', radarr.url],
    ['http://sonarr:8989', sonarr.url],
  ]);
  return (text) => [...addresses].reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}

/** How a job calls its program, by arguments in which the files lie in the working folder, and its environment. */
function job(manifests: readonly Manifest[], name: string) {
  const pod = podsOf(manifests).find(({ labels }) => labels['app'] === name);
  const container = pod?.spec.containers[0] ?? missing(`job ${name}`);
  const [, ...args] = container.args ?? [];
  return {
    args: args.map((arg) => (arg.startsWith('/') ? (arg.split('/').at(-1) ?? '') : arg)).join(' '),
    environment: environmentOf(container, manifests),
  };
}

function environmentOf({ env = [] }: Container, manifests: readonly Manifest[]): Record<string, string> {
  const values = env.map(({ name, value, valueFrom }) => {
    const ref = valueFrom?.configMapKeyRef;
    return [name, value ?? (ref && find(manifests, 'ConfigMap', ref.name).data?.[ref.key])] as const;
  });
  return Object.fromEntries(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function missing(what: string): never {
  throw new Error(`there is no ${what}`);
}
