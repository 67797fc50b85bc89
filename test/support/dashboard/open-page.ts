/** The whole page on a free port of loopback, over a state folder and simulated servers. */

import { loadConfig } from '../../../dashboard/config/load.ts';
import { openDashboard } from '../../../dashboard/open-dashboard.ts';
import type { WebLog } from '../../../dashboard/web/options.ts';
import type { Environment } from '../../../program/config/environment.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { MORNING } from './household.ts';

export interface OpenPage {
  readonly url: string;
  /** Of the numbers, where DASHBOARD_METRICS_PORT is set. */
  readonly metricsUrl?: string;
  readonly log: readonly WebLog[];
  /** Milliseconds since 1970, as the page sees it. */
  now: number;
  close(): Promise<void>;
}

/** @param more what is set beside the usual, in the names of the environment */
export async function openPage(
  folder: string,
  simulator: Simulator,
  more: Environment = {},
): Promise<OpenPage> {
  const environment: Environment = {
    STATE_DIR: folder,
    JELLYFIN_URL: simulator.jellyfin.url,
    RADARR_URL: simulator.radarr.url,
    RADARR_API_KEY: simulator.radarr.apiKey,
    SONARR_URL: simulator.sonarr.url,
    SONARR_API_KEY: simulator.sonarr.apiKey,
    DASHBOARD_HOST: '127.0.0.1',
    DASHBOARD_PORT: '0',
    DASHBOARD_SCHEDULE: '0 4 * * *',
    ...(more['DASHBOARD_AUTH'] === undefined && { DASHBOARD_AUTH: 'jellyfin' }),
    ...more,
  };
  const loaded = loadConfig({ environment }, () => '');
  if (loaded.kind === 'refused') throw new Error(JSON.stringify(loaded.problems));
  const log: WebLog[] = [];
  const page = { now: MORNING };
  const controller = new AbortController();
  const open = await openDashboard(loaded.config, {
    now: () => page.now,
    log: (entry) => log.push(entry),
    signal: controller.signal,
  });
  return Object.assign(page, {
    url: `http://127.0.0.1:${open.port}`,
    ...(open.metricsPort !== undefined && { metricsUrl: `http://127.0.0.1:${open.metricsPort}` }),
    log,
    close: async () => {
      controller.abort();
      await open.close();
    },
  });
}
