import { recordImport } from '../arr/record.ts';
import { episodeKey } from '../library/episode-index.ts';
import type { EpisodeFileSpec, SeriesSpec } from '../library/spec.ts';
import type { Episode, Series, SonarrState } from './state.ts';

/** Takes a series of the library into a Sonarr, with its files and their history. */
export function seedSeries(state: SonarrState, spec: SeriesSpec, tags: number[]): void {
  const series = state.series.add((id) => ({
    id,
    spec,
    added: spec.added,
    path: spec.folder,
    monitored: spec.monitored ?? true,
    monitorNewItems: spec.monitorNewItems ?? 'all',
    seasonFolder: true,
    qualityProfileId: 1,
    tags,
    seasons: spec.seasons.map(({ number, monitored }) => ({ number, monitored })),
  }));
  const byNumber = new Map<number, Episode>();
  for (const episode of spec.episodes) {
    const row = state.addEpisode((id) => ({
      id,
      seriesId: series.id,
      spec: episode,
      monitored: episode.monitored,
      fileId: 0,
    }));
    byNumber.set(episodeKey(episode.season, episode.number), row);
  }
  for (const file of spec.files) {
    seedFile(
      state,
      series,
      file,
      file.episodes.flatMap((number) => byNumber.get(episodeKey(file.season, number)) ?? []),
    );
  }
}

function seedFile(
  state: SonarrState,
  series: Series,
  spec: EpisodeFileSpec,
  episodes: readonly Episode[],
): void {
  const file = state.addFile((id) => ({
    id,
    seriesId: series.id,
    seasonNumber: spec.season,
    relativePath: spec.path.slice(series.path.length + 1),
    size: spec.size,
    dateAdded: spec.importedAt,
  }));
  for (const episode of episodes) {
    episode.fileId = file.id;
    recordImport(state.arr, {
      itemId: series.id,
      episodeId: episode.id,
      season: spec.season,
      date: spec.importedAt,
      hash: spec.torrent,
      path: spec.path,
      fileId: file.id,
    });
  }
}
