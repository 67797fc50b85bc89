/** The real Prometheus and its promtool, of the Debian package `prometheus`. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** For `skipIf`: where the package is not installed tests skip, and in CI they fail. */
export function withoutPrometheus(): boolean {
  return !process.env['CI'] && spawnSync('promtool', ['--version']).status !== 0;
}

export interface Told {
  readonly status: number | null;
  readonly text: string;
}

/** What promtool says of files that lie in a folder of their own while it runs. */
export function promtool(
  args: readonly string[],
  {
    input = '',
    files = {},
  }: { readonly input?: string; readonly files?: Readonly<Record<string, string>> } = {},
): Told {
  const folder = mkdtempSync(join(tmpdir(), 'promtool-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { status, stdout, stderr } = spawnSync('promtool', [...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
    });
    return { status, text: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Prometheus {
  /** Series that an expression has at an instant, in seconds since 1970. */
  query(expression: string, at: number): Promise<readonly Series[]>;
  stop(): Promise<void>;
}

export interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [at: number, value: string];
}

/** Starts one on loopback over samples in the form of OpenMetrics, with their timestamps. */
export async function startPrometheus(openMetrics: string): Promise<Prometheus> {
  const folder = mkdtempSync(join(tmpdir(), 'prometheus-'));
  const data = join(folder, 'data');
  writeFileSync(join(folder, 'samples.txt'), openMetrics);
  writeFileSync(join(folder, 'prometheus.yml'), 'scrape_configs: []\n');
  const blocks = [
    'tsdb',
    'create-blocks-from',
    '--max-block-duration=1000h',
    'openmetrics',
    'samples.txt',
    data,
  ];
  const made = spawnSync('promtool', blocks, { cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`promtool made no blocks: ${made.stdout}${made.stderr}`);
  const address = `127.0.0.1:${await freePort()}`;
  const options = {
    'config.file': 'prometheus.yml',
    'storage.tsdb.path': data,
    'web.listen-address': address,
  };
  const flags = Object.entries({ ...options, 'storage.tsdb.retention.time': '100y' });
  const child = spawn(
    'prometheus',
    flags.map(([name, value]) => `--${name}=${value}`),
    { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true });
  };
  try {
    await ready(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    async query(expression, at) {
      const parameters = new URLSearchParams({ query: expression, time: String(at) });
      const response = await fetch(`http://${address}/api/v1/query?${parameters}`);
      const { data: found, error } = (await response.json()) as {
        data?: { result: Series[] };
        error?: string;
      };
      if (found === undefined) throw new Error(`${expression}: ${error}`);
      return found.result;
    },
    stop,
  };
}

/** It says so itself. */
async function ready(child: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`prometheus ended with ${code}: ${said}`)));
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('Server is ready to receive web requests')) resolve();
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}
