import { hexId } from '../ids.ts';
import type { Dialect } from './dialect.ts';
import type { Torrent } from './torrent-store.ts';

const NO_DATE = -1;
const SEEDING_SECONDS = 400_000;

/** What a torrent has beside, when nothing moves. */
const QUIET = {
  availability: -1,
  priority: 0,
  dl_limit: 0,
  dlspeed: 0,
  downloaded: 0,
  downloaded_session: 0,
  eta: 8640000,
  f_l_piece_prio: false,
  force_start: false,
  max_seeding_time: -1,
  num_incomplete: 0,
  num_leechs: 0,
  seen_complete: 0,
  seq_dl: false,
  super_seeding: false,
  trackers_count: 1,
  up_limit: 0,
  uploaded: 0,
  uploaded_session: 0,
  upspeed: 0,
};

/** A torrent as `torrents/info` shows it in one version. */
export function torrentDto(
  torrent: Torrent,
  dialect: Dialect,
  { withFiles, now }: { readonly withFiles: boolean; readonly now: number },
): Record<string, unknown> {
  const size = torrent.files.reduce((sum, file) => sum + file.size, 0);
  const done = torrent.progress >= 1;
  const hybrid = torrent.v1Hash !== torrent.hash;
  const addedOn = Math.floor(torrent.addedAt / 1000);
  return {
    ...QUIET,
    added_on: addedOn,
    completed: Math.round(size * torrent.progress),
    amount_left: Math.round(size * (1 - torrent.progress)),
    auto_tmm: false,
    category: torrent.category,
    completion_on: done ? completedOn(torrent) : NO_DATE,
    content_path: contentPath(torrent),
    download_path: '',
    hash: torrent.hash,
    infohash_v1: torrent.v1Hash,
    infohash_v2: hybrid ? `${torrent.hash}${hexId(torrent.hash).slice(0, 24)}` : '',
    last_activity: addedOn + 7200,
    max_ratio: -1,
    name: torrent.name,
    num_complete: 12,
    num_seeds: 0,
    progress: torrent.progress,
    ratio: torrent.ratio,
    ratio_limit: -2,
    ...(dialect.hasRootPath ? { root_path: rootPath(torrent), private: true } : {}),
    save_path: torrent.savePath,
    seeding_time: done ? seedingSeconds(torrent, now) : 0,
    seeding_time_limit: -2,
    size,
    state: stateName(torrent.state, dialect),
    tags: torrent.tags.join(', '),
    time_active: SEEDING_SECONDS,
    total_size: size,
    tracker: '',
    ...(withFiles ? { files: fileDtos(torrent) } : {}),
  };
}

function completedOn({ addedAt, completedAt }: Torrent): number {
  return completedAt === undefined ? Math.floor(addedAt / 1000) + 3600 : Math.floor(completedAt / 1000);
}

/** How long a complete torrent has been seeded; of one that nobody saw arrive, some days. */
function seedingSeconds({ completedAt }: Torrent, now: number): number {
  return completedAt === undefined ? SEEDING_SECONDS : Math.floor((now - completedAt) / 1000);
}

/** The files of a torrent as `torrents/files` lists them. */
export function fileDtos(torrent: Torrent): Record<string, unknown>[] {
  return torrent.files.map((file, index) => ({
    availability: 1,
    index,
    is_seed: torrent.progress >= 1,
    name: file.path,
    piece_range: [0, 1],
    priority: 1,
    progress: torrent.progress,
    size: file.size,
  }));
}

/** The file itself for a torrent with one, else the folder that holds them all. */
function contentPath(torrent: Torrent): string {
  const [first, second] = torrent.files;
  if (first === undefined) return torrent.savePath;
  return second === undefined ? `${torrent.savePath}/${first.path}` : rootPath(torrent) || torrent.savePath;
}

/** The torrent's own folder; '' when its files lie directly in the save path. */
function rootPath(torrent: Torrent): string {
  const [top, ...rest] = torrent.files[0]?.path.split('/') ?? [];
  return top === undefined || rest.length === 0 ? '' : `${torrent.savePath}/${top}`;
}

function stateName(state: string, dialect: Dialect): string {
  return dialect.word === 'paused' ? state.replace(/^stopped/, 'paused') : state;
}
