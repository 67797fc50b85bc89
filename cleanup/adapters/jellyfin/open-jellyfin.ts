import { type JellyfinOptions, openJellyfinReader } from '../../../clients/jellyfin/open.ts';
import type { JellyfinItemId } from '../../domain/facts/ids.ts';
import type { MediaServer, VersionFile } from '../../ports/media-server.ts';
import { reading } from '../servers/as-server-failure.ts';
import { unlessGone } from '../servers/unless-gone.ts';
import { type SupportedVersions, versionProblem } from '../servers/version-problem.ts';
import { SharedIds } from './shared-ids.ts';
import { signInProblem } from './sign-in-problem.ts';
import { toCatalogue, toVersionFiles } from './to-catalogue.ts';
import { fromItemIds, fromUserId, toItemId } from './to-ids.ts';
import { nothingKnown, toMark, toMarks, toVideoMark } from './to-marks.ts';
import { toLibrary, toUser } from './to-people.ts';
import { type KnownVideos, toSessions } from './to-sessions.ts';

/** 10.11's successor is 12. */
const supported: SupportedVersions = { from: [10, 10], before: [13, 0], words: '10.10 to 12' };

/** Opens one Jellyfin for reading. */
export function openJellyfin(options: JellyfinOptions): MediaServer & { close(): Promise<void> } {
  const name = options.server ?? 'jellyfin';
  const client = openJellyfinReader(options);
  /** Of the last catalogue: a queue's ids are told by it, and marks share its ids. */
  let known: KnownVideos = new Map();
  let ids = new SharedIds([]);
  return {
    name,
    version: async () =>
      await reading(async () => {
        const { Version: version } = await client.publicInfo();
        const problem = versionProblem(name, version, supported) ?? (await accountProblem(client, options));
        return { version, ...(problem !== undefined && { problem }) };
      }),
    users: async () => await reading(async () => (await client.users()).map(toUser)),
    libraries: async () => await reading(async () => (await client.libraries()).map(toLibrary)),
    catalogue: async () =>
      await reading(async () => {
        const items = await client.catalogue();
        const catalogue = toCatalogue(items);
        known = new Map(catalogue.videos.map((video) => [video.id, video]));
        ids = new SharedIds(items.map(({ Id }) => Id));
        return catalogue;
      }),
    marks: async (user) =>
      await reading(async () => {
        const id = fromUserId(user);
        const [videos, folders] = await Promise.all([
          client.userItems(id, toVideoMark, ids.along()),
          client.folderMarks(id),
        ]);
        const withheld = videos.withheld + folders.withheld;
        return toMarks(user, { videos: videos.items, folders: folders.items, withheld });
      }),
    marksOf: async (user, items) =>
      await reading(async () => {
        const id = fromUserId(user);
        const [videos, folders] = await Promise.all([
          client.userItemsById(id, fromItemIds(items.videos)),
          client.folderMarksById(id, fromItemIds(items.folders)),
        ]);
        const marks = videos.map((item) => toVideoMark(item));
        return toMarks(user, { videos: marks, folders, withheld: 0 });
      }),
    sessions: async () => await reading(async () => toSessions(await client.sessions(), known)),
    videosById: async (items) =>
      await reading(async () => toCatalogue(await client.catalogueById(fromItemIds(items))).videos),
    versionsOf: async (items) => await reading(async () => await versionsOf(client, items)),
    markOfVersion: async (user, version) =>
      await reading(async () => {
        const [id] = fromItemIds([version]);
        if (id === undefined) return nothingKnown;
        const mark = await unlessGone(async () => await client.userData(fromUserId(user), id));
        return mark === 'gone' ? nothingKnown : toMark(mark);
      }),
    close: async () => await client.close(),
  };
}

async function accountProblem(
  client: ReturnType<typeof openJellyfinReader>,
  { credentials }: JellyfinOptions,
): Promise<string | undefined> {
  if ('apiKey' in credentials) return undefined;
  return signInProblem(await client.users(), credentials.username);
}

/** An item with a version that has no id is left out, as one that is gone: nothing may be concluded of it. */
async function versionsOf(
  client: Pick<ReturnType<typeof openJellyfinReader>, 'versions'>,
  items: readonly JellyfinItemId[],
): Promise<ReadonlyMap<JellyfinItemId, readonly VersionFile[]>> {
  const found = new Map<JellyfinItemId, readonly VersionFile[]>();
  for (const item of await client.versions(fromItemIds(items))) {
    const files = toVersionFiles(item);
    if (files !== undefined) found.set(toItemId(item.Id), files);
  }
  return found;
}
