import type { TorrentFacts } from '../../domain/facts/facts.ts';
import type { TorrentHash } from '../../domain/facts/ids.ts';
import type { DownloadClient, TorrentReading } from '../../ports/downloads.ts';
import type { TorrentRemover } from '../../ports/removers.ts';
import { ServerFailure } from '../../ports/server-failure.ts';
import { folderPath } from './folder-path.ts';
import type { RemovedOfTorrents } from './removed-of-torrents.ts';

/** Which torrents are gone, and lines for people about those that are not. */
export interface TorrentResult {
  readonly removed: ReadonlySet<TorrentHash>;
  readonly notes: readonly string[];
}

export interface TorrentWorld {
  readonly downloads?: DownloadClient;
  /** Absent where torrents are only reported. */
  readonly remover?: TorrentRemover;
  /** Files of each torrent that were removed in this run. */
  readonly removedFiles: Pick<RemovedOfTorrents, 'unproven'>;
}

/**
 * Deals with the torrents that still hold what was removed: one that stays would be imported again when the title
 * is added anew. One goes only when each of its videos is proven to be a file that this run removed, it has done its
 * seeding, and no other torrent has its data.
 */
export async function dealWithTorrents(
  torrents: readonly TorrentFacts[],
  { downloads, remover, removedFiles }: TorrentWorld,
): Promise<TorrentResult> {
  const removed = new Set<TorrentHash>();
  const notes: string[] = [];
  for (const { hash, name } of torrents) {
    const why =
      downloads === undefined || remover === undefined
        ? 'torrents are not removed'
        : await tryRemoving(hash, removedFiles, downloads, remover);
    if (why === undefined) removed.add(hash);
    else
      notes.push(`torrent ${name} stays (${why}); it would be imported again if the title were added anew`);
  }
  return { removed, notes };
}

/** Why the torrent stays; undefined when it is gone. */
async function tryRemoving(
  hash: TorrentHash,
  removedFiles: TorrentWorld['removedFiles'],
  downloads: DownloadClient,
  remover: TorrentRemover,
): Promise<string | undefined> {
  try {
    const why = await keepsTorrent(hash, removedFiles, downloads);
    if (why === undefined) await removeTorrent(hash, downloads, remover);
    return why === 'gone' ? undefined : why;
  } catch (error) {
    if (!(error instanceof ServerFailure)) throw error;
    return error.message;
  }
}

/** Why the torrent stays; undefined when it can go. */
async function keepsTorrent(
  hash: TorrentHash,
  removedFiles: TorrentWorld['removedFiles'],
  downloads: DownloadClient,
): Promise<string | undefined> {
  const all = await downloads.torrents();
  const torrent = all.find((one) => one.hash === hash);
  if (torrent === undefined) return 'gone';
  if (!torrent.finished) return 'it is not finished';
  if (torrent.goalMet === 'unknown') return 'it has no seeding goal';
  if (!torrent.goalMet) return 'its seeding goal is not met';
  const other = all.find((one) => one.hash !== hash && overlap(one, torrent));
  if (other !== undefined) return `torrent ${other.name} has the same data`;
  const videos = (await downloads.files(hash)).filter(({ path }) => isVideo(path));
  if (videos.length === 0) return 'no video is seen in it';
  const unproven = removedFiles.unproven(hash, videos);
  const [first] = unproven;
  if (first === undefined) return undefined;
  const proven = `${videos.length - unproven.length} of its ${videos.length} videos`;
  return `${proven} are proven to be files that were removed, ${first.path} is not`;
}

/** A lost answer is followed by a look; nothing is asked for twice. */
async function removeTorrent(
  hash: TorrentHash,
  downloads: DownloadClient,
  remover: TorrentRemover,
): Promise<void> {
  try {
    await remover.remove([hash]);
  } catch (error) {
    if (!(error instanceof ServerFailure && error.maybeDone)) throw error;
    const stays = (await downloads.torrents()).some((torrent) => torrent.hash === hash);
    if (stays) throw error;
  }
}

function overlap(one: TorrentReading, other: TorrentReading): boolean {
  const [a, b] = [folderPath(one.contentPath), folderPath(other.contentPath)];
  return a.startsWith(b) || b.startsWith(a);
}

const VIDEO =
  /\.(?:3gp|asf|avi|divx|dvr-ms|flv|iso|img|m2ts|m4v|mk3d|mkv|mov|mp4|mpe?g|ogm|ogv|rm|rmvb|ts|vob|webm|wmv|wtv)$/i;
/** Radarr and Sonarr never import them. */
const SAMPLE = /(?:^|[/\\])sample[/\\]|\bsample\.[^./\\]+$/i;

function isVideo(path: string): boolean {
  return VIDEO.test(path) && !SAMPLE.test(path);
}
