import { SonarrEpisodeId, SonarrFileId, SonarrSeriesId } from '../../../clients/sonarr/ids.ts';
import { openSonarrReader, openSonarrWriter } from '../../../clients/sonarr/open.ts';
import { type MockHttp, mockOrigin } from '../../support/mock-http.ts';

const options = (http: MockHttp) => ({
  url: mockOrigin,
  apiKey: 'the-sonarr-key',
  dispatcher: http.dispatcher,
  retry: { sleep: async () => {} },
});

export const aReader = (http: MockHttp) => openSonarrReader(options(http));
export const aWriter = (http: MockHttp) => openSonarrWriter(options(http));

export const seriesId = (n: number) => SonarrSeriesId.parse(n);
export const episodeId = (n: number) => SonarrEpisodeId.parse(n);
export const fileId = (n: number) => SonarrFileId.parse(n);

export const aSeries = (id: number) => ({
  id,
  title: `Series ${id}`,
  year: 2020,
  path: `/data/tv/Series ${id}`,
  tvdbId: 800 + id,
  status: 'ended',
  seriesType: 'standard',
  monitored: true,
  tags: [],
  added: '2024-01-01T00:00:00Z',
  qualityProfileId: 4,
  seasons: [
    { seasonNumber: 0, monitored: false },
    { seasonNumber: 1, monitored: true },
  ],
});

export const anEpisode = (id: number, series: number, file = 0) => ({
  id,
  seriesId: series,
  seasonNumber: 1,
  episodeNumber: id,
  tvdbId: 0,
  airDateUtc: '2024-01-01T00:00:00Z',
  monitored: true,
  episodeFileId: file,
});

export const aFile = (id: number, series: number) => ({
  id,
  seriesId: series,
  seasonNumber: 1,
  path: `/data/tv/Series ${series}/${id}.mkv`,
  size: 1000,
  dateAdded: '2024-05-05T05:05:05Z',
});
