import { RadarrFileId, RadarrMovieId } from '../../../clients/radarr/ids.ts';
import { openRadarrReader, openRadarrWriter } from '../../../clients/radarr/open.ts';
import { type MockHttp, mockOrigin } from '../../support/mock-http.ts';

const options = (http: MockHttp) => ({
  url: mockOrigin,
  apiKey: 'the-radarr-key',
  dispatcher: http.dispatcher,
  retry: { sleep: async () => {} },
});

export const aReader = (http: MockHttp) => openRadarrReader(options(http));
export const aWriter = (http: MockHttp) => openRadarrWriter(options(http));

export const movieId = (n: number) => RadarrMovieId.parse(n);
export const fileId = (n: number) => RadarrFileId.parse(n);

export const aFile = (id: number, movie: number) => ({
  id,
  movieId: movie,
  path: `/data/movies/Movie ${movie}/movie.mkv`,
  size: 1000,
  dateAdded: '2024-05-05T05:05:05Z',
});

/** A movie with a file whose id is ten times its own. */
export const aMovie = (id: number) => ({
  id,
  title: `Movie ${id}`,
  year: 2020,
  path: `/data/movies/Movie ${id}`,
  tmdbId: 600 + id,
  imdbId: `tt${id}`,
  tags: [1],
  monitored: true,
  added: '2024-01-01T00:00:00Z',
  qualityProfileId: 4,
  movieFileId: id * 10,
  movieFile: aFile(id * 10, id),
});
