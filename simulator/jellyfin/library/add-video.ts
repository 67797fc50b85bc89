import { isWithin, parentOf } from '../../disk/paths.ts';
import { hexId } from '../../ids.ts';
import { seasonFolder } from '../../library/build-season.ts';
import type { MediaContent } from '../../library/content.ts';
import { episodeOf } from '../../library/episode-index.ts';
import type { SeriesSpec } from '../../library/spec.ts';
import { type FoundVideo, providerIds } from '../items/found-video.ts';
import { type Item, makeItem } from '../items/item.ts';
import { idAt, type JellyfinState } from '../state.ts';
import { MINUTE_TICKS } from '../values.ts';
import { addMovie } from './add-movie.ts';

/** Takes a video into the library it lies in, with its series and season if need be. */
export function addVideo(state: JellyfinState, libraryId: string, video: FoundVideo): Item {
  const { content } = video;
  if (content.kind === 'movie') return addMovie(state, libraryId, video);
  const item = addEpisodes(state, libraryId, video, content);
  state.userData.itemAdded(item);
  return item;
}

function addEpisodes(
  state: JellyfinState,
  libraryId: string,
  video: FoundVideo,
  content: Extract<MediaContent, { kind: 'episodes' }>,
): Item {
  const { series: show, episodes } = content;
  const folder = isWithin(video.path, show.folder) ? show.folder : parentOf(parentOf(video.path));
  const first = episodes[0] ?? 0;
  const last = episodes.at(-1) ?? first;
  return addEpisode(state, ensureSeries(state, libraryId, show, folder, video.foundAt), show, {
    id: idAt(state, 'Episode', video.path),
    season: content.season,
    number: first,
    lastNumber: last === first || content.seesFirstOnly ? undefined : last,
    path: video.path,
    size: video.size,
    foundAt: video.foundAt,
  });
}

/** Shows a missing or unaired episode, which has no file. */
export function addVirtualEpisode(
  state: JellyfinState,
  libraryId: string,
  show: SeriesSpec,
  at: { readonly season: number; readonly number: number },
): Item {
  return addEpisode(state, ensureSeries(state, libraryId, show, show.folder, show.added), show, {
    id: hexId(`virtual ${show.folder} ${at.season}x${at.number}`),
    season: at.season,
    number: at.number,
    lastNumber: undefined,
    path: undefined,
    size: undefined,
    foundAt: show.added,
  });
}

function addEpisode(
  state: JellyfinState,
  series: Item,
  show: SeriesSpec,
  about: {
    readonly id: string;
    readonly season: number;
    readonly number: number;
    readonly lastNumber: number | undefined;
    readonly path: string | undefined;
    readonly size: number | undefined;
    readonly foundAt: number;
  },
): Item {
  const spec = episodeOf(show, about.season, about.number);
  const season = ensureSeason(state, series, about);
  const item = makeItem({
    id: about.id,
    type: 'Episode',
    name: spec?.title ?? `Episode ${about.number}`,
    libraryId: series.libraryId,
    parentId: season.id,
    path: about.path,
    providerIds: spec === undefined || spec.tvdbId === 0 ? undefined : { Tvdb: String(spec.tvdbId) },
    dateCreated: about.foundAt,
    series,
    seasonId: season.id,
    indexNumber: about.number,
    indexNumberEnd: about.lastNumber,
    parentIndexNumber: about.season,
    premiereDate: spec?.airsAt,
    runtimeTicks: show.runtimeMinutes * MINUTE_TICKS,
    size: about.size,
    virtual: about.path === undefined,
  });
  return state.items.add(item);
}

function ensureSeries(
  state: JellyfinState,
  libraryId: string,
  show: SeriesSpec,
  folder: string,
  foundAt: number,
): Item {
  const existing = state.items.at(folder);
  if (existing !== undefined) return existing;
  const { tvdbId, tmdbId, imdbId } = show;
  const series = makeItem({
    id: idAt(state, 'Series', folder),
    type: 'Series',
    name: show.title,
    libraryId,
    parentId: idAt(state, 'Folder', parentOf(folder)),
    path: folder,
    providerIds: providerIds({ Tvdb: tvdbId, Tmdb: tmdbId, Imdb: imdbId }),
    dateCreated: foundAt,
    tags: show.jellyfinTags,
    year: show.year,
    groupKey: `series ${tvdbId}`,
    ownKey: String(tvdbId),
  });
  return state.items.add(series);
}

/** A season lies where its first file lies, unless that is the folder of the series itself. */
function ensureSeason(
  state: JellyfinState,
  series: Item,
  about: { readonly season: number; readonly path: string | undefined; readonly foundAt: number },
): Item {
  const { season: number, foundAt } = about;
  const known = state.items.childNumbered(series.id, number);
  if (known !== undefined) return known;
  const folder = about.path === undefined ? series.path : parentOf(about.path);
  const path =
    folder === undefined || folder === series.path ? `${series.path}/${seasonFolder(number)}` : folder;
  const season = makeItem({
    id: idAt(state, 'Season', path),
    type: 'Season',
    name: number === 0 ? 'Specials' : `Season ${number}`,
    libraryId: series.libraryId,
    parentId: series.id,
    path,
    dateCreated: foundAt,
    series,
    indexNumber: number,
    groupKey: `${series.groupKey} ${number}`,
  });
  return state.items.add(season);
}
