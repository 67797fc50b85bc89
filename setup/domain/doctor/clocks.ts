import { inside } from '../findings/commands.ts';
import type { Cluster } from '../wishes/cluster.ts';
import { type Check, notChecked } from './check.ts';

/** Of Jellyfin, Radarr, Sonarr and qBittorrent none tells its time zone: all their times are in UTC. */
export function clockChecks(app: string | undefined, cluster: Cluster): readonly Check[] {
  if (app === undefined) return [];
  const about = { code: 'time-zone', app: 'stack', subject: 'time zones' };
  return [
    notChecked(
      { ...about, command: inside(app, ['date'], cluster) },
      'no app tells its own',
      'see whether the time is that of the house; timeZone in media.yaml sets it for all',
    ),
  ];
}
