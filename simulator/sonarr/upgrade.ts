import { record } from '../arr/record.ts';
import { acquire } from './acquire.ts';
import type { Episode, SonarrState } from './state.ts';

/**
 * A better release of an episode comes in and replaces its file: the history calls it an upgrade. What else the file
 * held is replaced with it, each episode by a file of its own.
 */
export function upgrade(state: SonarrState, episode: Episode): void {
  const series = state.series.get(episode.seriesId);
  const file = state.files.get(episode.fileId);
  if (series === undefined || file === undefined) {
    throw new Error(`episode ${episode.id} has no file to upgrade`);
  }
  const { clock, disk } = state.arr.world;
  const path = `${series.path}/${file.relativePath}`;
  disk.removeFile(path);
  for (const detached of state.forgetFile(file)) {
    const line = { itemId: series.id, episodeId: detached.id, season: detached.spec.season, hash: undefined };
    const deletion = { ...line, date: clock.now(), path, fileId: undefined };
    record(state.arr, { ...deletion, eventType: 'fileDeleted' }, 'Upgrade');
    acquire(state, series, [detached]);
  }
}
