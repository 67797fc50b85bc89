import type { SeriesSpec } from '../library/spec.ts';
import { importLeftovers } from './acquire.ts';
import { rescan } from './rescan.ts';
import type { Series, SonarrState } from './state.ts';

/** How long after adding a series its folder, and then the finished downloads, are looked at. */
const REFRESH_DELAY_MS = 5000;
const DOWNLOADS_DELAY_MS = 12_000;

/** Puts a show into the library; its episodes follow their season's flag. */
export function addSeries(
  state: SonarrState,
  spec: SeriesSpec,
  entry: {
    readonly path: string;
    readonly monitored: boolean;
    readonly tags: number[];
    readonly seasonMonitored: (season: number) => boolean;
  },
): Series {
  const { clock } = state.arr.world;
  const series = state.series.add((id) => ({
    id,
    spec,
    added: clock.now(),
    path: entry.path,
    monitored: entry.monitored,
    monitorNewItems: 'all',
    seasonFolder: true,
    qualityProfileId: 1,
    tags: entry.tags,
    seasons: spec.seasons.map(({ number }) => ({ number, monitored: entry.seasonMonitored(number) })),
  }));
  for (const episode of spec.episodes) {
    const monitored = entry.seasonMonitored(episode.season);
    state.addEpisode((id) => ({ id, seriesId: series.id, spec: episode, monitored, fileId: 0 }));
  }
  clock.after(REFRESH_DELAY_MS, () => rescan(state, series));
  clock.after(DOWNLOADS_DELAY_MS, () => importLeftovers(state));
  return series;
}

/** The show by its TVDB id, as the metadata server knows it. */
export function showOf(state: SonarrState, tvdbId: number): SeriesSpec | undefined {
  return state.arr.world.library.series.find((series) => series.tvdbId === tvdbId);
}
