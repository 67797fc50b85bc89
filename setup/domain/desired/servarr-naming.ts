import type { InstanceWish } from '../wishes/wishes.ts';
import { type DesiredField, type SettingTable, settingsOf } from './desired.ts';

/**
 * Names that Jellyfin reads the right title out of. Recyclarr may write them in more detail: a format that holds
 * what Jellyfin needs is left as it is.
 */
export function namingOf(wish: InstanceWish): Readonly<Record<string, DesiredField>> {
  return settingsOf(wish.kind === 'radarr' ? MOVIES : SERIES, wish);
}

const MOVIE_ID = '[tmdbid-{TmdbId}]';
const SERIES_ID = '[tvdbid-{TvdbId}]';
const EPISODE = 'S{season:00}E{episode:00}';

const MOVIES: SettingTable<InstanceWish> = {
  renameMovies: () => true,
  movieFolderFormat: () => ({
    value: `{Movie CleanTitle} ({Release Year}) ${MOVIE_ID}`,
    holding: MOVIE_ID,
  }),
  // A second version beside it is one movie for Jellyfin only if its name is that of the folder and ` - ` after it.
  standardMovieFormat: () => ({
    value: `{Movie CleanTitle} ({Release Year}) ${MOVIE_ID} - {Quality Full}`,
    holding: `${MOVIE_ID} - `,
  }),
};

const SERIES: SettingTable<InstanceWish> = {
  renameEpisodes: () => true,
  seriesFolderFormat: () => ({ value: `{Series TitleYear} ${SERIES_ID}`, holding: SERIES_ID }),
  seasonFolderFormat: () => ({ value: 'Season {season:00}', holding: 'Season {season' }),
  standardEpisodeFormat: () => ({
    value: `{Series TitleYear} - ${EPISODE} - {Episode CleanTitle} {Quality Full}`,
    holding: EPISODE,
  }),
  dailyEpisodeFormat: () => ({
    value: '{Series TitleYear} - {Air-Date} - {Episode CleanTitle} {Quality Full}',
    holding: '{Air-Date}',
  }),
  animeEpisodeFormat: () => ({
    value: `{Series TitleYear} - ${EPISODE} - {absolute:000} - {Episode CleanTitle} {Quality Full}`,
    holding: EPISODE,
  }),
};
