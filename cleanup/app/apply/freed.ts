import type { EpisodeFileFacts, MovieFileFacts, SourceFacts } from '../../domain/facts/facts.ts';
import type { InstanceName, TorrentHash } from '../../domain/facts/ids.ts';
import { totalBytes } from '../../domain/plan/plan-item.ts';
import type { Removed } from '../outcome.ts';

type FileFacts = MovieFileFacts | EpisodeFileFacts;
type Freed = Pick<Removed, 'freedBytes' | 'heldBy'>;
type Holder = Removed['heldBy'][number];

/** What the disk gained by removing these files, and where the bytes are that it did not. */
export function freedBy(
  files: readonly FileFacts[],
  bin: SourceFacts['recycleBin'],
  removedTorrents: ReadonlySet<TorrentHash>,
): Freed {
  if (typeof bin !== 'string') return { freedBytes: 0, heldBy: ['recycle-bin'] };
  const each = files.map((file) => freedByFile(file, removedTorrents));
  const freed = totalBytes(each.map(({ freedBytes }) => freedBytes));
  const heldBy = [...new Set(each.flatMap((one) => one.heldBy))];
  return { freedBytes: bin === 'none' ? freed : 'unknown', heldBy };
}

/** The recycle bin of an instance; unknown where nothing is told of it. */
export function recycleBinOf(
  sources: readonly SourceFacts[],
  instance: InstanceName,
): SourceFacts['recycleBin'] {
  const found = sources.find(
    ({ kind, name }) => name === instance && (kind === 'radarr' || kind === 'sonarr'),
  );
  return found?.recycleBin ?? 'unknown';
}

function freedByFile(
  { sizeBytes, linkCount, torrents }: FileFacts,
  removed: ReadonlySet<TorrentHash>,
): Freed {
  if (linkCount === 1) return { freedBytes: sizeBytes, heldBy: [] };
  if (torrents === 'unknown') return { freedBytes: 'unknown', heldBy: [] };
  const staying = torrents.filter(({ hash }) => !removed.has(hash)).length;
  if (staying > 0) return held('torrent');
  if (linkCount === 'unknown') return { freedBytes: sizeBytes, heldBy: [] };
  // The file itself and one link in each torrent that went.
  return linkCount - torrents.length <= 1 ? { freedBytes: sizeBytes, heldBy: [] } : held('hard-link');
}

function held(by: Holder): Freed {
  return { freedBytes: 0, heldBy: [by] };
}
