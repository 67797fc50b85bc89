import type { Reading, Resource } from '../resource/resource.ts';
import type { Cluster } from '../wishes/cluster.ts';
import type { InstanceWish } from '../wishes/wishes.ts';
import { runRecyclarr } from './commands.ts';
import type { Finding } from './finding.ts';

/** What a person should know of one Radarr or Sonarr, and setup does not change. */
export function instanceFindings(
  wish: InstanceWish,
  { resources }: Reading,
  cluster: Cluster,
): readonly Finding[] {
  const ofKind = (kind: string) => resources.filter((resource) => resource.kind === kind);
  return [
    ...otherRootFolders(wish, ofKind('root-folder')),
    ...missingProfile(wish, ofKind('quality-profile'), cluster),
    ...ofKind('import-list').flatMap((list) => otherwiseAdded(wish, list)),
  ];
}

/** Never removed or moved here: movies and series stand in it. */
function otherRootFolders({ name, rootFolder }: InstanceWish, held: readonly Resource[]): readonly Finding[] {
  return held
    .filter((folder) => folder.name !== rootFolder)
    .map((folder) => ({
      severity: 'warning',
      code: 'other-root-folder',
      app: name,
      subject: `root folder ${folder.name}`,
      message: `has the root folder ${folder.name} beside ${rootFolder}; it is left as it is`,
      nextStep: `move its titles to ${rootFolder} in the app and remove it there, or name it as rootFolder`,
    }));
}

function missingProfile(
  { name, qualityProfile }: InstanceWish,
  held: readonly Resource[],
  cluster: Cluster,
): readonly Finding[] {
  if (qualityProfile === undefined || held.some((profile) => profile.name === qualityProfile)) return [];
  return [
    {
      severity: 'warning',
      code: 'no-quality-profile',
      app: name,
      subject: `quality profile ${qualityProfile}`,
      message: `has no quality profile called ${qualityProfile}, so nothing new can get it`,
      nextStep: 'let Recyclarr write it',
      command: runRecyclarr(cluster),
    },
  ];
}

/** What adds titles by itself gives them a profile and a folder of its own. */
function otherwiseAdded(
  { name, qualityProfile, rootFolder }: InstanceWish,
  list: Resource,
): readonly Finding[] {
  const given = list.fields['qualityProfile'];
  const into = list.fields['rootFolderPath'];
  const profile =
    qualityProfile !== undefined && given !== qualityProfile
      ? [`the quality profile ${String(given ?? 'of no name')} instead of ${qualityProfile}`]
      : [];
  const folder =
    typeof into === 'string' && into.replace(/(?<=.)\/+$/, '') !== rootFolder
      ? [`the root folder ${into} instead of ${rootFolder}`]
      : [];
  const wrong = [...profile, ...folder];
  if (wrong.length === 0) return [];
  return [
    {
      severity: 'note',
      code: 'import-list-differs',
      app: name,
      subject: `import list ${list.name}`,
      message: `the import list ${list.name} gives new titles ${wrong.join(' and ')}`,
      nextStep: 'change it under Settings > Import Lists, if this is not wanted',
    },
  ];
}
