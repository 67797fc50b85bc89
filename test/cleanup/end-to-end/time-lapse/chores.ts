import { runCommand } from '../../../../demo/household/calls.ts';
import { at, SCAN_HOUR, SEARCH_HOUR } from './calendar.ts';
import type { House } from './house.ts';

/** What servers do each night by themselves: look for what is monitored and missing, then at their folders. */
export async function doChores(house: House, day: number): Promise<void> {
  const { simulator } = house;
  simulator.clock.advanceTo(at(day, SEARCH_HOUR));
  await tellAll(house, 'RssSync', 'RssSync');
  simulator.clock.advanceTo(at(day, SCAN_HOUR));
  await tellAll(house, 'RefreshMovie', 'RefreshSeries');
  simulator.clock.advance(60_000);
  if (house.scans && !simulator.jellyfin.server.dead) simulator.jellyfin.actions.scan();
}

async function tellAll({ simulator }: House, ofRadarr: string, ofSonarr: string): Promise<void> {
  const { radarrs, sonarrs } = simulator;
  for (const radarr of radarrs.values()) {
    if (!radarr.server.dead) await runCommand(radarr, { name: ofRadarr });
  }
  for (const sonarr of sonarrs.values()) {
    if (!sonarr.server.dead) await runCommand(sonarr, { name: ofSonarr });
  }
}
