import { openRadarrReader } from '../../../clients/radarr/open.ts';
import type { ServarrReader } from '../../../clients/servarr/reader.ts';
import { openSonarrReader } from '../../../clients/sonarr/open.ts';
import type { HealthEntry, InstanceObservation } from '../../domain/doctor/observations.ts';
import { localPathOf } from '../../domain/doctor/paths.ts';
import type { Examiner } from '../../ports/examiner.ts';
import { seeing } from '../servers/as-app-failure.ts';
import type { InstanceOptions } from './open-instance.ts';

/** Where qBittorrent puts downloads, and how the instance calls its host. */
export interface Downloads {
  readonly folder: string;
  readonly host: string;
}

/** Looks at one Radarr or Sonarr. */
export function openInstanceExaminer(
  options: InstanceOptions,
  downloads: Downloads | undefined,
): Examiner<InstanceObservation> {
  const client = options.kind === 'radarr' ? openRadarrReader(options) : openSonarrReader(options);
  return {
    name: options.server,
    examine: async () => ({
      health: await seeing(async () => await healthOf(client)),
      rootFolders: await seeing(async () => await client.rootFolders()),
      mounts: await seeing(async () => (await client.diskSpace()).map(({ path }) => path)),
      ...(downloads && { downloads: await seeing(async () => await look(client, downloads)) }),
    }),
    close: async () => await client.close(),
  };
}

async function healthOf(client: ServarrReader): Promise<readonly HealthEntry[]> {
  const entries = await client.health();
  return entries.map(({ source, type, message, wikiUrl }) => ({
    source,
    type,
    message: message ?? 'it does not say what',
    ...(wikiUrl != null && { wiki: wikiUrl }),
  }));
}

/** Names of folders that Radarr and Sonarr never tell of, whether or not they are there (of those that fit). */
const NOT_TOLD = new Set(['cache', 'caches', 'trash', 'boot', 'recovery', 'recycler', 'windows', '.trashes']);

/** Looked for in the folder above: of a folder that is not there they answer as of an empty one. */
async function look(client: ServarrReader, { folder, host }: Downloads) {
  const path = localPathOf(folder, host, await client.remotePathMappings());
  const cut = path.lastIndexOf('/');
  const [above, name] = [path.slice(0, cut + 1), path.slice(cut + 1)];
  if (name === '' || NOT_TOLD.has(name.toLowerCase())) return { path, visible: 'unknown' } as const;
  return { path, visible: (await client.foldersIn(above)).includes(name) };
}
