import { SonarrEpisodeId, SonarrFileId, SonarrSeriesId } from '../../../clients/sonarr/ids.ts';
import { openSonarrWriter } from '../../../clients/sonarr/open.ts';
import type { SeriesRemover } from '../../ports/removers.ts';
import { clientOptions, type InstanceOptions } from '../servarr/options.ts';
import { toInstanceName } from '../servarr/to-instance-name.ts';
import { writing, writingAndReading } from '../servers/as-server-failure.ts';

/** Opens one Sonarr for removing; in live mode only. Nothing is sent twice. */
export function openSonarrRemover(options: InstanceOptions): SeriesRemover & { close(): Promise<void> } {
  const client = openSonarrWriter(clientOptions(options));
  const setSeason = async (id: number, season: number, monitored: boolean) =>
    await writingAndReading(
      async () => await client.setSeasonFlag(SonarrSeriesId.parse(id), season, monitored),
    );
  const setEpisodes = async ([first, ...others]: readonly [number, ...number[]], monitored: boolean) => {
    const ids = [SonarrEpisodeId.parse(first), ...others.map((one) => SonarrEpisodeId.parse(one))] as const;
    await writing(async () => await client.setEpisodesMonitored(ids, monitored));
  };
  return {
    instance: toInstanceName(options.instance),
    unmonitorSeason: async (id, season) => await setSeason(id, season, false),
    unmonitorEpisodes: async (_id, episodes) => await setEpisodes(episodes, false),
    monitorSeason: async (id, season) => await setSeason(id, season, true),
    monitorEpisodes: async (_id, episodes) => await setEpisodes(episodes, true),
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
