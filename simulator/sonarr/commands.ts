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

/** Acquires what is monitored, aired and missing. */
function search(state: SonarrState, episodes: Iterable<Episode>): void {
  const now = state.arr.world.clock.now();
  for (const episode of [...episodes]) {
    const { airsAt } = episode.spec;
    const series = state.series.get(episode.seriesId);
    if (series === undefined || !series.monitored || !episode.monitored || episode.fileId !== 0) continue;
    if (airsAt !== undefined && airsAt <= now) acquire(state, series, episode);
  }
}
