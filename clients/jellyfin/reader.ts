import * as z from 'zod';
import { firstUnasked } from '../http/evidence.ts';
import { inChunks } from '../http/query.ts';
import type { HttpReader } from '../http/reader.ts';
import { ServerError } from '../http/server-error.ts';
import { waitUntilUp } from '../http/wait.ts';
import type { JellyfinItemId, JellyfinUserId } from './ids.ts';
import {
  CatalogueItem,
  Collection,
  CollectionMember,
  FolderMark,
  UserItem,
  type UserItemById,
  VersionedItem,
} from './items.ts';
import { plainUserItem } from './plain-user-item.ts';
import { type HeldIds, type Listing, readItems, readListing } from './read-items.ts';
import {
  Configuration,
  isPlaying,
  Library,
  PublicInfo,
  SentSession,
  type Session,
  sessionOf,
  User,
} from './server.ts';
import { UserDataOfItem } from './user-data.ts';

/** An id takes 33 bytes of a request line of 8 KB. */
export const idsPerCall = 150;

const catalogueQuery = {
  includeItemTypes: 'Movie,Series,Episode',
  fields: 'Path,ProviderIds,MediaSourceCount,DateCreated',
  enableUserData: false,
};

/** Reads one Jellyfin, 10.10 to 12. It has no way to change anything there. */
export class JellyfinReader {
  readonly #http: HttpReader;
  readonly #anonymous: HttpReader;
  /** As it was when it was first needed; an upgrade restarts the server, and this program does not outlive it. */
  #version: string | undefined;

  constructor(http: HttpReader, anonymous: HttpReader) {
    this.#http = http;
    this.#anonymous = anonymous;
  }

  /**
   * Waits for the server to be fully up: `/health` answers `Healthy`. While 10.11 and later start or migrate,
   * another server stands in that answers `Degraded` with status 200; then nobody does, then all is 503.
   *
   * @param limitMs how long to pause in all before giving up
   * @throws ServerError `starting` when the server is not healthy by then
   */
  async waitUntilHealthy(limitMs: number): Promise<void> {
    const isUp = (text: string) => text === 'Healthy';
    await waitUntilUp(this.#anonymous, { read: { path: '/health' }, isUp, limitMs });
  }

  /** Version and state. Needs no credentials; the answer of a server that stands in is not taken for it. */
  async publicInfo(): Promise<PublicInfo> {
    return await this.#anonymous.json({ path: publicInfoPath, standsIn }, PublicInfo);
  }

  /**
   * Every movie, series and episode that has a file. Taken without a user: with one the server merges
   * versions and duplicate series, and hides members of collections. Alternate versions are missing all the
   * same: `MediaSourceCount` tells that there are some, `versions` which.
   */
  async catalogue(): Promise<CatalogueItem[]> {
    return await readItems(this.#http, catalogueQuery, CatalogueItem);
  }

  /** As `catalogue`, of a few items; one that is missing is gone. */
  async catalogueById(ids: readonly JellyfinItemId[]): Promise<CatalogueItem[]> {
    return await this.#byId(ids, catalogueQuery, CatalogueItem);
  }

  /** Those of some movies, series, seasons and episodes that are there. */
  async existing(ids: readonly JellyfinItemId[]): Promise<JellyfinItemId[]> {
    const query = { includeItemTypes: 'Movie,Series,Season,Episode', enableUserData: false };
    const items = await this.#byId(ids, query, CollectionMember);
    return items.map(({ Id }) => Id);
  }

  /**
   * One user's marks on every movie and episode this user can see; together with the libraries of the user's
   * policy the only evidence of who can see what. What is missing is not unplayed. Marks on alternate versions
   * are not among them. No filter on played items is used, the server's may disagree with the marks.
   *
   * @param keep what is kept of each, as it arrives: a large library's items are not in memory together; with its
   *   id as it is held, if it is
   * @param held ids that are known already
   */
  async userItems<Kept>(
    userId: JellyfinUserId,
    keep: (item: UserItem, id: JellyfinItemId) => Kept,
    held?: HeldIds,
  ): Promise<Listing<Kept>> {
    const query = { userId, includeItemTypes: 'Movie,Episode', enableUserData: true };
    return await readListing(this.#http, query, { item: UserItem, plain: plainUserItem, keep, held });
  }

  /**
   * As `userItems`, for a few items. That an item is there does not prove that the user can see it: the
   * server answers an id whatever library it is in. One that is missing is gone, or hidden by a blocked tag.
   */
  async userItemsById(userId: JellyfinUserId, ids: readonly JellyfinItemId[]): Promise<UserItemById[]> {
    const query = { userId, includeItemTypes: 'Movie,Episode', enableUserData: true };
    const items = await this.#byId(ids, query, UserItem);
    return items.map((item) => ({ ...item, access: 'unknown' }));
  }

  /**
   * One user's mark on one item, an alternate version too, whose marks no list has. It proves no access.
   *
   * @throws ServerError `not-found` when the item is gone
   */
  async userData(userId: JellyfinUserId, itemId: JellyfinItemId): Promise<UserDataOfItem> {
    const read = { path: `/UserItems/${itemId}/UserData`, query: { userId } };
    const data = await this.#http.json(read, UserDataOfItem);
    if (data.ItemId === itemId) return data;
    throw this.#http.failure(read, 'mismatch', `sent the mark on item ${data.ItemId} instead`);
  }

  /** One user's favourite marks on series and seasons. */
  async folderMarks(userId: JellyfinUserId): Promise<Listing<FolderMark>> {
    const query = { userId, includeItemTypes: 'Series,Season', enableUserData: true };
    return await readListing(this.#http, query, { item: FolderMark, keep: (mark) => mark });
  }

  /** As `folderMarks`, for a few series and seasons; as with `userItemsById`, it proves no access. */
  async folderMarksById(userId: JellyfinUserId, ids: readonly JellyfinItemId[]): Promise<FolderMark[]> {
    return await this.#byId(
      ids,
      { userId, includeItemTypes: 'Series,Season', enableUserData: true },
      FolderMark,
    );
  }

  /** All files of a few movies or episodes, by their primary versions; an item that is missing is gone. */
  async versions(ids: readonly JellyfinItemId[]): Promise<VersionedItem[]> {
    const query = { includeItemTypes: 'Movie,Episode', fields: 'MediaSources', enableUserData: false };
    return await this.#byId(ids, query, VersionedItem);
  }

  /** All sessions, paused ones too. Credentials of a plain user show only this user's. */
  async sessions(): Promise<Session[]> {
    const sent = await this.#http.json({ path: '/Sessions' }, z.array(SentSession));
    const doubtful = sent.some((session) => isPlaying(session) && !session.NowPlayingQueue?.length);
    const withoutQueues = doubtful && (await this.#leavesQueuesEmpty());
    return sent.map((session) => sessionOf(session, { withoutQueues }));
  }

  /** All users, disabled ones too. */
  async users(): Promise<User[]> {
    const users = await this.#http.json({ path: '/Users' }, z.array(User));
    if (users.length === 0)
      throw this.#http.failure({ path: '/Users' }, 'incomplete', 'lists no user at all');
    return users;
  }

  async libraries(): Promise<Library[]> {
    return await this.#http.json({ path: '/Library/VirtualFolders' }, z.array(Library));
  }

  async collections(): Promise<Collection[]> {
    return await readItems(this.#http, { includeItemTypes: 'BoxSet', enableUserData: false }, Collection);
  }

  /**
   * What was put into a collection: movies, series, seasons, episodes. Without a user and not recursive the
   * list is always empty (seen on 10.11 and 12).
   */
  async collectionMembers(id: JellyfinItemId): Promise<CollectionMember[]> {
    const query = { parentId: id, isMissing: undefined, enableUserData: false };
    return await readItems(this.#http, query, CollectionMember);
  }

  /** The system configuration, or a named part of it, with all its fields. */
  async configuration(part?: ConfigurationPart): Promise<Configuration> {
    return await this.#http.json({ path: configurationPath(part) }, Configuration);
  }

  /** Whether it tells Prometheus its metrics. It does from the first start on after they were switched on. */
  async servesMetrics(): Promise<boolean> {
    try {
      await this.#anonymous.answer({ path: '/metrics' });
      return true;
    } catch (error) {
      if (error instanceof ServerError && error.code === 'not-found') return false;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#http.close();
  }

  async #leavesQueuesEmpty(): Promise<boolean> {
    this.#version ??= (await this.publicInfo()).Version;
    return !(Number.parseInt(this.#version, 10) < 12);
  }

  async #byId<T extends { Id: JellyfinItemId }>(
    ids: readonly JellyfinItemId[],
    query: Record<string, string | boolean>,
    item: z.ZodType<T>,
  ): Promise<T[]> {
    const found: T[] = [];
    for (const chunk of inChunks(ids, idsPerCall)) {
      const { items } = await readListing(
        this.#http,
        { ...query, ids: chunk.join(',') },
        { item, keep: (one) => one },
      );
      const other = firstUnasked(
        items.map(({ Id }) => Id),
        new Set(chunk),
      );
      if (other !== undefined) {
        throw this.#http.failure(
          { path: '/Items' },
          'mismatch',
          `sent the item ${other}, which was not asked for`,
        );
      }
      found.push(...items);
    }
    return found;
  }
}

export const publicInfoPath = '/System/Info/Public';

/** The server of the start-up says that the wizard was never completed, in camelCase unlike the real one. */
function standsIn(text: string): boolean {
  return text.includes('"startupWizardCompleted"');
}

/** Parts of the configuration that have an address of their own. */
export type ConfigurationPart = 'encoding' | 'network' | 'branding';

export function configurationPath(part: ConfigurationPart | undefined): string {
  return part === undefined ? '/System/Configuration' : `/System/Configuration/${part}`;
}
