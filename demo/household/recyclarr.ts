import type { Simulator } from '../../simulator/start.ts';
import { send } from './calls.ts';

/** The profile that Recyclarr keeps in each instance, by the default of `media.yaml`. */
const PROFILE = 'Remux + WEB 2160p';

/** Stands in for Recyclarr, a program of others that the stack runs: gives each app its quality profile. */
export async function playRecyclarr({ radarr, sonarr }: Simulator): Promise<void> {
  for (const app of [radarr, sonarr]) {
    const profile = await send(app, 'GET', '/api/v3/qualityprofile/schema');
    await send(app, 'POST', '/api/v3/qualityprofile', { ...profile, name: PROFILE });
  }
}
