/** Opens the page and stays until it is asked to end; whatever is written is free of secrets. */
import { basename } from 'node:path';
import { concealer } from '../../program/cli/conceal.ts';
import { EXIT, type ExitCode } from '../../program/cli/exit-code.ts';
import { Failure, failureOf, withFile } from '../../program/cli/failure.ts';
import type { Environment } from '../../program/config/environment.ts';
import { logLine } from '../../program/report/log-line.ts';
import { type DashboardConfig, loadConfig } from '../config/load.ts';
import type { openDashboard } from '../open-dashboard.ts';
import type { Invocation } from './arguments.ts';

/** What the command needs of the process around it; `main.ts` gives the real one, tests their own. */
export interface World {
  readonly environment: Environment;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readText: (path: string) => string;
  readonly now: () => number;
  readonly stopSignal: () => AbortSignal;
  readonly open: typeof openDashboard;
}

export async function serveCommand(invocation: Invocation, world: World): Promise<ExitCode> {
  try {
    return await serve(configOf(invocation, world), world);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    world.err(concealer([])(`${error.message}\n`));
    return error.code;
  }
}

function configOf({ config: path }: Invocation, { environment, readText }: World): DashboardConfig {
  const file = path === undefined ? undefined : withFile('--config', 'read', path, () => readText(path));
  const sources = {
    environment,
    ...(file !== undefined && path !== undefined && { file: { name: basename(path), text: file } }),
  };
  const loaded = loadConfig(sources, readText);
  if (loaded.kind === 'refused') throw failureOf(loaded.problems);
  return loaded.config;
}

async function serve(config: DashboardConfig, { out, now, stopSignal, open }: World): Promise<ExitCode> {
  const conceal = concealer(config.instances.map(({ apiKey }) => apiKey.reveal()));
  const log = (entry: Parameters<typeof logLine>[0]) => out(conceal(logLine(entry, now())));
  const signal = stopSignal();
  const dashboard = await open(config, { now, log, signal }).catch((error: unknown) => {
    throw portFailure(error, config);
  });
  const { auth, host } = config;
  const { metricsPort } = dashboard;
  log({
    level: 'info',
    event: 'started',
    msg: `the page is at http://${host}:${dashboard.port}`,
    fields: { auth: auth.kind, ...(metricsPort !== undefined && { metricsPort }) },
  });
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await dashboard.close();
  log({ level: 'info', event: 'ended', msg: 'ended because it was asked to' });
  return EXIT.done;
}

/** What the system says of a port, in words; anything else is a fault of this program. */
function portFailure(error: unknown, { host, port, metricsPort }: DashboardConfig): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const taken = error instanceof Error && 'port' in error ? error.port : port;
  const key = taken === metricsPort ? 'metricsPort' : 'port';
  const advice: Readonly<Record<string, string>> = {
    EADDRINUSE: `another program listens there; set ${key} to a free one`,
    EACCES: `this user may not; set ${key} to one above 1023`,
    EADDRNOTAVAIL: 'this machine has no such address; set host to one it has, or to 0.0.0.0',
  };
  const words = advice[code];
  if (words === undefined) return error;
  return new Failure(
    `cannot listen at ${host}:${taken} (${code}): ${words}`,
    code === 'EADDRINUSE' ? EXIT.fault : EXIT.usage,
  );
}
