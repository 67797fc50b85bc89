import { openRadarrReader, openRadarrWriter } from '../../clients/radarr/open.ts';
import { starting } from './a-simulator.ts';
import { describeAnswers } from './describe-answers.ts';
import { radarrOperations } from './radarr.expectations.ts';
import {
  aDownload,
  aHealthIssue,
  fillServarr,
  readServarr,
  templatesWithoutId,
} from './simulated-servarr.ts';

describeAnswers('a simulated Radarr', {
  operations: radarrOperations,
  start: starting('radarr', async (all) => {
    const { url, apiKey, state } = all.radarr;
    state.arr.queue.add((id) => ({ ...aDownload, id, itemId: 1 }));
    state.arr.health.reported.push(aHealthIssue);
    const writer = openRadarrWriter({ url, apiKey });
    await fillServarr(writer.admin, writer, all);
    await writer.exclude({ tmdbId: 9, title: 'Ninth', year: 1999 });
    const gone = (await writer.movies()).find(({ title }) => title === 'Gone');
    if (gone?.movieFile != null) await writer.deleteMovieFile(gone.id, gone.movieFile.id);
    await writer.close();
  }),
  read: async (url, apiKey) => {
    const client = openRadarrReader({ url, apiKey });
    await readServarr(client);
    const [movie, gone] = await client.movies();
    if (movie?.movieFile == null || gone === undefined) throw new Error('the library has two movies');
    await client.movie(movie.id);
    await client.movieFile(movie.movieFile.id);
    await client.historySince(0, 'downloadFolderImported');
    await client.historySince(0, 'movieFileDeleted');
    await client.historyOf(movie.id);
    await client.historyOf(gone.id);
    await client.queue();
    await client.exclusions();
    await client.close();
  },
  seldom: templatesWithoutId,
});
