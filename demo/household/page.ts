/** The page of the household: the real dashboard program over the state of its cleanup and its simulated servers. */
import { connections } from '../../simulator/command-line.ts';
import { type Served, serveDashboard } from '../programs/dashboard.ts';
import { find } from '../stack/manifests.ts';
import type { Synthesized } from '../stack/synthesized.ts';
import type { Household } from './household.ts';

/** Puts it up; people sign in with their accounts of Jellyfin. */
export async function openPage({ simulator, environment }: Household, stack: Synthesized): Promise<Served> {
  const { spec } = find(stack.manifests, 'CronJob', 'media-cleanup');
  const { QBITTORRENT_USERNAME, QBITTORRENT_PASSWORD, ...servers } = connections(simulator);
  return await serveDashboard({
    clock: { now: () => simulator.clock.now() },
    environment: {
      ...servers,
      STATE_DIR: environment['STATE_DIR'] ?? '',
      TZ: String(spec?.['timeZone'] ?? 'UTC'),
      DASHBOARD_SCHEDULE: String(spec?.['schedule']),
      DASHBOARD_AUTH: 'jellyfin',
    },
  });
}
