import type {
  AlternateFacts,
  MovieFacts,
  MovieFileFacts,
  UpgradeFacts,
  UserWatch,
} from '../../../domain/facts/facts.ts';
import type { FileKey } from '../../../domain/facts/keys.ts';
import type { FileReading } from '../../../ports/managers.ts';
import type { VersionFile, VideoReading } from '../../../ports/media-server.ts';
import type { Unread } from '../marks/watch-lists.ts';
import type { Matched } from '../match/matched.ts';
import { pathKey } from '../paths/path-key.ts';
import type { Known } from './known.ts';

/** What Jellyfin knows of one file. */
export interface Watched {
  readonly match: Matched['match'];
  /** The video under which people see the file. */
  readonly item: VersionFile['id'] | undefined;
  readonly runtime: 'known' | 'none' | 'unknown';
  readonly watches: readonly UserWatch[];
  readonly alternates: readonly AlternateFacts[] | 'unknown';
}

/** Left out where there are none, which is nearly always. */
export function alternatesIn({ alternates }: Watched): Pick<MovieFacts, 'alternates'> {
  return alternates !== 'unknown' && alternates.length === 0 ? {} : { alternates };
}

/** The marks that belong to a file, and those of its item's further versions. */
export function watchedFile(matched: Matched, known: Known): Watched {
  const found = watchedAlone(matched, known);
  return known.claimedTwice(matched) ? { ...found, match: 'contradictory' } : found;
}

/** As if no other file were the same video. */
function watchedAlone(matched: Matched, known: Known): Watched {
  const [item] = matched.items;
  if (item !== undefined) {
    return {
      match: matched.match,
      item: item.id,
      runtime: runtimeOf(item),
      watches: known.watches.of(item),
      alternates: alternatesOf(item, matched.items, known),
    };
  }
  const { versionOf } = matched;
  if (versionOf !== undefined) return watchedVersion(versionOf, matched, known);
  return { match: matched.match, item: undefined, runtime: 'unknown', watches: NONE, alternates: NONE };
}

/** The file may be a further version of that video, which only the list of its versions can tell. */
function watchedVersion(video: VideoReading, { key }: Matched, known: Known): Watched {
  const runtime = runtimeOf(video);
  const files = known.details.versions.get(video.id);
  if (files === undefined) {
    if (!known.unread.hopeful()) return ANYBODYS;
    return { match: 'proven', item: video.id, runtime, watches: known.watches.of(video), alternates: NONE };
  }
  const own = files.find(({ path }) => path !== undefined && pathKey(path) === key);
  if (own === undefined) return ANYBODYS;
  const others = files.filter(({ id }) => id !== own.id);
  return {
    match: 'proven',
    // No list shows a version, nor does a collection: people see the item that has it.
    item: video.id,
    runtime,
    watches: marksOn(own, video, known),
    alternates: others.map((other) => alternate(other, video, known)),
  };
}

/** Without a runtime Jellyfin calls it played as soon as it was opened. */
function runtimeOf({ runtimeKnown }: VideoReading): 'known' | 'none' {
  return runtimeKnown ? 'known' : 'none';
}

function alternatesOf(
  item: VideoReading,
  items: readonly VideoReading[],
  known: Known,
): readonly AlternateFacts[] | 'unknown' {
  if (items.length === 1 && item.versions <= 1) return NONE;
  const alternates = items.filter((other) => other !== item).map((other) => alternate(other, other, known));
  for (const video of items) {
    const further = furtherVersions(video, known);
    if (further === 'unknown') return 'unknown';
    for (const file of further) alternates.push(alternate(file, video, known));
  }
  return alternates;
}

/** The versions of a video beside its own file; where they were not read, none as long as that is harmless. */
function furtherVersions(
  { id, versions }: VideoReading,
  { details, unread }: Known,
): readonly VersionFile[] | 'unknown' {
  if (versions <= 1) return NONE;
  const files = details.versions.get(id);
  if (files === undefined) return unread.hopeful() ? NONE : 'unknown';
  return files.filter((file) => file.id !== id);
}

function alternate(file: Pick<VersionFile, 'id'>, video: VideoReading, known: Known): AlternateFacts {
  return { jellyfinItem: file.id, watches: marksOn(file, video, known) };
}

function marksOn(
  { id }: Pick<VersionFile, 'id'>,
  video: VideoReading,
  { watches }: Known,
): readonly UserWatch[] {
  return id === video.id ? watches.of(video) : watches.ofVersion(video, id);
}

/** What a Radarr's and a Sonarr's file have in common, but for the id. */
export function fileFacts(
  { path, sizeBytes, importedAt }: FileReading<number>,
  key: FileKey,
  { match, item, runtime, watches }: Watched,
  { details, unread }: Known,
): Omit<MovieFileFacts, 'id'> {
  const upgrades = details.upgrades.get(key) ?? unreadUpgrades(importedAt, watches, unread);
  return {
    path,
    sizeBytes,
    importedAt,
    match,
    ...(item !== undefined && { jellyfinItem: item }),
    runtime,
    upgrades,
    torrents: details.torrents.get(key) ?? 'unknown',
    linkCount: details.links.get(key) ?? 'unknown',
  };
}

/** Where it may matter and one hopes, as if what was played before the file had been in a file that it upgraded. */
function unreadUpgrades(
  importedAt: FileReading<number>['importedAt'],
  watches: readonly UserWatch[],
  unread: Unread,
): readonly UpgradeFacts[] | 'unknown' {
  if (importedAt === 'unknown') return 'unknown';
  const plays = playsBefore(importedAt, watches);
  if (plays.length === 0 || !unread.hopeful()) return 'unknown';
  return [{ importedAt: Math.min(...plays), replacedAt: Math.max(...plays) }];
}

/** When somebody played it before the file came in. */
export function playsBefore(importedAt: number, watches: readonly UserWatch[]): readonly number[] {
  let plays: readonly number[] = NONE;
  for (const { state, lastPlayedAt } of watches) {
    if (state === 'played' && typeof lastPlayedAt === 'number' && lastPlayedAt < importedAt) {
      plays = [...plays, lastPlayedAt];
    }
  }
  return plays;
}

const NONE: readonly never[] = [];
const ANYBODYS: Watched = {
  match: 'unknown',
  item: undefined,
  runtime: 'unknown',
  watches: NONE,
  alternates: 'unknown',
};
