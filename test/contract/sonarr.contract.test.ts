import { ServarrAdmin } from '../../clients/servarr/admin.ts';
import { FamilyAdmin } from '../../clients/servarr/family-admin.ts';
import { FamilyReader } from '../../clients/servarr/family-reader.ts';
import { ServarrReader } from '../../clients/servarr/reader.ts';
import { TagId } from '../../clients/servarr/resources.ts';
import { SonarrExclusionId } from '../../clients/sonarr/ids.ts';
import { openSonarrWriter } from '../../clients/sonarr/open.ts';
import { SonarrReader } from '../../clients/sonarr/reader.ts';
import { SonarrTagger } from '../../clients/sonarr/tagger.ts';
import { SonarrWriter } from '../../clients/sonarr/writer.ts';
import { episodeId, fileId, seriesId } from '../clients/sonarr/a-sonarr.ts';
import { describeContract } from './describe-contract.ts';
import { servarrCalls } from './servarr-calls.ts';
import { sonarrOperations } from './sonarr.expectations.ts';

describeContract('Sonarr', {
  operations: sonarrOperations,
  documents: ['sonarr-v3.json'],
  classes: [FamilyReader, FamilyAdmin, ServarrReader, ServarrAdmin, SonarrReader, SonarrTagger, SonarrWriter],
  calls: (url) => {
    const client = openSonarrWriter({ url, apiKey: 'key' });
    return {
      ...servarrCalls(client, client.admin),
      series: () => client.series(),
      seriesById: () => client.seriesById(seriesId(1)),
      episodes: () => client.episodes(seriesId(1)),
      episodesOfFile: () => client.episodesOfFile(fileId(5)),
      episodesAiring: () => client.episodesAiring(0, 1),
      episodeFiles: () => client.episodeFiles(seriesId(1)),
      episodeFilesById: () => client.episodeFilesById([fileId(5)]),
      historySince: () => client.historySince(0, 'grabbed'),
      historyOf: () => client.historyOf(seriesId(1)),
      queue: () => client.queue(),
      exclusions: () => client.exclusions(),
      setEpisodesMonitored: () => client.setEpisodesMonitored([episodeId(1)], false),
      setSeasonsMonitored: () => client.setSeasonsMonitored(seriesId(1), [1], false),
      setSeasonFlag: () => client.setSeasonFlag(seriesId(1), 1, false),
      setSeriesMonitored: () => client.setSeriesMonitored(seriesId(1), false),
      changeTags: () => client.changeTags([seriesId(1)], 'add', [TagId.parse(1)]),
      deleteEpisodeFiles: () => client.deleteEpisodeFiles(seriesId(1), [fileId(5)]),
      removeSeries: () => client.removeSeries(seriesId(1), { addImportListExclusion: true }),
      exclude: () => client.exclude({ tvdbId: 801, title: 'a' }),
      removeExclusion: () => client.removeExclusion(SonarrExclusionId.parse(1)),
    };
  },
});
