import type { EpochMs } from '../../../domain/basics/time.ts';
import type { TorrentFacts, UpgradeFacts } from '../../../domain/facts/facts.ts';
import type { FileKey } from '../../../domain/facts/keys.ts';
import type { HistoryReading } from '../../../ports/managers.ts';
import { playsBefore } from '../join/join-file.ts';
import { attempt } from '../read/attempt.ts';
import type { FileAtStake } from './at-stake.ts';
import { downloadsOf, type TorrentIndex, torrentsOf } from './torrents-of.ts';
import { pastsOf, upgradesOf } from './upgrades.ts';

const DAY_MS = 86_400_000;

interface Remembers<Subject> {
  historySince(since: EpochMs): Promise<HistoryReading<Subject>>;
}

/**
 * What an instance's history tells of some files: what they replaced, where somebody's play is older than the
 * file, and from which torrents those came that go. One call, or none where no verdict asks for it.
 */
export async function readHistory<Subject>(
  instance: { readonly manager: Remembers<Subject>; readonly problems: string[] },
  files: readonly FileAtStake<Subject>[],
  torrents: TorrentIndex | undefined,
  into: { upgrades: Map<FileKey, readonly UpgradeFacts[]>; torrents: Map<FileKey, readonly TorrentFacts[]> },
): Promise<void> {
  // A copy that is not at stake itself only lends its marks.
  const outdated = files.filter(
    ({ file, stake, watches }) => stake !== 'copy' && isOlder(file.importedAt, watches),
  );
  const going = torrents === undefined ? [] : files.filter(({ stake }) => stake === 'goes');
  const since = earliest(outdated, going);
  if (since === undefined) return;
  const history = await attempt(instance.problems, () => instance.manager.historySince(since));
  if (history === undefined) return;
  const pasts = pastsOf(history);
  for (const { key, file, subjects } of outdated) {
    const upgrades = upgradesOf(file.id, subjects, pasts);
    if (upgrades !== undefined) into.upgrades.set(key, upgrades);
  }
  const downloads = downloadsOf(history);
  for (const { key, file } of going) {
    const found = torrents && torrentsOf(file.id, downloads, torrents);
    if (found !== undefined) into.torrents.set(key, found);
  }
}

function isOlder(importedAt: EpochMs | 'unknown', watches: FileAtStake<unknown>['watches']): boolean {
  return importedAt !== 'unknown' && playsBefore(importedAt, watches).length > 0;
}

/** When an upgraded file had come in can be any time ago; a download just before its import. */
function earliest(
  outdated: readonly FileAtStake<unknown>[],
  going: readonly FileAtStake<unknown>[],
): EpochMs | undefined {
  if (outdated.length > 0) return 0;
  if (going.length === 0) return undefined;
  const imports = going.map(({ file }) => (file.importedAt === 'unknown' ? 0 : file.importedAt));
  return Math.max(0, imports.reduce((one, other) => Math.min(one, other)) - DAY_MS);
}
