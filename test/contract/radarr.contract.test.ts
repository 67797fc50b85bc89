import { RadarrExclusionId } from '../../clients/radarr/ids.ts';
import { openRadarrWriter } from '../../clients/radarr/open.ts';
import { RadarrReader } from '../../clients/radarr/reader.ts';
import { RadarrTagger } from '../../clients/radarr/tagger.ts';
import { RadarrWriter } from '../../clients/radarr/writer.ts';
import { ServarrAdmin } from '../../clients/servarr/admin.ts';
import { FamilyAdmin } from '../../clients/servarr/family-admin.ts';
import { FamilyReader } from '../../clients/servarr/family-reader.ts';
import { ServarrReader } from '../../clients/servarr/reader.ts';
import { TagId } from '../../clients/servarr/resources.ts';
import { fileId, movieId } from '../clients/radarr/a-radarr.ts';
import { describeContract } from './describe-contract.ts';
import { radarrOperations } from './radarr.expectations.ts';
import { servarrCalls } from './servarr-calls.ts';

describeContract('Radarr', {
  operations: radarrOperations,
  documents: ['radarr-v3.json'],
  classes: [FamilyReader, FamilyAdmin, ServarrReader, ServarrAdmin, RadarrReader, RadarrTagger, RadarrWriter],
  calls: (url) => {
    const client = openRadarrWriter({ url, apiKey: 'key' });
    return {
      ...servarrCalls(client, client.admin),
      movies: () => client.movies(),
      movie: () => client.movie(movieId(1)),
      movieFile: () => client.movieFile(fileId(10)),
      historySince: () => client.historySince(0, 'grabbed'),
      historyOf: () => client.historyOf(movieId(1)),
      queue: () => client.queue(),
      exclusions: () => client.exclusions(),
      setMonitored: () => client.setMonitored([movieId(1)], false),
      changeTags: () => client.changeTags([movieId(1)], 'add', [TagId.parse(1)]),
      deleteMovieFile: () => client.deleteMovieFile(movieId(1), fileId(10)),
      removeMovie: () => client.removeMovie(movieId(1), { addImportExclusion: true }),
      exclude: () => client.exclude({ tmdbId: 603, title: 'a', year: 1999 }),
      removeExclusion: () => client.removeExclusion(RadarrExclusionId.parse(1)),
    };
  },
});
