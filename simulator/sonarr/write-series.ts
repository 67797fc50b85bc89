import { isObject, type JsonObject, numberOr, numbersOf, stringOr } from '../http/json-body.ts';
import type { Series, SonarrState } from './state.ts';

/**
 * Writes the whole resource: what the body lacks is emptied. A season whose flag differs from the stored one passes
 * it on to its episodes.
 */
export function writeSeries(state: SonarrState, series: Series, body: JsonObject): void {
  series.monitored = body['monitored'] === true;
  series.tags = numbersOf(body['tags']);
  series.qualityProfileId = numberOr(body['qualityProfileId'], 0);
  series.seasonFolder = body['seasonFolder'] === true;
  series.monitorNewItems = body['monitorNewItems'] === 'none' ? 'none' : 'all';
  series.path = stringOr(body['path'], series.path);
  const before = new Map(series.seasons.map((season) => [season.number, season.monitored]));
  const given = Array.isArray(body['seasons']) ? body['seasons'].filter(isObject) : [];
  series.seasons = given.map((season) => ({
    number: numberOr(season['seasonNumber'], 0),
    monitored: season['monitored'] === true,
  }));
  for (const season of series.seasons) {
    if (before.get(season.number) === season.monitored) continue;
    for (const episode of state.episodesOf(series.id)) {
      if (episode.spec.season === season.number) episode.monitored = season.monitored;
    }
  }
}
