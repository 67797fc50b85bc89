/** The page as it is shipped, as a process of its own over a state folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { buildDashboard } from '../scripts/build-dashboard.ts';
import { median } from './benchmark.ts';

const BUNDLE = resolve(import.meta.dirname, '../build/dashboard.cjs');
/** As a container of 128 MiB is to be given it (docs/dashboard.md): garbage of a large plan is short-lived. */
const NODE_OPTIONS = '--max-semi-space-size=4';
const TRIES = 15;

export interface ServedPage {
  readonly child: ChildProcess;
  readonly url: string;
  readonly metricsUrl: string;
  stop(): Promise<void>;
}

export async function servePage(stateDir: string): Promise<ServedPage> {
  await buildDashboard(BUNDLE);
  const child = spawn(process.execPath, [BUNDLE, 'serve'], {
    env: {
      NODE_OPTIONS,
      STATE_DIR: stateDir,
      DASHBOARD_HOST: '127.0.0.1',
      DASHBOARD_PORT: '0',
      DASHBOARD_METRICS_PORT: '0',
      DASHBOARD_AUTH: 'proxy',
      DASHBOARD_AUTH_HEADER: 'Remote-User',
      DASHBOARD_AUTH_FROM: '127.0.0.0/8',
      DASHBOARD_AUTH_ADMINISTRATORS: 'ann',
      DASHBOARD_SCHEDULE: '0 4 * * *',
      JELLYFIN_URL: 'http://127.0.0.1:9',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [url] = /http:\/\/[\d.]+:\d+/.exec(line.toString()) ?? [];
  const [, metricsPort] = /"metricsPort":(\d+)/.exec(line.toString()) ?? [];
  if (url === undefined) throw new Error(`the page did not start: ${line.toString()}`);
  return {
    child,
    url,
    metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** As an administrator. */
export async function fetchPage(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { 'remote-user': 'ann' } });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 500)}`);
  return text;
}

/** Milliseconds from a request to the last byte, in the middle of many tries, and the longest answer. */
export async function timed(url: string): Promise<{ readonly ms: number; readonly text: string }> {
  const tries: number[] = [];
  let longest = '';
  for (let turn = 0; turn < TRIES; turn += 1) {
    const start = performance.now();
    const text = await fetchPage(url);
    tries.push(performance.now() - start);
    if (text.length > longest.length) longest = text;
  }
  return { ms: median(tries), text: longest };
}

/** What the same bytes cost from a server that does nothing else. */
export async function floorMs(text: string): Promise<number> {
  const server = createServer((_, response) => response.end(text));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { ms } = await timed(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.closeAllConnections();
  server.close();
  return ms;
}
