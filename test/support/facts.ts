/**
 * Facts of an invented household. Everything made here without arguments was watched, has been announced
 * and is due: a test row is the one deviation that matters to it.
 */
import type {
  EpisodeFacts,
  EpisodeFileFacts,
  Facts,
  MovieFacts,
  MovieFileFacts,
  SeasonFacts,
  SeriesFacts,
  SourceFacts,
  UserFacts,
  UserFavorite,
  UserWatch,
} from '../../cleanup/domain/facts/facts.ts';
import type {
  InstanceName,
  JellyfinItemId,
  JellyfinUserId,
  RadarrFileId,
  RadarrMovieId,
  SonarrEpisodeId,
  SonarrFileId,
  SonarrSeriesId,
} from '../../cleanup/domain/facts/ids.ts';

export const DAY = 86_400_000;
/** 2026-03-15T04:00:00Z, when the job runs. */
export const NOW = Date.UTC(2026, 2, 15, 4);
export const daysAgo = (days: number): number => NOW - days * DAY;

// Test data is written by hand, so that an id is of the kind its place says: brands are given here and nowhere else.
export const userId = (name: string) => name as JellyfinUserId;
export const itemId = (name: string) => name as JellyfinItemId;
export const instance = (name: string) => name as InstanceName;
export const movieId = (id: number) => id as RadarrMovieId;
export const movieFileId = (id: number) => id as RadarrFileId;
export const seriesId = (id: number) => id as SonarrSeriesId;
export const episodeId = (id: number) => id as SonarrEpisodeId;
export const episodeFileId = (id: number) => id as SonarrFileId;

export const ANNA = userId('anna');
export const BEN = userId('ben');

/** Anna, who counts by default. Her name in Jellyfin is `Anna`. */
export function aUser(overrides: Partial<UserFacts> = {}): UserFacts {
  return { id: ANNA, name: 'Anna', enabled: true, ...overrides };
}

/** Anna played it ten days ago. */
export function aWatch(overrides: Partial<UserWatch> = {}): UserWatch {
  return {
    user: ANNA,
    access: true,
    state: 'played',
    lastPlayedAt: daysAgo(10),
    position: 'none',
    favorite: false,
    ...overrides,
  };
}

/** Ben never touched it. */
export function untouched(overrides: Partial<UserWatch> = {}): UserWatch {
  return aWatch({ user: BEN, state: 'unplayed', lastPlayedAt: 'undated', ...overrides });
}

export function aFavorite(overrides: Partial<UserFavorite> = {}): UserFavorite {
  return { user: ANNA, access: true, favorite: false, ...overrides };
}

const FILE = {
  sizeBytes: 1_000_000_000,
  importedAt: daysAgo(30),
  match: 'proven',
  upgrades: [],
  torrents: [],
  linkCount: 1,
} as const;

export function aMovieFile(overrides: Partial<MovieFileFacts> = {}): MovieFileFacts {
  return { ...FILE, id: movieFileId(501), path: '/data/movies/Solaris (1972)/Solaris.mkv', ...overrides };
}

export function aMovie(overrides: Partial<MovieFacts> = {}): MovieFacts {
  return {
    instance: instance('radarr'),
    id: movieId(1),
    title: 'Solaris',
    year: 1972,
    providerIds: { tmdb: 593, imdb: 'tt0069293' },
    addedAt: daysAgo(40),
    monitored: true,
    tags: [],
    file: aMovieFile(),
    watches: [aWatch()],
    playing: false,
    ...overrides,
  };
}

/** Movie number `id`, with ids and a path of its own, that Anna played `days` ago. */
export function aMoviePlayed(days: number, id: number): MovieFacts {
  const file = aMovieFile({ id: movieFileId(id), path: `/${id}` });
  const watches = [aWatch({ lastPlayedAt: daysAgo(days) })];
  return aMovie({ id: movieId(id), providerIds: { tmdb: id }, file, watches });
}

/** Anna never touched it. */
export const UNWATCHED = { watches: [aWatch({ state: 'unplayed', lastPlayedAt: 'undated' })] } as const;

/** Aired long ago; its ids follow from season and number, its file is its own. */
export function anEpisode(overrides: Partial<EpisodeFacts> = {}): EpisodeFacts {
  const { season = 1, number = 1 } = overrides;
  return {
    id: episodeId(season * 100 + number),
    season,
    number,
    title: `Episode ${number}`,
    airsAt: daysAgo(400),
    monitored: true,
    file: episodeFileId(1000 + season * 100 + number),
    watches: [aWatch()],
    playing: false,
    ...overrides,
  };
}

export function anEpisodeFile(overrides: Partial<EpisodeFileFacts> = {}): EpisodeFileFacts {
  const { id = episodeFileId(1101) } = overrides;
  return { ...FILE, id, path: `/data/series/${id}.mkv`, episodes: [episodeId(101)], ...overrides };
}

export function aSeason(overrides: Partial<SeasonFacts> = {}): SeasonFacts {
  return { number: 1, monitored: true, favorites: [aFavorite()], ...overrides };
}

/**
 * An ended series of two watched episodes, that stays in Sonarr's list only as long as a season does. Files
 * and seasons follow from the episodes unless they are given; `file` changes every file that follows.
 */
export function aSeries({
  file,
  ...overrides
}: Partial<SeriesFacts> & { readonly file?: Partial<EpisodeFileFacts> } = {}): SeriesFacts {
  const episodes = overrides.episodes ?? [anEpisode({ number: 1 }), anEpisode({ number: 2 })];
  return {
    instance: instance('sonarr'),
    id: seriesId(7),
    title: 'Dekalog',
    year: 1989,
    providerIds: { tvdb: 79215 },
    addedAt: daysAgo(40),
    monitored: true,
    tags: [],
    status: 'ended',
    type: 'standard',
    favorites: [aFavorite()],
    playing: false,
    inventory: 'read',
    seasons: seasonsOf(episodes),
    files: filesOf(episodes, file),
    ...overrides,
    episodes,
  };
}

export function seasonsOf(episodes: readonly EpisodeFacts[]): readonly SeasonFacts[] {
  return [...new Set(episodes.map(({ season }) => season))].map((number) => aSeason({ number }));
}

export function filesOf(
  episodes: readonly EpisodeFacts[],
  overrides: Partial<EpisodeFileFacts> = {},
): readonly EpisodeFileFacts[] {
  const ids = [...new Set(episodes.map(({ file }) => file))].filter((id) => typeof id === 'number');
  return ids.map((id) => {
    const held = episodes.filter(({ file }) => file === id).map((episode) => episode.id);
    return anEpisodeFile({ id, episodes: held, ...overrides });
  });
}

export function aSource(overrides: Partial<SourceFacts> = {}): SourceFacts {
  return {
    kind: 'radarr',
    name: 'radarr',
    complete: true,
    problems: [],
    tagLabels: ['keep'],
    health: [],
    recycleBin: { path: '/data/recycle' },
    ...overrides,
  };
}

export const JELLYFIN = aSource({
  kind: 'jellyfin',
  name: 'jellyfin',
  tagLabels: 'not-applicable',
  health: 'not-applicable',
  recycleBin: 'not-applicable',
});

/** A library of one movie, one series and one user, read in full. */
export function aLibrary(overrides: Partial<Facts> = {}): Facts {
  return {
    takenAt: NOW,
    sources: [JELLYFIN, aSource(), aSource({ kind: 'sonarr', name: 'sonarr' })],
    users: [aUser()],
    movies: [aMovie()],
    series: [aSeries()],
    ...overrides,
  };
}

/** Series number `id`, whose episodes Anna played at these moments, each with ids and a file of its own. */
export function aSeriesPlayed(id: number, ...dates: readonly UserWatch['lastPlayedAt'][]): SeriesFacts {
  const episodes = dates.map((lastPlayedAt, index) =>
    anEpisode({
      number: index + 1,
      id: episodeId(id * 100 + index),
      file: episodeFileId(id * 100 + index),
      watches: [aWatch({ lastPlayedAt })],
    }),
  );
  return aSeries({ id: seriesId(id), providerIds: { tvdb: id }, episodes });
}
