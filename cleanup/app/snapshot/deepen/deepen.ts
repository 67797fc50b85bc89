import type { TorrentFacts, UpgradeFacts } from '../../../domain/facts/facts.ts';
import type { FileKey } from '../../../domain/facts/keys.ts';
import type { DownloadClient, LibraryDisk } from '../../../ports/downloads.ts';
import type { MediaServer } from '../../../ports/media-server.ts';
import type { Extras } from '../join/knowing.ts';
import type { Known } from '../join/known.ts';
import { attempt } from '../read/attempt.ts';
import type { LibraryRead } from '../read/library-read.ts';
import type { AtStake, FileAtStake } from './at-stake.ts';
import { readHistory } from './read-history.ts';
import { readMarks } from './read-marks.ts';
import { indexTorrents, type TorrentIndex } from './torrents-of.ts';

export interface DeepenFrom {
  readonly mediaServer: MediaServer;
  readonly downloads: DownloadClient | undefined;
  readonly disk: LibraryDisk;
}

/** Reads what bears on the verdicts of the files at stake, and of nothing else. What fails stays unknown. */
export async function deepen(
  from: DeepenFrom,
  { movies, series, folders }: AtStake,
  read: LibraryRead,
  known: Known,
  downloadProblems: string[],
): Promise<Extras> {
  const files = [...movies.values(), ...series.values()].flat();
  const users = read.media.people.map(({ user }) => user.id);
  // Apart from each other: while one server is asked, what another sent is read.
  const [marks, held, links] = await Promise.all([
    readMarks(
      from.mediaServer,
      users,
      files.map(({ matched }) => matched),
      folders,
      known,
      read.media.problems,
    ),
    readHeld(from.downloads, { movies, series }, files, downloadProblems),
    countLinks(from.disk, files),
  ]);
  return {
    details: { versions: marks.versions, ...held, links },
    late: marks.late,
    lateFolders: marks.lateFolders,
  };
}

/** What the histories tell: which file replaced which, and what of a torrent a file is. */
async function readHeld(
  downloads: DownloadClient | undefined,
  { movies, series }: Pick<AtStake, 'movies' | 'series'>,
  files: readonly FileAtStake<unknown>[],
  problems: string[],
): Promise<Pick<Extras['details'], 'upgrades' | 'torrents'>> {
  const torrents = await readTorrents(downloads, files, problems);
  const found = {
    upgrades: new Map<FileKey, readonly UpgradeFacts[]>(),
    torrents: new Map<FileKey, readonly TorrentFacts[]>(),
  };
  await Promise.all([
    ...[...movies].map(([radarr, own]) => readHistory(radarr, own, torrents, found)),
    ...[...series].map(([sonarr, own]) => readHistory(sonarr, own, torrents, found)),
  ]);
  return found;
}

async function readTorrents(
  downloads: DownloadClient | undefined,
  files: readonly FileAtStake<unknown>[],
  problems: string[],
): Promise<TorrentIndex | undefined> {
  if (downloads === undefined || !files.some(({ stake }) => stake === 'goes')) return undefined;
  const torrents = await attempt(problems, () => downloads.torrents());
  return torrents && indexTorrents(torrents);
}

async function countLinks(
  disk: LibraryDisk,
  files: readonly FileAtStake<unknown>[],
): Promise<ReadonlyMap<FileKey, number>> {
  const links = new Map<FileKey, number>();
  for (const { key, stake, file } of files) {
    if (stake !== 'goes') continue;
    const count = await disk.linkCount(file.path);
    if (count !== 'unknown') links.set(key, count);
  }
  return links;
}
