import { openRadarrReader } from '../../../clients/radarr/open.ts';
import type { ServarrReader } from '../../../clients/servarr/reader.ts';
import { openSonarrReader } from '../../../clients/sonarr/open.ts';
import type { InstanceObservation } from '../../domain/doctor/observations.ts';
import { localPathOf } from '../../domain/doctor/paths.ts';
import type { Examiner } from '../../ports/examiner.ts';
import { seeing } from '../servers/as-app-failure.ts';
import type { InstanceOptions } from './open-instance.ts';
import { readHealth } from './read-health.ts';

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
      health: await seeing(async () => await readHealth(client)),
      rootFolders: await seeing(async () => await client.rootFolders()),
      mounts: await seeing(async () => (await client.diskSpace()).map(({ path }) => path)),
      ...(downloads && { downloads: await seeing(async () => await look(client, downloads)) }),
    }),
    close: async () => await client.close(),
  };
}

/** Names of folders that Radarr and Sonarr never tell of, whether or not they are there. */
const NOT_TOLD = new Set([
  ...['boot', 'bootmgr', 'cache', 'msocache', 'recovery', '$recycle.bin', 'recycler', 'windows'],
  ...['system volume information', 'temporary internet files', '.fseventd', '.spotlight', '.trashes', '.vol'],
  ...['cachedmessages', 'caches', 'trash', '.@__thumb', '@eadir', '#recycle'],
]);

/**
 * Looked for in the folder above: of a folder that is not there they answer as of an empty one. So do they of one that
 * they may not look into: where nothing is told at all, nothing is known.
 */
async function look(client: ServarrReader, { folder, host }: Downloads) {
  const path = localPathOf(folder, host, await client.remotePathMappings());
  const cut = path.lastIndexOf('/');
  const [above, name] = [path.slice(0, cut + 1), path.slice(cut + 1)];
  const beside = await client.foldersIn(above);
  const untold = beside.length === 0 || name === '' || NOT_TOLD.has(name.toLowerCase());
  return { path, visible: untold ? ('unknown' as const) : beside.includes(name) };
}
