import { TagId } from '../../../clients/servarr/resources.ts';
import {
  SonarrEpisodeId,
  SonarrExclusionId,
  SonarrFileId,
  SonarrSeriesId,
} from '../../../clients/sonarr/ids.ts';
import type {
  EpisodeEvent,
  EpisodeFileIds,
  EpisodeIds,
  SeriesIds,
} from '../../../clients/sonarr/resources.ts';
import type { SonarrWriter } from '../../../clients/sonarr/writer.ts';
import type { Exchange, Json, Recording } from '../../support/recorded.ts';
import type { Entry } from './describe-recordings.ts';
import { exchangeOf, fieldOf, listIn, numberIn, parameter } from './plain.ts';
import { bodyOf, eventFields, reading, servarrEntries } from './servarr.entries.ts';

const series =
  'id title year path tvdbId tmdbId imdbId status seriesType monitored tags added qualityProfileId ' +
  'seasons(seasonNumber monitored statistics(episodeFileCount))';
const episode = 'id seriesId seasonNumber episodeNumber title tvdbId airDateUtc monitored episodeFileId';
const file = 'id seriesId seasonNumber path size dateAdded';
const history = reading(`${eventFields} seriesId episodeId`);

const numberOf = (exchange: Exchange, name: string) => Number(parameter(exchange, name));
const seriesAsked = (recording: Recording) =>
  SonarrSeriesId.parse(numberOf(exchangeOf(recording), 'seriesId'));
const seriesInPath = (recording: Recording) => SonarrSeriesId.parse(numberIn(exchangeOf(recording)));
const flag = (value: Json | undefined, name = 'monitored') => fieldOf(value, name) === true;

/** The ids under a name of a body; a list of at least one. */
function ids<Id>(
  body: Json | undefined,
  name: string,
  schema: { parse(id: unknown): Id },
): readonly [Id, ...Id[]] {
  const [first, ...rest] = listIn(body, name).map((id) => schema.parse(id));
  if (first === undefined) throw new Error(`no ${name}`);
  return [first, ...rest];
}

/** Seasons whose flag the write changed; a made-up one where it changed none. */
function seasonsChanged(recording: Recording): number[] {
  const [before, after] = [exchangeOf(recording).response.body, bodyOf(recording, 1)].map((whole) =>
    listIn(whole, 'seasons'),
  );
  const changed = (after ?? []).filter((season, i) => flag(season) !== flag(before?.[i]));
  return changed.length === 0 ? [99] : changed.map((season) => Number(fieldOf(season, 'seasonNumber')));
}

/** How each operation was called. */
export const sonarrEntries: Readonly<Record<string, Entry<SonarrWriter>>> = {
  ...servarrEntries,
  series: { call: async (sonarr) => await sonarr.series(), reads: reading(series) },
  seriesById: {
    call: async (sonarr, recording) => await sonarr.seriesById(seriesInPath(recording)),
    reads: reading(series),
  },
  episodes: {
    call: async (sonarr, recording) => await sonarr.episodes(seriesAsked(recording)),
    reads: reading(episode),
  },
  episodesOfFile: {
    call: async (sonarr, recording) =>
      await sonarr.episodesOfFile(SonarrFileId.parse(numberOf(exchangeOf(recording), 'episodeFileId'))),
    reads: reading(episode),
  },
  episodesAiring: {
    call: async (sonarr, recording) => {
      const [start, end] = ['start', 'end'].map((name) => parameter(exchangeOf(recording), name));
      return await sonarr.episodesAiring(Date.parse(start ?? ''), Date.parse(end ?? ''));
    },
    reads: reading(episode),
  },
  episodeFiles: {
    call: async (sonarr, recording) => await sonarr.episodeFiles(seriesAsked(recording)),
    reads: reading(file),
  },
  episodeFilesById: {
    call: async (sonarr, recording) => {
      const asked = new URLSearchParams(exchangeOf(recording).request.query).getAll('episodeFileIds');
      return await sonarr.episodeFilesById(asked.map((id) => SonarrFileId.parse(Number(id))));
    },
    reads: reading(file),
  },
  historySince: {
    call: async (sonarr, recording) =>
      await sonarr.historySince(
        Date.parse(parameter(exchangeOf(recording), 'date')),
        parameter(exchangeOf(recording), 'eventType') as EpisodeEvent,
      ),
    reads: history,
  },
  historyOf: {
    call: async (sonarr, recording) => await sonarr.historyOf(seriesAsked(recording)),
    reads: history,
  },
  queue: {
    call: async (sonarr) => await sonarr.queue(),
    reads: reading('id downloadId title trackedDownloadState seriesId episodeId'),
  },
  exclusions: {
    call: async (sonarr) => await sonarr.exclusions(),
    reads: (recording) =>
      listIn(exchangeOf(recording).response.body, 'records').map((one) => ({ ...Object(one) })),
  },
  exclude: {
    call: async (sonarr, recording) => {
      const [tvdbId, title] = ['tvdbId', 'title'].map((name) => fieldOf(bodyOf(recording), name));
      await sonarr.exclude({ tvdbId: Number(tvdbId), title: String(title) });
    },
  },
  removeExclusion: {
    call: async (sonarr, recording) =>
      await sonarr.removeExclusion(SonarrExclusionId.parse(numberIn(exchangeOf(recording)))),
  },
  'removeExclusion-unknown': {
    call: async (sonarr, recording) => {
      await sonarr.removeExclusion(SonarrExclusionId.parse(numberIn(exchangeOf(recording))));
      return await sonarr.tags();
    },
    reads: reading('id label'),
  },
  setEpisodesMonitored: {
    call: async (sonarr, recording) => {
      const episodeIds: EpisodeIds = ids(bodyOf(recording), 'episodeIds', SonarrEpisodeId);
      await sonarr.setEpisodesMonitored(episodeIds, flag(bodyOf(recording)));
      return await sonarr.episodeFiles(SonarrSeriesId.parse(numberOf(exchangeOf(recording, 1), 'seriesId')));
    },
    reads: reading(file),
  },
  setSeasonsMonitored: {
    call: async (sonarr, recording) => {
      const numbers = seasonsChanged(recording);
      const written = listIn(bodyOf(recording, 1), 'seasons');
      const one = written.find((season) => fieldOf(season, 'seasonNumber') === numbers[0]);
      await sonarr.setSeasonsMonitored(seriesInPath(recording), numbers, one !== undefined && flag(one));
    },
  },
  setSeriesMonitored: {
    call: async (sonarr, recording) =>
      await sonarr.setSeriesMonitored(seriesInPath(recording), flag(bodyOf(recording, 1))),
  },
  changeTags: {
    call: async (sonarr, recording) => {
      const body = bodyOf(recording);
      const seriesIds: SeriesIds = ids(body, 'seriesIds', SonarrSeriesId);
      const how = fieldOf(body, 'applyTags') === 'add' ? 'add' : 'remove';
      await sonarr.changeTags(seriesIds, how, ids(body, 'tags', TagId));
    },
  },
  deleteEpisodeFiles: {
    call: async (sonarr, recording) => {
      const [, deletion] = recording.exchanges;
      const gone: EpisodeFileIds =
        deletion === undefined
          ? [SonarrFileId.parse(12)] // a file of series 3
          : ids(deletion.request.body, 'episodeFileIds', SonarrFileId);
      await sonarr.deleteEpisodeFiles(seriesAsked(recording), gone);
    },
  },
  removeSeries: {
    call: async (sonarr, recording) =>
      await sonarr.removeSeries(seriesInPath(recording), {
        addImportListExclusion: parameter(exchangeOf(recording), 'addImportListExclusion') === 'true',
      }),
  },
};
