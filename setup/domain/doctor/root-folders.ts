import { inside } from '../findings/commands.ts';
import type { Cluster } from '../wishes/cluster.ts';
import type { InstanceWish } from '../wishes/wishes.ts';
import { type Check, fine, notChecked } from './check.ts';
import type { InstanceObservation } from './observations.ts';
import { withoutSlash } from './paths.ts';

/** Whether a Radarr or Sonarr sees its library now: its own health may be hours old. */
export function rootFolderChecks(
  { name: app, rootFolder }: InstanceWish,
  { rootFolders }: InstanceObservation,
  cluster: Cluster,
): readonly Check[] {
  const about = { code: 'library-visible', app, subject: `root folder ${rootFolder}` };
  const command = inside(app, ['ls', '-ld', rootFolder], cluster);
  if (rootFolders.kind === 'unknown') {
    return [notChecked({ ...about, command }, rootFolders.because, 'look into its pod')];
  }
  const folder = rootFolders.value.find(({ path }) => withoutSlash(path) === rootFolder);
  // That it does not have the folder at all is a setting that differs.
  if (folder === undefined) return [];
  if (folder.accessible) return [fine({ ...about, message: 'is there' })];
  return [
    {
      ...about,
      severity: 'error',
      code: 'library-not-visible',
      message: 'is not there for the app: it imports nothing, and takes every file in it for lost',
      nextStep: 'see whether the library is mounted in its pod',
      command,
    },
  ];
}
