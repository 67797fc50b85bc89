import { runCommand, send } from '../../../../demo/household/calls.ts';
import { findSeries, type House } from './house.ts';

/** What a request in Seerr, or a hand in Radarr or Sonarr, makes of a wish: through their own APIs. */

/** Asks a Radarr for a film, and has it looked for unless told otherwise. */
export async function requestFilm(
  house: House,
  title: string,
  radarr = 'radarr',
  search = true,
): Promise<void> {
  const { simulator } = house;
  const film = simulator.radarr.state.arr.world.library.movies.find((movie) => movie.title === title);
  const server = simulator.radarrs.get(radarr);
  const root = [...(server?.state.arr.rootFolders.all() ?? [])][0]?.path;
  await send(server, 'POST', '/api/v3/movie', {
    title,
    tmdbId: film?.tmdbId,
    qualityProfileId: 1,
    rootFolderPath: root,
    monitored: true,
    addOptions: { searchForMovie: search },
  });
  settle(house);
}

/** Asks for a whole series that was removed. */
export async function requestSeries(house: House, title: string): Promise<void> {
  const { sonarr } = house.simulator;
  const show = sonarr.state.arr.world.library.series.find((series) => series.title === title);
  await send(sonarr, 'POST', '/api/v3/series', {
    title,
    tvdbId: show?.tvdbId,
    qualityProfileId: 1,
    rootFolderPath: '/data/media/tv',
    monitored: true,
    seasons: show?.seasons.map(({ number }) => ({ seasonNumber: number, monitored: true })),
    addOptions: { searchForMissingEpisodes: true },
  });
  settle(house);
}

/** Asks for a season of a series that is there: it is monitored again, and looked for. */
export async function requestSeason(house: House, title: string, season: number): Promise<void> {
  const { series } = findSeries(house, title);
  const { sonarr } = house.simulator;
  const known = await send(sonarr, 'GET', `/api/v3/series/${series.id}`);
  const seasons = series.seasons.map(({ number, monitored }) => ({
    seasonNumber: number,
    monitored: monitored || number === season,
  }));
  await send(sonarr, 'PUT', `/api/v3/series/${series.id}`, { ...known, monitored: true, seasons });
  await runCommand(sonarr, { name: 'SeasonSearch', seriesId: series.id, seasonNumber: season });
  settle(house);
}

/** Downloads come in and Jellyfin is told of them. */
function settle({ simulator }: House): void {
  simulator.clock.advance(60_000);
  simulator.jellyfin.actions.scan();
}
