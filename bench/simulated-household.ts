import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LoggedRequest } from '../simulator/http/request-log.ts';

/** The simulated servers in a process of their own, and what a client needs to be let in. */
export interface Household {
  /** Under the names of the cleanup's environment; `CONTROL_URL` turns the household's world. */
  readonly environment: Readonly<Record<string, string>>;
  /** What reached the servers since the last call. */
  requests(): Promise<readonly LoggedRequest[]>;
  stop(): Promise<void>;
}

/** Starts a made-up household; `args` are those of `npm run simulate`. */
export async function startHousehold(args: readonly string[]): Promise<Household> {
  const script = join(import.meta.dirname, '..', 'scripts', 'simulate.ts');
  const child = fork(script, [...args, '--control', '--format', 'json'], {
    execArgv: ['--max-semi-space-size=64', '--max-old-space-size=12000', '--import', 'tsx'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (child.stdout === null) throw new Error('the simulator prints nothing');
  const [printed] = (await once(child.stdout, 'data')) as [Buffer];
  const environment = JSON.parse(printed.toString('utf8')) as Record<string, string>;
  const requestsUrl = `${environment['CONTROL_URL']}/requests`;
  return {
    environment,
    requests: async () => {
      const answer = await fetch(requestsUrl);
      const all = (await answer.json()) as LoggedRequest[];
      await fetch(requestsUrl, { method: 'DELETE' });
      return all;
    },
    stop: async () => await stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}
