import type { ServarrReader } from '../../../clients/servarr/reader.ts';
import type { HealthResult, MediaManagement } from '../../../clients/servarr/resources.ts';
import type { HealthIssue, RecycleBin, Unknown } from '../../domain/facts/facts.ts';
import type { ManagerReading, RootFolderReading } from '../../ports/managers.ts';
import { reading } from '../servers/as-server-failure.ts';
import { Parts } from '../servers/parts.ts';
import { type SupportedVersions, versionProblem } from '../servers/version-problem.ts';
import { toRootFolder } from './root-folders.ts';
import { type TagLabels, tagLabels } from './tag-labels.ts';

/** What differs between Radarr and Sonarr. */
export interface InstanceParts<Sent, Title> {
  readonly instance: string;
  readonly supported: SupportedVersions;
  readonly list: () => Promise<readonly Sent[]>;
  readonly toTitle: (sent: Sent, labels: TagLabels) => Title;
}

/** Reads an instance in six calls at once, however much it holds. */
export async function readInstance<Sent, Title>(
  client: ServarrReader,
  { instance, supported, list, toTitle }: InstanceParts<Sent, Title>,
): Promise<ManagerReading<Title>> {
  const parts = new Parts();
  const part = async <T>(call: () => Promise<T>) => await parts.read(async () => await reading(call));
  const [status, tags, health, folders, management, sent] = await Promise.all([
    part(async () => await client.status()),
    part(async () => tagLabels(await client.tags())),
    part(async () => await client.health()),
    part(async () => (await client.rootFolders()).map(toRootFolder)),
    part(async () => await client.mediaManagement()),
    part(list),
  ]);
  parts.requireSome();
  const unsupported = status === 'unknown' ? undefined : versionProblem(instance, status.version, supported);
  return {
    problems: unsupported === undefined ? parts.problems : [unsupported, ...parts.problems],
    tagLabels: tags === 'unknown' ? 'unknown' : [...tags.values()],
    health: healthIssues(health, folders),
    recycleBin: management === 'unknown' ? 'unknown' : recycleBinOf(management),
    rootFolders: folders,
    titles: sent === 'unknown' ? 'unknown' : sent.map((one) => toTitle(one, tags)),
  };
}

/** The server's own checks are as old as their last run; its root folders are looked at as they are asked for. */
function healthIssues(
  results: readonly HealthResult[] | Unknown,
  folders: readonly RootFolderReading[] | Unknown,
): readonly HealthIssue[] | Unknown {
  if (results === 'unknown') return 'unknown';
  const missing = folders === 'unknown' ? [] : folders.filter(({ accessible }) => !accessible);
  return [
    ...results.flatMap(({ source, type, message }) =>
      type === 'ok' ? [] : [{ check: source, level: type, message: message ?? 'no details' }],
    ),
    ...missing.map(({ path }) => ({
      check: 'RootFolderCheck',
      level: 'error' as const,
      message: `root folder ${path} is not accessible`,
    })),
  ];
}

function recycleBinOf({ recycleBin }: MediaManagement): RecycleBin | 'none' {
  return recycleBin ? { path: recycleBin } : 'none';
}
