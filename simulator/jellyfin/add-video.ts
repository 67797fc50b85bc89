import { isWithin, parentOf } from '../disk/paths.ts';
import { hexId } from '../ids.ts';
import { pad } from '../library/build-season.ts';
import type { MediaContent } from '../library/content.ts';
import type { MovieSpec, SeriesSpec } from '../library/spec.ts';
import type { Item } from './item.ts';
import type { JellyfinState } from './state.ts';
import { TICKS_PER_MS } from './values.ts';

const MINUTE_TICKS = 60_000 * TICKS_PER_MS;

/** A video on the disk, and since when it is known. */
export interface FoundVideo {
  readonly path: string;
  readonly size: number;
  readonly content: MediaContent;
  readonly foundAt: number;
}

/** Takes a video into the library it lies in, with its series and season if need be. */
export function addVideo(state: JellyfinState, libraryId: string, video: FoundVideo): Item {
  const { content } = video;
  const item =
    content.kind === 'movie'
      ? addMovie(state, libraryId, video, content.movie)
      : addEpisodes(state, libraryId, video, content);
  state.userData.itemAdded(item);
  return item;
}

/** The first video of a folder is the movie, each further one an alternate version of it. */
function addMovie(state: JellyfinState, libraryId: string, video: FoundVideo, movie: MovieSpec): Item {
  const folder = parentOf(video.path);
  const id = hexId(`Movie ${video.path}`);
  const folderKey = hexId(`folder ${folder}`);
  const primary = state.items.childrenOf(folderKey).find((item) => item.primaryVersionId === undefined);
  const { tmdbId, imdbId } = movie;
  return state.items.add({
    id,
    type: 'Movie',
    name: movie.title,
    sortName: movie.title.toLowerCase(),
    libraryId,
    parentId: folderKey,
    path: video.path,
    providerIds: providerIds({ Tmdb: tmdbId, Imdb: imdbId }),
    dateCreated: video.foundAt,
    tags: movie.jellyfinTags ?? [],
    premiereDate: Date.UTC(movie.year, 0, 1),
    year: movie.year,
    runtimeTicks: movie.runtimeMinutes * MINUTE_TICKS,
    size: video.size,
    virtual: false,
    groupKey: primary?.id ?? id,
    dataKey: tmdbId > 0 ? `tmdb ${tmdbId}` : (imdbId ?? id),
    ...(primary === undefined ? {} : { primaryVersionId: primary.id }),
  });
}

function addEpisodes(
  state: JellyfinState,
  libraryId: string,
  video: FoundVideo,
  content: Extract<MediaContent, { kind: 'episodes' }>,
): Item {
  const { series: show, season: number, episodes } = content;
  const folder = isWithin(video.path, show.folder) ? show.folder : parentOf(parentOf(video.path));
  const series = ensureSeries(state, libraryId, show, folder, video.foundAt);
  const season = ensureSeason(state, series, number, video.foundAt);
  const first = episodes[0] ?? 0;
  const last = episodes.at(-1) ?? first;
  return state.items.add({
    ...episodeBase(show, series, season, number, first),
    id: hexId(`Episode ${video.path}`),
    path: video.path,
    dateCreated: video.foundAt,
    size: video.size,
    virtual: false,
    groupKey: hexId(`Episode ${video.path}`),
    ...(last === first || content.seesFirstOnly ? {} : { indexNumberEnd: last }),
  });
}

/** Shows a missing or unaired episode, which has no file. */
export function addVirtualEpisode(
  state: JellyfinState,
  libraryId: string,
  show: SeriesSpec,
  at: { readonly season: number; readonly number: number },
): Item {
  const series = ensureSeries(state, libraryId, show, show.folder, show.added);
  const season = ensureSeason(state, series, at.season, show.added);
  const id = hexId(`virtual ${show.folder} ${at.season}x${at.number}`);
  return state.items.add({
    ...episodeBase(show, series, season, at.season, at.number),
    id,
    dateCreated: show.added,
    virtual: true,
    groupKey: id,
  });
}

type EpisodeBase = Omit<
  Item,
  'id' | 'path' | 'dateCreated' | 'size' | 'virtual' | 'groupKey' | 'indexNumberEnd'
>;

function episodeBase(
  show: SeriesSpec,
  series: Item,
  season: Item,
  seasonNumber: number,
  number: number,
): EpisodeBase {
  const spec = show.episodes.find((episode) => episode.season === seasonNumber && episode.number === number);
  const name = spec?.title ?? `Episode ${number}`;
  const three = (value: number) => String(value).padStart(3, '0');
  return {
    type: 'Episode',
    name,
    sortName: `${three(seasonNumber)} - ${String(number).padStart(4, '0')} - ${name}`,
    libraryId: series.libraryId,
    parentId: season.id,
    providerIds: providerIds({ Tvdb: spec?.tvdbId }),
    tags: [],
    seriesId: series.id,
    seriesName: series.name,
    seasonId: season.id,
    indexNumber: number,
    parentIndexNumber: seasonNumber,
    runtimeTicks: show.runtimeMinutes * MINUTE_TICKS,
    dataKey: `${show.tvdbId}${three(seasonNumber)}${three(number)}`,
    ...(spec?.airsAt === undefined ? {} : { premiereDate: spec.airsAt }),
  };
}

function ensureSeries(
  state: JellyfinState,
  libraryId: string,
  show: SeriesSpec,
  folder: string,
  foundAt: number,
): Item {
  const id = hexId(`Series ${folder}`);
  const { tvdbId, tmdbId, imdbId } = show;
  return (
    state.items.get(id) ??
    state.items.add({
      id,
      type: 'Series',
      name: show.title,
      sortName: show.title.toLowerCase(),
      libraryId,
      parentId: libraryId,
      path: folder,
      providerIds: providerIds({ Tvdb: tvdbId, Tmdb: tmdbId, Imdb: imdbId }),
      dateCreated: foundAt,
      tags: show.jellyfinTags ?? [],
      year: show.year,
      virtual: false,
      groupKey: `series ${tvdbId}`,
      dataKey: String(tvdbId),
    })
  );
}

function ensureSeason(state: JellyfinState, series: Item, number: number, foundAt: number): Item {
  const folder = `${series.path}/${number === 0 ? 'Specials' : `Season ${pad(number)}`}`;
  const id = hexId(`Season ${folder}`);
  return (
    state.items.get(id) ??
    state.items.add({
      id,
      type: 'Season',
      name: number === 0 ? 'Specials' : `Season ${number}`,
      sortName: `season ${pad(number)}`,
      libraryId: series.libraryId,
      parentId: series.id,
      path: folder,
      providerIds: {},
      dateCreated: foundAt,
      tags: [],
      seriesId: series.id,
      seriesName: series.name,
      indexNumber: number,
      virtual: false,
      groupKey: `${series.groupKey} ${number}`,
      dataKey: `${series.dataKey}${String(number).padStart(3, '0')}`,
    })
  );
}

/** Only ids that are known: 0 and nothing are left out. */
function providerIds(ids: Readonly<Record<string, number | string | undefined>>): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [name, id] of Object.entries(ids)) if (id !== undefined && id !== 0) known[name] = String(id);
  return known;
}
