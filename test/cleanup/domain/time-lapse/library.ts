import type { EpochMs } from '../../../../cleanup/domain/basics/time.ts';
import type { EpisodeFacts, MovieFacts, SeriesFacts } from '../../../../cleanup/domain/facts/facts.ts';
import {
  aMovie,
  aMovieFile,
  anEpisode,
  aSeason,
  aSeries,
  episodeId,
  instance,
  movieFileId,
  movieId,
  seriesId,
} from '../../../support/facts.ts';
import { at, type IsoDay } from './calendar.ts';
import { noFavorites, unwatched } from './people.ts';
import { seen, type World } from './world.ts';

/** Films arrive at noon, are watched at eight in the evening. */
export const ARRIVAL_HOUR = 12;
export const EVENING = 20;

/** Adds a film that comes in on a day; `servers` are the Radarrs that get it. */
export function addMovie(
  world: World,
  title: string,
  day: IsoDay,
  servers: readonly string[] = ['radarr'],
): void {
  const tmdb = world.newId();
  world.addMovies(...servers.map((server) => newMovie(world, title, day, server, tmdb)));
}

function newMovie(world: World, title: string, day: IsoDay, server: string, tmdb: number): MovieFacts {
  const importedAt = at(day, ARRIVAL_HOUR);
  return aMovie({
    instance: instance(server),
    id: movieId(world.newId()),
    title,
    providerIds: { tmdb },
    file: aMovieFile({ id: movieFileId(world.newId()), path: `/data/${server}/${title}.mkv`, importedAt }),
    watches: unwatched(),
  });
}

/** The primary user watches a film; every version of it shows that in Jellyfin only where she saw it. */
export function watchMovie(world: World, title: string, day: IsoDay, instance = 'radarr'): void {
  world.changeMovie(title, (movie) =>
    movie.instance === instance ? { watches: seen(movie.watches, at(day, EVENING)) } : {},
  );
}

/** What sets one series apart; the rest is plain. */
type SeriesTraits = Pick<SeriesFacts, 'title' | 'status'> & Partial<Pick<SeriesFacts, 'type'>>;

/** Adds a series with the air days of its episodes, by season; nothing of it is on disk yet. */
export function addSeries(
  world: World,
  traits: SeriesTraits,
  seasons: Readonly<Record<number, readonly IsoDay[]>>,
): void {
  const numbers = Object.keys(seasons).map(Number);
  world.addSeries(
    aSeries({
      id: seriesId(world.newId()),
      providerIds: { tvdb: world.newId() },
      favorites: noFavorites(),
      episodes: [],
      ...traits,
    }),
  );
  for (const number of numbers) announceEpisodes(world, traits.title, number, seasons[number] ?? []);
}

/** Sonarr learns of the episodes of a season. */
export function announceEpisodes(
  world: World,
  title: string,
  season: number,
  airDays: readonly IsoDay[],
): void {
  const added = airDays.map((day, index) => newEpisode(world, season, index + 1, at(day, EVENING)));
  world.changeSeries(title, ({ episodes, seasons }) => ({
    episodes: [...episodes, ...added],
    seasons: seasons.some(({ number }) => number === season)
      ? seasons
      : [...seasons, aSeason({ number: season, favorites: noFavorites() })],
  }));
}

function newEpisode(world: World, season: number, number: number, airsAt: EpochMs): EpisodeFacts {
  return anEpisode({ id: episodeId(world.newId()), season, number, airsAt, file: 'none', watches: [] });
}

/** Something that happens to episodes of one season on a day. */
type EpisodeAct = (
  world: World,
  title: string,
  season: number,
  numbers: readonly number[],
  day: IsoDay,
) => void;

/** They come in. */
export const downloadEpisodes: EpisodeAct = (world, title, season, numbers, day) => {
  for (const number of numbers) world.download(title, season, number, at(day, ARRIVAL_HOUR));
};

/** The primary user watches them. */
export const watchEpisodes: EpisodeAct = (world, title, season, numbers, day) => {
  const watched = ({ watches }: EpisodeFacts) => ({ watches: seen(watches, at(day, EVENING)) });
  for (const number of numbers) world.changeEpisode(title, season, number, watched);
};

/** One file holds the last episode of a season and the first of the next. */
export function joinEpisodes(world: World, title: string, last: EpisodeSlot, first: EpisodeSlot): void {
  world.changeSeries(title, ({ files, episodes }) => {
    const slots = [last, first].map((slot) => episodes.find((episode) => isAt(episode, slot)));
    const [kept, dropped] = slots.map((episode) => episode?.file);
    const held = slots.flatMap((episode) => (episode === undefined ? [] : [episode.id]));
    return {
      files: files
        .filter(({ id }) => id !== dropped)
        .map((file) => (file.id === kept ? { ...file, episodes: held } : file)),
      episodes: episodes.map((episode) =>
        isAt(episode, first) && kept !== undefined ? { ...episode, file: kept } : episode,
      ),
    };
  });
}

interface EpisodeSlot {
  readonly season: number;
  readonly number: number;
}

function isAt(episode: EpisodeFacts, { season, number }: EpisodeSlot): boolean {
  return episode.season === season && episode.number === number;
}
