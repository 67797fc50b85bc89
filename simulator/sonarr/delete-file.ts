import { conflict } from '../arr/errors.ts';
import { parentOf } from '../disk/paths.ts';
import { json, ReplyError } from '../http/reply.ts';
import type { EpisodeFile, Series, SonarrState } from './state.ts';

/**
 * Deletes a file and its row, before the answer, and detaches every episode of it. The guard looks at the parent of
 * the series' folder: missing or without any subfolder, nothing is done. A file that is gone already is no error.
 */
export function deleteEpisodeFile(state: SonarrState, series: Series, file: EpisodeFile): void {
  const { recycleBin, world } = state.arr;
  const root = parentOf(series.path);
  if (!world.disk.hasFolder(root)) throw conflict(`Series' root folder (${root}) doesn't exist.`);
  if (!world.disk.hasSubfolders(root)) throw conflict(`Series' root folder (${root}) is empty.`);
  const path = `${series.path}/${file.relativePath}`;
  if (world.disk.stat(path) !== undefined) {
    try {
      recycleBin.deleteFile(path);
    } catch {
      throw new ReplyError(json({ message: 'Unable to delete episode file', description: path }, 500));
    }
  }
  forget(state, file);
  removeEmptyFolders(state, series, parentOf(path));
}

function forget(state: SonarrState, file: EpisodeFile): void {
  const { history, settings, world } = state.arr;
  const unmonitor = settings.get('mediamanagement')['autoUnmonitorPreviouslyDownloadedEpisodes'] === true;
  for (const episode of state.forgetFile(file)) {
    if (unmonitor) episode.monitored = false;
    history.add((id) => ({
      id,
      itemId: file.seriesId,
      episodeId: episode.id,
      date: world.clock.now(),
      eventType: 'fileDeleted',
      path: file.relativePath,
      hash: undefined,
      fileId: undefined,
    }));
  }
}

function removeEmptyFolders(state: SonarrState, series: Series, folder: string): void {
  const { settings, world } = state.arr;
  if (settings.get('mediamanagement')['deleteEmptyFolders'] !== true) return;
  for (const candidate of [folder, series.path]) {
    if (world.disk.hasFolder(candidate) && world.disk.names(candidate).length === 0)
      world.disk.removeFolder(candidate);
  }
}
