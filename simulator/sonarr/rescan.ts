import { parentOf } from '../disk/paths.ts';
import type { Series, SonarrState } from './state.ts';

/** Looks at the series' folder: rows without a file go, files without a row are taken in. */
export function rescan(state: SonarrState, series: Series): void {
  const { disk } = state.arr.world;
  // Only a root without any folder is taken for a lost mount.
  if (!disk.hasSubfolders(parentOf(series.path))) return;
  for (const file of state.filesOf(series.id)) {
    if (disk.stat(`${series.path}/${file.relativePath}`) === undefined) state.forgetFile(file);
  }
  const known = new Set(state.filesOf(series.id).map((file) => `${series.path}/${file.relativePath}`));
  for (const path of disk.filesBelow(series.path)) {
    if (!known.has(path)) takeIn(state, series, path);
  }
}

function takeIn(state: SonarrState, series: Series, path: string): void {
  const { clock, disk } = state.arr.world;
  const inode = disk.stat(path);
  const content = inode?.content;
  if (inode === undefined || content?.kind !== 'episodes') return;
  const file = state.addFile((id) => ({
    id,
    seriesId: series.id,
    seasonNumber: content.season,
    relativePath: path.slice(series.path.length + 1),
    size: inode.size,
    dateAdded: clock.now(),
  }));
  for (const episode of state.episodesOf(series.id)) {
    const { season, number } = episode.spec;
    if (season === content.season && content.episodes.includes(number)) episode.fileId = file.id;
  }
}
