import { SonarrEpisodeId, SonarrFileId, SonarrSeriesId } from '../../../clients/sonarr/ids.ts';
import { openSonarrWriter } from '../../../clients/sonarr/open.ts';
import type { SeriesRemover } from '../../ports/removers.ts';
import { clientOptions, type InstanceOptions } from '../servarr/options.ts';
import { toInstanceName } from '../servarr/to-instance-name.ts';
import { writing, writingAndReading } from '../servers/as-server-failure.ts';

/** Opens one Sonarr for removing; in live mode only. Nothing is sent twice. */
export function openSonarrRemover(options: InstanceOptions): SeriesRemover & { close(): Promise<void> } {
  const client = openSonarrWriter(clientOptions(options));
  return {
    instance: toInstanceName(options.instance),
    unmonitorSeason: async (id, season) =>
      await writingAndReading(
        async () => await client.setSeasonFlag(SonarrSeriesId.parse(id), season, false),
      ),
    unmonitorEpisodes: async (_id, [first, ...others]) => {
      const ids = [SonarrEpisodeId.parse(first), ...others.map((one) => SonarrEpisodeId.parse(one))] as const;
      await writing(async () => await client.setEpisodesMonitored(ids, false));
    },
    deleteFiles: async (id, [first, ...others]) => {
      const ids = [SonarrFileId.parse(first), ...others.map((one) => SonarrFileId.parse(one))] as const;
      await writing(async () => await client.deleteEpisodeFiles(SonarrSeriesId.parse(id), ids));
    },
    removeEntry: async (id, { exclude }) =>
      await writing(
        async () => await client.removeSeries(SonarrSeriesId.parse(id), { addImportListExclusion: exclude }),
      ),
    close: async () => await client.close(),
  };
}
