import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveCommand } from '../../../dashboard/cli/serve-command.ts';
import { openDashboard } from '../../../dashboard/open-dashboard.ts';
import { type Simulator, startSimulator } from '../../../simulator/start.ts';
import { aHousehold } from '../../support/dashboard/household.ts';
import { makeFolder } from '../../support/dashboard/make-folder.ts';
import { openPage } from '../../support/dashboard/open-page.ts';

const { folder, remove } = makeFolder();
let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator(aHousehold());
});
afterAll(async () => {
  await simulator.close();
  remove();
});

async function listening(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

describe('metricsPort', () => {
  it('tells the numbers to anybody, and nothing of the page; the page tells no numbers', async () => {
    const page = await openPage(folder, simulator, { DASHBOARD_METRICS_PORT: '0' });
    try {
      const answer = await fetch(`${page.metricsUrl}/metrics`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'text/plain; version=0.0.4; charset=utf-8',
      ]);
      expect(await answer.text()).toMatch(/^media_dashboard_build_info\{version="[^"]+"\} 1$/m);
      for (const path of ['/', '/leaving', '/healthz', '/sign-in'])
        expect((await fetch(`${page.metricsUrl}${path}`)).status).toBe(404);
      expect((await fetch(`${page.url}/metrics`, { redirect: 'manual' })).status).not.toBe(200);
    } finally {
      await page.close();
    }
  });

  it('is closed unless it is asked for', async () => {
    const page = await openPage(folder, simulator);
    expect(page.metricsUrl).toBeUndefined();
    await page.close();
  });

  it('ends the program with one line where another program has it, and leaves the page at no port', async () => {
    const [other, free] = [await listening(0), await listening(0)];
    const [port, pagePort] = [portOf(other), portOf(free)];
    free.close();
    await once(free, 'close');
    let err = '';
    try {
      const code = await serveCommand(
        {},
        {
          environment: {
            STATE_DIR: folder,
            DASHBOARD_HOST: '127.0.0.1',
            DASHBOARD_PORT: String(pagePort),
            DASHBOARD_METRICS_PORT: String(port),
            DASHBOARD_AUTH: 'jellyfin',
            JELLYFIN_URL: simulator.jellyfin.url,
          },
          out: () => undefined,
          err: (text) => {
            err += text;
          },
          readText: () => '',
          now: Date.now,
          stopSignal: () => new AbortController().signal,
          open: openDashboard,
        },
      );
      expect(code).not.toBe(0);
      expect(err).toBe(
        `cannot listen at 127.0.0.1:${port} (EADDRINUSE): another program listens there; set metricsPort to a free one\n`,
      );
    } finally {
      other.close();
    }
    (await listening(pagePort)).close();
  });
});
