import { RadarrExclusionId, RadarrFileId, RadarrMovieId } from '../../../clients/radarr/ids.ts';
import { openRadarrWriter } from '../../../clients/radarr/open.ts';
import type { MovieEvent, MovieIds } from '../../../clients/radarr/resources.ts';
import type { RadarrWriter } from '../../../clients/radarr/writer.ts';
import { TagId } from '../../../clients/servarr/resources.ts';
import { mockOrigin } from '../../support/mock-http.ts';
import { describeRecordings, type Entry } from './describe-recordings.ts';
import { exchangeOf, fieldOf, listIn, numberIn, parameter } from './plain.ts';
import { bodyOf, eventFields, reading, servarrEntries, servarrFails } from './servarr.entries.ts';

const file = 'id movieId path size dateAdded';
const movie = `id title year path tmdbId imdbId tags monitored added qualityProfileId movieFileId movieFile(${file})`;
const history = reading(`${eventFields} movieId`);
const idIn = (exchange: Parameters<typeof numberIn>[0]) => RadarrMovieId.parse(numberIn(exchange));
const movieIds = (body: Parameters<typeof listIn>[0]) =>
  listIn(body, 'movieIds').map((id) => RadarrMovieId.parse(id)) as unknown as MovieIds;

/** How each operation was called. */
const entries: Readonly<Record<string, Entry<RadarrWriter>>> = {
  ...servarrEntries,
  movies: { call: async (radarr) => await radarr.movies(), reads: reading(movie) },
  movie: {
    call: async (radarr, recording) => await radarr.movie(idIn(exchangeOf(recording))),
    reads: reading(movie),
  },
  movieFile: {
    call: async (radarr, recording) =>
      await radarr.movieFile(RadarrFileId.parse(numberIn(exchangeOf(recording)))),
    reads: reading(file),
  },
  historySince: {
    call: async (radarr, recording) =>
      await radarr.historySince(
        Date.parse(parameter(exchangeOf(recording), 'date')),
        parameter(exchangeOf(recording), 'eventType') as MovieEvent,
      ),
    reads: history,
  },
  historyOf: {
    call: async (radarr, recording) =>
      await radarr.historyOf(RadarrMovieId.parse(Number(parameter(exchangeOf(recording), 'movieId')))),
    reads: history,
  },
  queue: {
    call: async (radarr) => await radarr.queue(),
    reads: reading('id downloadId title trackedDownloadState movieId'),
  },
  exclusions: {
    call: async (radarr) => await radarr.exclusions(),
    reads: (recording) =>
      listIn(exchangeOf(recording).response.body, 'records').map((one) => ({ ...Object(one) })),
  },
  exclude: {
    call: async (radarr, recording) => {
      const [tmdbId, title, year] = ['tmdbId', 'movieTitle', 'movieYear'].map((name) =>
        fieldOf(bodyOf(recording), name),
      );
      await radarr.exclude({ tmdbId: Number(tmdbId), title: String(title), year: Number(year) });
    },
  },
  removeExclusion: {
    call: async (radarr, recording) =>
      await radarr.removeExclusion(RadarrExclusionId.parse(numberIn(exchangeOf(recording)))),
  },
  'removeExclusion-unknown': {
    call: async (radarr, recording) => {
      await radarr.removeExclusion(RadarrExclusionId.parse(numberIn(exchangeOf(recording))));
      return await radarr.tags();
    },
    reads: reading('id label'),
  },
  setMonitored: {
    call: async (radarr, recording) =>
      await radarr.setMonitored(
        movieIds(bodyOf(recording)),
        fieldOf(bodyOf(recording), 'monitored') === true,
      ),
  },
  changeTags: {
    call: async (radarr, recording) => {
      const body = bodyOf(recording);
      const tags = listIn(body, 'tags').map((tag) => TagId.parse(tag));
      const how = fieldOf(body, 'applyTags') === 'add' ? 'add' : 'remove';
      await radarr.changeTags(movieIds(body), how, tags);
    },
  },
  deleteMovieFile: {
    call: async (radarr, recording) =>
      await radarr.deleteMovieFile(
        RadarrMovieId.parse(5),
        RadarrFileId.parse(numberIn(exchangeOf(recording))),
      ),
  },
  removeMovie: {
    call: async (radarr, recording) =>
      await radarr.removeMovie(idIn(exchangeOf(recording)), {
        addImportExclusion: parameter(exchangeOf(recording), 'addImportExclusion') === 'true',
      }),
  },
};

describeRecordings('radarr-6.0.3.10276', {
  entries,
  fails: {
    ...servarrFails,
    'ensureTag-refused': 'rejected',
    'movie-unknown': 'not-found',
    'movieFile-unknown': 'not-found',
    'deleteMovieFile-again': 'not-found',
    'removeMovie-unknown': 'not-found',
  },
  open: ({ dispatcher }) => openRadarrWriter({ url: mockOrigin, dispatcher, apiKey: 'REDACTED' }),
});
