import * as z from 'zod';
import { firstUnasked } from '../http/evidence.ts';
import { inChunks } from '../http/query.ts';
import type { HttpReader } from '../http/reader.ts';
import { readUntilHealthy } from './health.ts';
import type { JellyfinItemId, JellyfinUserId } from './ids.ts';
import { CatalogueItem, Collection, CollectionMember, FolderMark, UserItem, VersionedItem } from './items.ts';
import { type Listing, readItems, readListing } from './read-items.ts';
import { Configuration, Library, PublicInfo, Session, User } from './server.ts';

/** An id takes 33 bytes of a request line of 8 KB. */
export const idsPerCall = 150;

/** Reads one Jellyfin, 10.10 to 12. It has no way to change anything there. */
export class JellyfinReader {
  readonly #http: HttpReader;
  readonly #anonymous: HttpReader;

  constructor(http: HttpReader, anonymous: HttpReader) {
    this.#http = http;
    this.#anonymous = anonymous;
  }

  /** Waits for the server to be fully up; see `readUntilHealthy`. */
  async waitUntilHealthy(limitMs: number): Promise<void> {
    await readUntilHealthy(this.#anonymous, limitMs);
  }

  /** Needs no credentials. Trust `StartupWizardCompleted` only once the server is healthy. */
  async publicInfo(): Promise<PublicInfo> {
    return await this.#anonymous.json({ path: '/System/Info/Public' }, PublicInfo);
  }

  /**
   * Every movie, series and episode that has a file. Taken without a user: with one the server merges
   * versions and duplicate series, and hides members of collections.
   */
  async catalogue(): Promise<CatalogueItem[]> {
    const query = {
      includeItemTypes: 'Movie,Series,Episode',
      fields: 'Path,ProviderIds,MediaSourceCount',
      enableUserData: false,
    };
    return await readItems(this.#http, query, CatalogueItem);
  }

  /**
   * One user's marks on every movie and episode this user can see. What is missing is not unplayed. No filter
   * on played items is used, the server's may disagree with the marks.
   */
  async userItems(userId: JellyfinUserId): Promise<Listing<UserItem>> {
    const query = { userId, includeItemTypes: 'Movie,Episode', enableUserData: true };
    return await readListing(this.#http, query, UserItem);
  }

  /** As `userItems`, for a few items; an item that is missing cannot be seen, or is gone. */
  async userItemsById(userId: JellyfinUserId, ids: readonly JellyfinItemId[]): Promise<UserItem[]> {
    const query = { userId, includeItemTypes: 'Movie,Episode', enableUserData: true };
    return await this.#byId(ids, query, UserItem);
  }

  /** One user's favourite marks on series and seasons. */
  async folderMarks(userId: JellyfinUserId): Promise<Listing<FolderMark>> {
    const query = { userId, includeItemTypes: 'Series,Season', enableUserData: true };
    return await readListing(this.#http, query, FolderMark);
  }

  /** All files of a few movies or episodes; an item that is missing is gone. */
  async versions(ids: readonly JellyfinItemId[]): Promise<VersionedItem[]> {
    const query = { includeItemTypes: 'Movie,Episode', fields: 'MediaSources', enableUserData: false };
    return await this.#byId(ids, query, VersionedItem);
  }

  /** All sessions, paused ones too. Credentials of a plain user show only this user's. */
  async sessions(): Promise<Session[]> {
    return await this.#http.json({ path: '/Sessions' }, z.array(Session));
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

  async collectionMembers(id: JellyfinItemId): Promise<CollectionMember[]> {
    const query = { parentId: id, recursive: false, isMissing: undefined, enableUserData: false };
    return await readItems(this.#http, query, CollectionMember);
  }

  /** The system configuration, or a named part of it, with all its fields. */
  async configuration(part?: ConfigurationPart): Promise<Configuration> {
    return await this.#http.json({ path: configurationPath(part) }, Configuration);
  }

  async close(): Promise<void> {
    await this.#http.close();
  }

  async #byId<T extends { Id: JellyfinItemId }>(
    ids: readonly JellyfinItemId[],
    query: Record<string, string | boolean>,
    item: z.ZodType<T>,
  ): Promise<T[]> {
    const found: T[] = [];
    for (const chunk of inChunks(ids, idsPerCall)) {
      const { items } = await readListing(this.#http, { ...query, ids: chunk.join(',') }, item);
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

/** Parts of the configuration that have an address of their own. */
export type ConfigurationPart = 'encoding' | 'network' | 'branding';

export function configurationPath(part: ConfigurationPart | undefined): string {
  return part === undefined ? '/System/Configuration' : `/System/Configuration/${part}`;
}
