import { RadarrFileId, RadarrMovieId } from '../../../clients/radarr/ids.ts';
import { openRadarrWriter } from '../../../clients/radarr/open.ts';
import type { MovieRemover } from '../../ports/removers.ts';
import { clientOptions, type InstanceOptions } from '../servarr/options.ts';
import { toInstanceName } from '../servarr/to-instance-name.ts';
import { writing } from '../servers/as-server-failure.ts';

/** Opens one Radarr for removing; in live mode only. Nothing is sent twice. */
export function openRadarrRemover(options: InstanceOptions): MovieRemover & { close(): Promise<void> } {
  const client = openRadarrWriter(clientOptions(options));
  const setMonitored = async (id: number, monitored: boolean) =>
    await writing(async () => await client.setMonitored([RadarrMovieId.parse(id)], monitored));
  return {
    instance: toInstanceName(options.instance),
    unmonitor: async (id) => await setMonitored(id, false),
    monitor: async (id) => await setMonitored(id, true),
    deleteFile: async (id, file) =>
      await writing(
        async () => await client.deleteMovieFile(RadarrMovieId.parse(id), RadarrFileId.parse(file)),
      ),
    removeEntry: async (id, { exclude }) =>
      await writing(
        async () => await client.removeMovie(RadarrMovieId.parse(id), { addImportExclusion: exclude }),
      ),
    close: async () => await client.close(),
  };
}
