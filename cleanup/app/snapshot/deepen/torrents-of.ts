import type { TorrentFacts } from '../../../domain/facts/facts.ts';
import type { TorrentReading } from '../../../ports/downloads.ts';
import type { HistoryReading } from '../../../ports/managers.ts';

/** Torrents by every id and by where their data lies. */
export interface TorrentIndex {
  readonly byId: ReadonlyMap<string, TorrentReading>;
  readonly byPath: ReadonlyMap<string, readonly TorrentReading[]>;
}

export function indexTorrents(torrents: readonly TorrentReading[]): TorrentIndex {
  const byId = new Map<string, TorrentReading>();
  const byPath = new Map<string, TorrentReading[]>();
  for (const torrent of torrents) {
    for (const id of torrent.ids) byId.set(id.toLowerCase(), torrent);
    byPath.set(torrent.contentPath, [...(byPath.get(torrent.contentPath) ?? []), torrent]);
  }
  return { byId, byPath };
}

/** The download that each file of an instance came from, by the file's id; `'none'` where it came by hand. */
export function downloadsOf({ imports }: HistoryReading<unknown>): ReadonlyMap<number, string> {
  const downloads = new Map<number, string>();
  for (const { file, download } of imports) {
    if (file !== undefined && download !== undefined) downloads.set(file, download.toLowerCase());
  }
  return downloads;
}

/**
 * The torrent that a file was imported from, and those that hold the same data (cross-seeds). Undefined where
 * the history names no download: a file that came by hand may be any torrent's.
 */
export function torrentsOf(
  file: number,
  downloads: ReadonlyMap<number, string>,
  { byId, byPath }: TorrentIndex,
): readonly TorrentFacts[] | undefined {
  const download = downloads.get(file);
  if (download === undefined) return undefined;
  const torrent = byId.get(download);
  if (torrent === undefined) return [];
  return (byPath.get(torrent.contentPath) ?? [torrent]).map(({ hash, name }) => ({ hash, name }));
}
