import { numbersOf } from '../http/json-body.ts';
import { acquire, importLeftovers } from './acquire.ts';
import { rescan } from './rescan.ts';
import type { Episode, Series, SonarrState } from './state.ts';

/** What Sonarr can be told to do. A refresh or rescan without ids means the whole library. */
export function defineSonarrCommands(state: SonarrState): void {
  const { commands, health, recycleBin, world } = state.arr;
  const chosen = (body: Record<string, unknown>): Series[] => {
    const ids = [...numbersOf(body['seriesIds']), ...numbersOf([body['seriesId']])];
    return ids.length === 0 ? [...state.series.all()] : ids.flatMap((id) => state.series.get(id) ?? []);
  };
  for (const name of ['RefreshSeries', 'RescanSeries']) {
    commands.define(name, (body) => {
      for (const series of chosen(body)) rescan(state, series);
    });
  }
  commands.define('EpisodeSearch', (body) => {
    const wanted = numbersOf(body['episodeIds']);
    search(
      state,
      wanted.flatMap((id) => state.episodes.get(id) ?? []),
    );
  });
  commands.define('SeasonSearch', (body) => {
    const episodes = state.episodesOf(Number(body['seriesId']));
    search(
      state,
      episodes.filter((episode) => episode.spec.season === body['seasonNumber']),
    );
  });
  commands.define('SeriesSearch', (body) => search(state, state.episodesOf(Number(body['seriesId']))));
  commands.define('MissingEpisodeSearch', () => search(state, state.episodes.all()));
  commands.define('RssSync', () => search(state, state.episodes.all()));
  commands.define('ProcessMonitoredDownloads', () => importLeftovers(state));
  commands.define('RefreshMonitoredDownloads', () => importLeftovers(state));
  commands.define('CleanUpRecycleBin', () => recycleBin.clean());
  commands.define('CheckHealth', () => health.check(world.clock.now()));
  commands.define('ImportListSync');
  commands.define('RenameFiles');
}

/** Acquires what is monitored, aired and missing, each season for itself. */
function search(state: SonarrState, episodes: Iterable<Episode>): void {
  const seasons = new Map<string, { readonly series: Series; readonly wanted: Episode[] }>();
  for (const episode of episodes) {
    const series = state.series.get(episode.seriesId);
    if (series === undefined || !isMissing(state, series, episode)) continue;
    const key = `${series.id} ${episode.spec.season}`;
    const season = seasons.get(key) ?? { series, wanted: [] };
    season.wanted.push(episode);
    seasons.set(key, season);
  }
  for (const { series, wanted } of seasons.values()) acquire(state, series, wanted);
}

function isMissing({ arr }: SonarrState, series: Series, { spec, monitored, fileId }: Episode): boolean {
  const aired = spec.airsAt !== undefined && spec.airsAt <= arr.world.clock.now();
  return series.monitored && monitored && fileId === 0 && aired;
}
