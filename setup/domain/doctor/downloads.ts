import { inside } from '../findings/commands.ts';
import type { Cluster } from '../wishes/cluster.ts';
import type { InstanceWish } from '../wishes/wishes.ts';
import { type Check, fine, notChecked } from './check.ts';
import type { InstanceObservation } from './observations.ts';

/** Whether a Radarr or Sonarr finds what qBittorrent has downloaded for it. */
export function downloadChecks(
  { name: app }: InstanceWish,
  { downloads }: InstanceObservation,
  cluster: Cluster,
): readonly Check[] {
  if (downloads === undefined) return [];
  const about = { code: 'downloads-visible', app, subject: 'download folder' };
  if (downloads.kind === 'unknown') return [unknown(about, downloads.because, cluster)];
  const { path, visible } = downloads.value;
  if (visible === 'unknown') return [unknown(about, `it does not tell of ${path}`, cluster)];
  if (visible) return [fine({ ...about, message: `sees ${path}, where qBittorrent downloads to` })];
  return [
    {
      ...about,
      severity: 'error',
      code: 'downloads-not-visible',
      message: `does not see ${path}, where qBittorrent downloads to: nothing can be imported`,
      nextStep: 'mount the downloads into both pods under one path, and see that the folder is there',
      command: inside(app, ['ls', '-ld', path], cluster),
    },
  ];
}

function unknown(about: Pick<Check, 'code' | 'app' | 'subject'>, because: string, cluster: Cluster): Check {
  const command = inside(about.app, ['ls', '/data'], cluster);
  return notChecked({ ...about, command }, because, 'look into its pod');
}
