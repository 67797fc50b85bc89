import { record } from '../arr/record.ts';
import { joinPath, nameOf } from '../disk/paths.ts';
import { torrentHash } from '../ids.ts';
import { pad, seasonFolder } from '../library/build-season.ts';
import { dataPaths } from '../qbittorrent/torrent-store.ts';
import type { Episode, Series, SonarrState } from './state.ts';

const DEFAULT_SIZE = 2_000_000_000;

/** Grabs a release for an episode without a file and imports it: what RSS and searches end in. */
export function acquire(state: SonarrState, series: Series, episode: Episode): void {
  const { clock, disk, torrents } = state.arr.world;
  const { season, number } = episode.spec;
  const name = `${series.spec.title} - S${pad(season)}E${pad(number)} again`;
  const hash = torrentHash(`${name} ${clock.now()}`);
  const size = series.spec.files.find((file) => file.season === season)?.size ?? DEFAULT_SIZE;
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
  disk.addFile(source, size, {
    kind: 'episodes',
    series: series.spec,
    season,
    episodes: [number],
    seesFirstOnly: false,
  });
  record(state.arr, {
    itemId: series.id,
    episodeId: episode.id,
    date: clock.now(),
    eventType: 'grabbed',
    hash,
    path: name,
    fileId: undefined,
  });
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
  world.disk.link(source, target);
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
      date: world.clock.now(),
      eventType: 'downloadFolderImported',
      hash,
      path: target,
      fileId: file.id,
    });
  }
}

/**
 * Finished torrents of the category that no history knows any more are imported when their series is known and the
 * episodes have no file: how a deleted and re-added series comes back without a download.
 */
export function importLeftovers(state: SonarrState): void {
  const { category, history, world } = state.arr;
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
