import { openSonarrReader, openSonarrWriter } from '../../clients/sonarr/open.ts';
import { starting } from './a-simulator.ts';
import { describeAnswers } from './describe-answers.ts';
import {
  aDownload,
  aHealthIssue,
  fillServarr,
  readServarr,
  templatesWithoutId,
} from './simulated-servarr.ts';
import { sonarrOperations } from './sonarr.expectations.ts';

describeAnswers('a simulated Sonarr', {
  operations: sonarrOperations,
  start: starting('sonarr', async (all) => {
    const { url, apiKey, state } = all.sonarr;
    state.arr.queue.add((id) => ({ ...aDownload, id, itemId: 1, episodeId: 1, seasonNumber: 1 }));
    state.arr.health.reported.push(aHealthIssue);
    const writer = openSonarrWriter({ url, apiKey });
    await fillServarr(writer.admin, writer, all);
    await writer.exclude({ tvdbId: 9, title: 'Ninth' });
    const [series] = await writer.series();
    const [, last] = series === undefined ? [] : await writer.episodeFiles(series.id);
    if (series !== undefined && last !== undefined) await writer.deleteEpisodeFiles(series.id, [last.id]);
    await writer.close();
  }),
  read: async (url, apiKey) => {
    const client = openSonarrReader({ url, apiKey });
    await readServarr(client);
    const [series] = await client.series();
    if (series === undefined) throw new Error('the library has a series');
    await client.seriesById(series.id);
    await client.episodes(series.id);
    await client.episodeFiles(series.id);
    await client.episodesAiring(0, Date.UTC(2200, 0, 1));
    await client.historySince(0, 'downloadFolderImported');
    await client.historySince(0, 'episodeFileDeleted');
    await client.historyOf(series.id);
    await client.queue();
    await client.exclusions();
    await client.close();
  },
  seldom: templatesWithoutId,
});
