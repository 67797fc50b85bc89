import { tellJellyfin } from '../arr/connections.ts';
import { categoryOf, downloadClient, grab, isUnderWay } from '../arr/downloads.ts';
import type { Provider } from '../arr/providers.ts';
import { record } from '../arr/record.ts';
import { takeOver } from '../arr/take-over.ts';
import { joinPath, nameOf } from '../disk/paths.ts';
import { torrentHash } from '../ids.ts';
import { pad, seasonFolder } from '../library/build-season.ts';
import type { MediaContent } from '../library/content.ts';
import type { SeriesSpec } from '../library/spec.ts';
import type { Release } from '../qbittorrent/download.ts';
import { dataPaths, type Torrent } from '../qbittorrent/torrent-store.ts';
import type { Episode, Series, SonarrState } from './state.ts';

const DEFAULT_SIZE = 2_000_000_000;

/**
 * Grabs a release for missing episodes of a season: what RSS and searches end in. They come through the download
 * client in one torrent, in its time; where none is set up each is there at once, for stories that are not about
 * downloads.
 */
export function acquire(state: SonarrState, series: Series, episodes: readonly Episode[]): void {
  const client = downloadClient(state.arr);
  if (client === undefined) for (const episode of episodes) takeAtOnce(state, series, episode);
  else grabPack(state, client, series, episodes);
}

function grabPack(state: SonarrState, client: Provider, series: Series, missing: readonly Episode[]): void {
  const episodes = missing.filter(({ id }) => !isUnderWay(state.arr, { itemId: series.id, episodeId: id }));
  if (episodes.length === 0) return;
  const release = packOf(series, episodes, state.arr.world.clock.now());
  const wanted = episodes.map(({ id, spec }) => ({
    itemId: series.id,
    episodeId: id,
    seasonNumber: spec.season,
  }));
  const importFiles = (torrent: Torrent) => {
    if (state.series.get(series.id) === undefined) return;
    for (const [index, source] of dataPaths(torrent).entries())
      importFile(state, series, episodes.slice(index, index + 1), source, torrent.hash);
  };
  const torrent = grab(state.arr, client, { release, wanted, importFiles });
  if (torrent !== undefined) for (const episode of episodes) recordGrab(state, series, episode, torrent);
}

/** Each search finds another release: a folder with a file for each episode. */
function packOf({ spec }: Series, episodes: readonly Episode[], now: number): Release {
  const season = episodes[0]?.spec.season ?? 0;
  const hash = torrentHash(`${spec.title} S${pad(season)} ${now}`);
  const size = sizeOf(spec, season);
  const named = (part: string) => `${spec.title} ${part} 1080p WEB-${hash.slice(0, 6)}`.replaceAll(' ', '.');
  const name = named(`S${pad(season)}`);
  const files = episodes.map(({ spec: { number } }) => ({
    path: `${name}/${named(`S${pad(season)}E${pad(number)}`)}.mkv`,
    size,
    content: contentOf(spec, season, number),
  }));
  return { hash, name, files };
}

function contentOf(series: SeriesSpec, season: number, episode: number): MediaContent {
  return { kind: 'episodes', series, season, episodes: [episode], seesFirstOnly: false };
}

function sizeOf({ files }: SeriesSpec, season: number): number {
  return files.find((file) => file.season === season)?.size ?? DEFAULT_SIZE;
}

function recordGrab({ arr }: SonarrState, series: Series, episode: Episode, { hash, name }: Torrent): void {
  record(arr, {
    itemId: series.id,
    episodeId: episode.id,
    season: episode.spec.season,
    date: arr.world.clock.now(),
    eventType: 'grabbed',
    hash,
    path: name,
    fileId: undefined,
  });
}

function takeAtOnce(state: SonarrState, series: Series, episode: Episode): void {
  const { clock, disk, torrents } = state.arr.world;
  const { season, number } = episode.spec;
  const name = `${series.spec.title} - S${pad(season)}E${pad(number)} again`;
  const hash = torrentHash(`${name} ${clock.now()}`);
  const size = sizeOf(series.spec, season);
  const torrent = torrents.add(
    {
      hash,
      name,
      category: state.arr.category,
      savePath: `/data/torrents/${state.arr.category}`,
      files: [{ path: `${name}.mkv`, size }],
      addedAt: clock.now(),
    },
    'nothing',
  );
  const [source = ''] = dataPaths(torrent);
  disk.addFile(source, size, contentOf(series.spec, season, number));
  recordGrab(state, series, episode, torrent);
  importFile(state, series, [episode], source, hash);
}

/** Imports a finished download for the episodes in it: hard link, file row, a line of history an episode. */
export function importFile(
  state: SonarrState,
  series: Series,
  episodes: readonly Episode[],
  source: string,
  hash: string,
): void {
  const { world } = state.arr;
  const season = episodes[0]?.spec.season ?? 0;
  const relativePath = joinPath(seasonFolder(season), nameOf(source));
  const target = joinPath(series.path, relativePath);
  takeOver(state.arr, source, target);
  const file = state.addFile((id) => ({
    id,
    seriesId: series.id,
    seasonNumber: season,
    relativePath,
    size: world.disk.stat(target)?.size ?? 0,
    dateAdded: world.clock.now(),
  }));
  for (const episode of episodes) {
    episode.fileId = file.id;
    record(state.arr, {
      itemId: series.id,
      episodeId: episode.id,
      season: episode.spec.season,
      date: world.clock.now(),
      eventType: 'downloadFolderImported',
      hash,
      path: target,
      fileId: file.id,
    });
  }
  tellJellyfin(state.arr, 'onDownload', series.path);
}

/**
 * Finished torrents of the category that no history knows any more are imported when their series is known and the
 * episodes have no file: how a deleted and re-added series comes back without a download.
 */
export function importLeftovers(state: SonarrState): void {
  const { history, world } = state.arr;
  const category = categoryOf(state.arr);
  const known = new Set([...history.all()].map((entry) => entry.hash));
  for (const torrent of world.torrents.all()) {
    if (torrent.category !== category || torrent.progress < 1 || known.has(torrent.hash)) continue;
    for (const source of dataPaths(torrent)) importLeftover(state, source, torrent.hash);
  }
}

function importLeftover(state: SonarrState, source: string, hash: string): void {
  const content = state.arr.world.disk.stat(source)?.content;
  if (content?.kind !== 'episodes') return;
  const series = state.series.find((candidate) => candidate.spec.tvdbId === content.series.tvdbId);
  if (series === undefined) return;
  const episodes = state
    .episodesOf(series.id)
    .filter(
      ({ spec, fileId }) =>
        fileId === 0 && spec.season === content.season && content.episodes.includes(spec.number),
    );
  if (episodes.length > 0) importFile(state, series, episodes, source, hash);
}
