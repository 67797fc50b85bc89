import { SonarrSeriesId } from '../../../clients/sonarr/ids.ts';
import { openSonarrReader } from '../../../clients/sonarr/open.ts';
import type { SeriesManager } from '../../ports/managers.ts';
import { toHistory } from '../servarr/history.ts';
import { clientOptions, type InstanceOptions } from '../servarr/options.ts';
import { readInstance } from '../servarr/read-instance.ts';
import { readRootFolders } from '../servarr/root-folders.ts';
import { tagLabels } from '../servarr/tag-labels.ts';
import { toInstanceName } from '../servarr/to-instance-name.ts';
import { reading } from '../servers/as-server-failure.ts';
import { unlessGone } from '../servers/unless-gone.ts';
import type { SupportedVersions } from '../servers/version-problem.ts';
import { toEpisode, toEpisodeFile, toEpisodeOfEvent, toSeries } from './to-series.ts';

const supported: SupportedVersions = { from: [4, 0], before: [6, 0], words: '4 and 5' };

/** Opens one Sonarr for reading. */
export function openSonarr(options: InstanceOptions): SeriesManager & { close(): Promise<void> } {
  const client = openSonarrReader(clientOptions(options));
  return {
    instance: toInstanceName(options.instance),
    read: async () =>
      await readInstance(client, {
        instance: options.instance,
        supported,
        list: async () => await client.series(),
        toTitle: toSeries,
      }),
    title: async (id) =>
      await reading(async () => {
        const series = await unlessGone(async () => await client.seriesById(SonarrSeriesId.parse(id)));
        if (series === 'gone') return 'gone';
        const tagged = series.tags.length > 0;
        return toSeries(series, tagged ? tagLabels(await client.tags()) : new Map());
      }),
    inventory: async (id) =>
      await reading(async () => {
        const series = SonarrSeriesId.parse(id);
        const [episodes, files] = await Promise.all([client.episodes(series), client.episodeFiles(series)]);
        return { episodes: episodes.map(toEpisode), files: files.map(toEpisodeFile) };
      }),
    historySince: async (since) =>
      await reading(async () => {
        const [imports, deletions] = await Promise.all([
          client.historySince(since, 'downloadFolderImported'),
          client.historySince(since, 'episodeFileDeleted'),
        ]);
        return toHistory(imports, deletions, toEpisodeOfEvent);
      }),
    rootFolders: async () => await readRootFolders(client),
    close: async () => await client.close(),
  };
}
