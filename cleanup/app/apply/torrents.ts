import type { TorrentFacts } from '../../domain/facts/facts.ts';
import type { TorrentHash } from '../../domain/facts/ids.ts';
import type { DownloadClient, TorrentReading } from '../../ports/downloads.ts';
import type { TorrentRemover } from '../../ports/removers.ts';
import { ServerFailure } from '../../ports/server-failure.ts';

/** Which torrents are gone, and lines for people about those that are not. */
export interface TorrentResult {
  readonly removed: ReadonlySet<TorrentHash>;
  readonly notes: readonly string[];
}

export interface TorrentWorld {
  readonly downloads?: DownloadClient;
  /** Absent where torrents are only reported. */
  readonly remover?: TorrentRemover;
  /** Files of each torrent that were removed in this run, by instance and path. */
  readonly removedFiles: ReadonlyMap<TorrentHash, ReadonlyMap<string, ReadonlySet<string>>>;
}

/**
 * Deals with the torrents that still hold what was removed: one that stays would be imported again when the title
 * is added anew. One goes only when all of its videos were imported as files that this run removed, it has done
 * its seeding, and no other torrent has its data.
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
        : await tryRemoving(hash, coveredBy(removedFiles.get(hash)), downloads, remover);
    if (why === undefined) removed.add(hash);
    else
      notes.push(`torrent ${name} stays (${why}); it would be imported again if the title were added anew`);
  }
  return { removed, notes };
}

/**
 * How many of a torrent's videos are covered for sure. Two instances may have imported the same video of it, so what
 * one instance removed is never added to what another did.
 */
function coveredBy(removed: ReadonlyMap<string, ReadonlySet<string>> | undefined): number {
  return Math.max(0, ...[...(removed?.values() ?? [])].map(({ size }) => size));
}

/** Why the torrent stays; undefined when it is gone. */
async function tryRemoving(
  hash: TorrentHash,
  removedFiles: number,
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
  removedFiles: number,
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
  const videos = (await downloads.files(hash)).filter(isVideo).length;
  if (videos === 0) return 'no video is seen in it';
  return videos > removedFiles ? `${removedFiles} of its ${videos} videos are removed` : undefined;
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
  const [a, b] = [folder(one.contentPath), folder(other.contentPath)];
  return a.startsWith(b) || b.startsWith(a);
}

function folder(path: string): string {
  return `${path.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
}

const VIDEO =
  /\.(?:3gp|asf|avi|divx|dvr-ms|flv|iso|img|m2ts|m4v|mk3d|mkv|mov|mp4|mpe?g|ogm|ogv|rm|rmvb|ts|vob|webm|wmv|wtv)$/i;
/** Radarr and Sonarr never import them. */
const SAMPLE = /(?:^|[/\\])sample[/\\]|\bsample\.[^./\\]+$/i;

function isVideo(path: string): boolean {
  return VIDEO.test(path) && !SAMPLE.test(path);
}
