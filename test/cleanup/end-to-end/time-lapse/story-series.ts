import { upgrade } from '../../../../simulator/sonarr/upgrade.ts';
import { findEpisode, findSeries, type House } from './house.ts';
import { ANNA, BEN, CLEO, DORA, watchEpisodes } from './people.ts';
import { type Happening, on } from './story.ts';
import { requestSeason, requestSeries } from './wishes.ts';

const FOUR = [ANNA, BEN, CLEO, DORA];
/** After Dora has moved out. */
const THREE = [ANNA, BEN, CLEO];
const MORNING = 9;

/** Sonarr learns that there will be no more of it. */
function end(house: House, title: string): void {
  const { state, series } = findSeries(house, title);
  state.series.replace({ ...series, spec: { ...series.spec, status: 'ended' } });
}

function upgradeEpisode(house: House, title: string, season: number, number: number): void {
  upgrade(findSeries(house, title).state, findEpisode(house, title, season, number));
}

export const SERIES_STORY: readonly Happening[] = [
  watchEpisodes(16, 'Atlas', 2, [2, 3], [CLEO]),
  watchEpisodes(17, 'Atlas', 2, [1, 2, 3], [DORA]),

  // Its first season stays until the second has begun; the second until Sonarr knows that no third will come.
  watchEpisodes(36, 'Beacon', 2, [1], FOUR),
  watchEpisodes(43, 'Beacon', 2, [2], FOUR),
  watchEpisodes(50, 'Beacon', 2, [3], THREE),
  on(90, (house) => end(house, 'Beacon')),

  watchEpisodes(18, 'Comet', 1, [1], FOUR),
  watchEpisodes(19, 'Comet', 1, [2], FOUR),
  watchEpisodes(20, 'Comet', 1, [3], [ANNA]),

  // Two episodes of it share a file, and Cleo may not see anime.
  watchEpisodes(11, 'Dynamo', 1, [1, 3], [BEN]),
  watchEpisodes(13, 'Dynamo', 1, [1], [DORA]),
  watchEpisodes(14, 'Dynamo', 1, [3], [DORA]),
  watchEpisodes(26, 'Dynamo', 0, [1], [ANNA, BEN, DORA]),

  watchEpisodes(10, 'Eclipse', 1, [1, 2], FOUR),
  on(30, (house) => requestSeason(house, 'Eclipse', 1), MORNING),
  watchEpisodes(53, 'Eclipse', 1, [1, 2], THREE),

  watchEpisodes(2, 'Fable', 1, [1, 2], FOUR),
  on(34, (house) => requestSeries(house, 'Fable'), MORNING),
  watchEpisodes(62, 'Fable', 1, [1, 2], THREE),

  on(37, (house) => {
    const { series } = findSeries(house, 'Glacier');
    house.simulator.jellyfin.actions.favorite(CLEO, series.path, false);
  }),

  watchEpisodes(39, 'Isthmus', 1, [1, 2], FOUR),
  on(43, (house) => upgradeEpisode(house, 'Isthmus', 1, 1)),

  watchEpisodes(96, 'Jubilee', 1, [1, 2], [ANNA, BEN]),
];
