import { tellJellyfin } from '../arr/connections.ts';
import { deleteGuarded, removeEmptyFolders } from '../arr/delete-file.ts';
import { record } from '../arr/record.ts';
import { parentOf } from '../disk/paths.ts';
import type { EpisodeFile, Series, SonarrState } from './state.ts';

/** Deletes a file, looked for in that series' folder, and its row, before the answer; all its episodes are detached. */
export function deleteEpisodeFile(state: SonarrState, series: Series, file: EpisodeFile): void {
  const path = `${series.path}/${file.relativePath}`;
  deleteGuarded(state.arr, series.path, path);
  forget(state, file);
  removeEmptyFolders(state.arr, [parentOf(path), series.path]);
  tellJellyfin(state.arr, 'onEpisodeFileDelete', series.path);
}

function forget(state: SonarrState, file: EpisodeFile): void {
  const { settings, world } = state.arr;
  const unmonitor = settings.get('mediamanagement')['autoUnmonitorPreviouslyDownloadedEpisodes'] === true;
  for (const episode of state.forgetFile(file)) {
    if (unmonitor) episode.monitored = false;
    record(state.arr, {
      itemId: file.seriesId,
      episodeId: episode.id,
      season: episode.spec.season,
      date: world.clock.now(),
      eventType: 'fileDeleted',
      path: file.relativePath,
      hash: undefined,
      fileId: undefined,
    });
  }
}
