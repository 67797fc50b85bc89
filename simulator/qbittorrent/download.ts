import { joinPath } from '../disk/paths.ts';
import type { MediaContent } from '../library/content.ts';
import { limitReached } from './share-limits.ts';
import type { QbittorrentState } from './state.ts';
import { dataPaths, type Torrent } from './torrent-store.ts';

/** A release as an indexer offers it. */
export interface Release {
  readonly hash: string;
  readonly name: string;
  /** Paths below the save path. */
  readonly files: readonly {
    readonly path: string;
    readonly size: number;
    readonly content: MediaContent;
  }[];
}

/** A download takes so many steps of so many simulated milliseconds. */
const STEPS = 4;
const STEP_MS = 150_000;
/** How often a complete torrent is held against the share limits. */
const LIMITS_EVERY_MS = 60_000;

/** Adds a torrent that downloads and is then seeded up to its share limits. One that is there already is refused. */
export function download(state: QbittorrentState, release: Release, category: string): Torrent | undefined {
  const { categories, world } = state;
  if (world.torrents.get(release.hash) !== undefined) return undefined;
  // A category that nobody made is made with the torrent, without a folder of its own.
  if (category !== '' && !categories.has(category)) categories.set(category, '');
  const torrent = world.torrents.add(
    {
      ...release,
      category,
      savePath: savePathOf(state, category),
      addedAt: world.clock.now(),
      progress: 0,
      ratio: 0,
      state: 'downloading',
    },
    'nothing',
  );
  world.clock.after(STEP_MS, () => step(state, release, torrent));
  return torrent;
}

/** Torrents under automatic management lie in their category's folder, by default one of its name. */
function savePathOf({ categories, preferences }: QbittorrentState, category: string): string {
  const root = String(preferences['save_path']);
  if (category === '' || preferences['auto_tmm_enabled'] !== true) return root;
  const own = categories.get(category) || category;
  return own.startsWith('/') ? own : joinPath(root, own);
}

function step(state: QbittorrentState, release: Release, torrent: Torrent): void {
  const { clock, torrents } = state.world;
  if (torrents.get(torrent.hash) !== torrent) return;
  if (torrent.state === 'downloading') torrent.progress = Math.min(1, torrent.progress + 1 / STEPS);
  if (torrent.progress < 1) clock.after(STEP_MS, () => step(state, release, torrent));
  else complete(state, release, torrent);
}

function complete(state: QbittorrentState, { files }: Release, torrent: Torrent): void {
  const { clock, disk } = state.world;
  const paths = dataPaths(torrent);
  for (const [index, { size, content }] of files.entries()) disk.addFile(paths[index] ?? '', size, content);
  torrent.completedAt = clock.now();
  torrent.state = 'stalledUP';
  clock.after(LIMITS_EVERY_MS, () => seed(state, torrent));
}

function seed(state: QbittorrentState, torrent: Torrent): void {
  const { clock, torrents } = state.world;
  if (torrents.get(torrent.hash) !== torrent) return;
  if (limitReached(state, torrent) && torrent.state !== 'stoppedUP') endSeeding(state, torrent);
  clock.after(LIMITS_EVERY_MS, () => seed(state, torrent));
}

/** `max_ratio_act`: stop, remove, super-seed, remove with the data. */
function endSeeding({ preferences, world }: QbittorrentState, torrent: Torrent): void {
  const action = preferences['max_ratio_act'];
  if (action === 0) torrent.state = 'stoppedUP';
  if (action === 1 || action === 3) world.torrents.removeLater([torrent], action === 1 ? 'kept' : 'deleted');
}
