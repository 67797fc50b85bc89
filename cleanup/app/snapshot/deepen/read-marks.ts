import type { Tri } from '../../../domain/facts/facts.ts';
import type { JellyfinItemId, JellyfinUserId } from '../../../domain/facts/ids.ts';
import type {
  ItemsToAsk,
  MarkReading,
  MediaServer,
  VersionFile,
  VideoReading,
} from '../../../ports/media-server.ts';
import type { Known } from '../join/known.ts';
import type { Folder } from '../marks/favorites.ts';
import type { Matched } from '../match/matched.ts';
import { attempt } from '../read/attempt.ts';
import { attemptEach } from '../read/attempt-each.ts';

/** Small ones, of which there can be hundreds. */
const CALLS_AT_ONCE = 4;

/** Marks that no list had. */
export interface MarksRead {
  readonly versions: ReadonlyMap<JellyfinItemId, readonly VersionFile[]>;
  readonly late: ReadonlyMap<JellyfinUserId, Map<JellyfinItemId, MarkReading>>;
  readonly lateFolders: ReadonlyMap<JellyfinUserId, Map<JellyfinItemId, Tri>>;
}

/**
 * Reads the marks of every version of those videos, for every user, and those that a user's list should have had:
 * with a user the server merges what it takes for one, and sends one of them.
 *
 * Calls: one for the versions of all videos, one a user and version, one a user whose list lacks something.
 */
export async function readMarks(
  server: Pick<MediaServer, 'versionsOf' | 'markOfVersion' | 'marksOf'>,
  users: readonly JellyfinUserId[],
  files: Iterable<Matched>,
  folders: readonly Folder[],
  known: Pick<Known, 'watches' | 'favorites'>,
  problems: string[],
): Promise<MarksRead> {
  const late = new Map<JellyfinUserId, Map<JellyfinItemId, MarkReading>>();
  const lateFolders = new Map<JellyfinUserId, Map<JellyfinItemId, Tri>>();
  const videos = new Set([...files].flatMap(videosOf));
  const missing = [...missingItems(users, videos, folders, known)];
  const found = await attemptEach(problems, missing, CALLS_AT_ONCE, async ([user, items]) => {
    const lacks = items.videos.length + items.folders.length > 0;
    return lacks ? await server.marksOf(user, items) : undefined;
  });
  for (const [index, [user]] of missing.entries()) {
    late.set(user, new Map(found[index]?.videos));
    lateFolders.set(user, new Map(found[index]?.folders));
  }
  const versioned = [...videos].filter((video) => video.versions > 1).map(({ id }) => id);
  const versions = await readVersions(server, versioned, late, problems);
  return { versions, late, lateFolders };
}

/** What each user's list has not. */
function missingItems(
  users: readonly JellyfinUserId[],
  videos: ReadonlySet<VideoReading>,
  folders: readonly Folder[],
  { watches, favorites }: Pick<Known, 'watches' | 'favorites'>,
): ReadonlyMap<JellyfinUserId, ItemsToAsk> {
  const nothing = () => ({ videos: new Set<JellyfinItemId>(), folders: new Set<JellyfinItemId>() });
  const missing = new Map(users.map((user) => [user, nothing()]));
  for (const video of videos) {
    for (const user of watches.missing(video)) missing.get(user)?.videos.add(video.id);
  }
  for (const folder of folders) {
    for (const user of favorites.missing(folder)) missing.get(user)?.folders.add(folder.id);
  }
  const items = [...missing].map(
    ([user, own]) => [user, { videos: [...own.videos], folders: [...own.folders] }] as const,
  );
  return new Map(items);
}

function videosOf({ items, versionOf }: Matched): readonly VideoReading[] {
  return versionOf === undefined ? items : [versionOf];
}

/** The marks of all versions but the items' own, which lists have, go among `late`. */
export async function readVersions(
  server: Pick<MediaServer, 'versionsOf' | 'markOfVersion'>,
  items: readonly JellyfinItemId[],
  late: ReadonlyMap<JellyfinUserId, Map<JellyfinItemId, MarkReading>>,
  problems: string[],
): Promise<MarksRead['versions']> {
  if (items.length === 0) return NO_VERSIONS;
  const versions = (await attempt(problems, () => server.versionsOf(items))) ?? NO_VERSIONS;
  const further = [...versions].flatMap(([item, files]) =>
    files.map(({ id }) => id).filter((id) => id !== item),
  );
  const asked = further.flatMap((version) => [...late].map(([user, marks]) => ({ version, user, marks })));
  const found = await attemptEach(problems, asked, CALLS_AT_ONCE, async ({ user, version }) =>
    server.markOfVersion(user, version),
  );
  for (const [index, { version, marks }] of asked.entries()) {
    const mark = found[index];
    if (mark !== undefined) marks.set(version, mark);
  }
  return versions;
}

const NO_VERSIONS: MarksRead['versions'] = new Map();
