import type {
  EpisodeFacts,
  EpisodeFileFacts,
  Facts,
  MovieFacts,
  SeriesFacts,
  UserWatch,
} from '../cleanup/domain/facts/facts.ts';
import type { Ledger } from '../cleanup/domain/facts/ledger.ts';

/** How large an invented library is; one is the size that the bars speak of. */
export type Scale = number;

export const NOW = Date.UTC(2026, 2, 15, 4);
const DAY = 86_400_000;
const USERS = ['anna', 'ben', 'cleo', 'dora', 'emil'].map((name, index) => ({
  id: String(index).repeat(32),
  name,
}));
const EPISODES_A_SEASON = 10;
const SEASONS = 6;

/**
 * 20,000 movies, 2,000 series of 60 episodes and 5 users, times `scale`. Each user watched a fifth of it
 * within a month, half of the movies are announced, one in twenty has a second copy; the same on every call.
 */
export function aLargeLibrary(scale: Scale): Facts {
  const facts = {
    takenAt: NOW,
    sources: ['jellyfin', 'radarr', 'radarr-4k', 'sonarr'].map(sourceNamed),
    users: USERS.map((user) => ({ ...user, enabled: true })),
    movies: Array.from({ length: 20_000 * scale }, (_, index) => aMovie(index)),
    series: Array.from({ length: 2_000 * scale }, (_, index) => aSeries(index)),
  };
  // Branded ids are plain values at runtime, and this file makes nothing but valid ones.
  return facts as unknown as Facts;
}

/** Every episode and half of the movies have been announced long enough. */
export function aLargeLedger({ movies, series }: Facts): Ledger {
  const announced: Record<string, number> = {};
  for (const { instance, file } of movies) {
    if (typeof file !== 'string' && file.id % 2 === 0)
      announced[`movie-file:${instance}:${file.id}`] = NOW - 3 * DAY;
  }
  for (const { instance, files } of series) {
    for (const { id } of files) announced[`episode-file:${instance}:${id}`] = NOW - 3 * DAY;
  }
  return { version: 1, announced, undatedSince: {}, removed: {}, census: { at: NOW - DAY, files: {} } };
}

function sourceNamed(name: string) {
  const kind = name.replace('-4k', '');
  const arr = kind !== 'jellyfin';
  return {
    kind,
    name,
    complete: true,
    problems: [],
    tagLabels: arr ? ['keep'] : 'not-applicable',
    health: arr ? [] : 'not-applicable',
  };
}

function aMovie(index: number) {
  const secondCopy = index % 20 === 0;
  const film = secondCopy ? index + 1 : index;
  return {
    instance: secondCopy ? 'radarr-4k' : 'radarr',
    id: index + 1,
    title: `Film number ${film}`,
    year: 1950 + (film % 70),
    providerIds: { tmdb: film + 1, imdb: `tt${String(film).padStart(7, '0')}` },
    addedAt: NOW - 60 * DAY,
    monitored: true,
    tags: index % 50 === 0 ? ['keep'] : [],
    file: aFile(
      index + 1,
      `/data/movies/Film number ${film} (${1950 + (film % 70)})/Film number ${index}.mkv`,
    ),
    watches: watchesOf(film, film * 67_001),
    playing: false,
  } as unknown as MovieFacts;
}

function aSeries(index: number): SeriesFacts {
  const episodes: EpisodeFacts[] = [];
  const files: EpisodeFileFacts[] = [];
  for (let at = 0; at < SEASONS * EPISODES_A_SEASON; at += 1) {
    const id = index * SEASONS * EPISODES_A_SEASON + at + 1;
    const season = Math.floor(at / EPISODES_A_SEASON) + 1;
    const number = (at % EPISODES_A_SEASON) + 1;
    const label = `S${twoDigits(season)}E${twoDigits(number)}`;
    const folder = `/data/series/Show number ${index}/Season ${twoDigits(season)}`;
    const path = `${folder}/Show number ${index} - ${label}.mkv`;
    const title = `Episode ${number} of season ${season}`;
    const watches = watchesOf(index + season, id * 21_611);
    const about = { id, season, number, title, tvdb: id, airsAt: NOW - 400 * DAY, monitored: true, file: id };
    episodes.push({ ...about, watches, playing: false } as unknown as EpisodeFacts);
    files.push({ ...aFile(id, path), episodes: [id] } as unknown as EpisodeFileFacts);
  }
  const favorites = USERS.map(({ id }) => ({ user: id, access: true, favorite: false }));
  const seasons = Array.from({ length: SEASONS }, (_, season) => ({
    number: season + 1,
    monitored: true,
    favorites,
  }));
  return {
    instance: 'sonarr',
    id: index + 1,
    title: `Show number ${index}`,
    providerIds: { tvdb: index + 1 },
    addedAt: NOW - 60 * DAY,
    monitored: true,
    tags: [],
    status: index % 3 === 0 ? 'continuing' : 'ended',
    type: 'standard',
    favorites,
    playing: false,
    inventory: 'read',
    seasons,
    episodes,
    files,
  } as unknown as SeriesFacts;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function aFile(id: number, path: string) {
  return {
    id,
    path,
    sizeBytes: 1_000_000_000 + id,
    importedAt: NOW - 50 * DAY,
    match: 'proven',
    upgrades: [],
    torrents: [],
    linkCount: 1,
  };
}

/**
 * What the five users did with work number `work`: each watched a fifth of the library in a month, one thing
 * `agoMs` after the other; what is marked together is not believed.
 */
function watchesOf(work: number, agoMs: number): readonly UserWatch[] {
  const entries = USERS.map(({ id }, index) => {
    const played = (work + index) % 5 === 0;
    return {
      user: id,
      access: true,
      state: played ? 'played' : 'unplayed',
      lastPlayedAt: played ? NOW - DAY - (agoMs % (30 * DAY)) : 'undated',
      position: 'none',
      favorite: false,
    };
  });
  return entries as unknown as readonly UserWatch[];
}
