import type { Tri } from '../../../cleanup/domain/facts/facts.ts';
import type { JellyfinItemId, JellyfinUserId } from '../../../cleanup/domain/facts/ids.ts';
import type {
  Catalogue,
  ItemsToAsk,
  LibraryReading,
  MarkReading,
  MediaServer,
  SeriesItemReading,
  SessionsReading,
  UserReading,
  VersionFile,
  VersionReading,
  VideoReading,
} from '../../../cleanup/ports/media-server.ts';
import { Calls } from './calls.ts';

export const UNTOUCHED: MarkReading = Object.freeze({
  state: 'unplayed',
  lastPlayedAt: 'undated',
  position: 'none',
  favorite: false,
});

/** A media server in memory, which a test may change between two calls. */
export class InMemoryMediaServer implements MediaServer {
  readonly name = 'jellyfin';
  readonly calls: Calls;
  reportedVersion: VersionReading = { version: '10.11.11' };
  people: UserReading[] = [];
  folders: LibraryReading[] = [];
  videos: VideoReading[] = [];
  seriesItems: SeriesItemReading[] = [];
  /** By user and item; what is not in it was left alone. */
  readonly touched = new Map<string, MarkReading>();
  readonly favoriteFolders = new Map<string, Tri>();
  /** Items that a user's whole list lacks. */
  readonly unlisted = new Set<string>();
  withheld = 0;
  /** Further versions of an item. */
  readonly alternates = new Map<JellyfinItemId, VersionFile[]>();
  playing: SessionsReading = { items: new Set(), series: new Set(), queueUnknown: new Set() };

  constructor(failing?: (call: string) => boolean) {
    this.calls = new Calls(failing);
  }

  mark(user: JellyfinUserId, item: JellyfinItemId, mark: Partial<MarkReading>): this {
    this.touched.set(`${user} ${item}`, { ...UNTOUCHED, key: item, ...mark });
    return this;
  }

  hide(user: JellyfinUserId, item: JellyfinItemId): this {
    this.unlisted.add(`${user} ${item}`);
    return this;
  }

  favor(user: JellyfinUserId, folder: JellyfinItemId, favorite: Tri = true): this {
    this.favoriteFolders.set(`${user} ${folder}`, favorite);
    return this;
  }

  async version() {
    return await this.calls.answer('version', () => this.reportedVersion);
  }

  async users() {
    return await this.calls.answer('users', () => [...this.people]);
  }

  async libraries() {
    return await this.calls.answer('libraries', () => [...this.folders]);
  }

  async catalogue(): Promise<Catalogue> {
    return await this.calls.answer('catalogue', () => ({
      videos: [...this.videos],
      series: [...this.seriesItems],
    }));
  }

  async marks(user: JellyfinUserId) {
    return await this.calls.answer(`marks ${user}`, () => {
      const seen = this.videos.filter(({ id }) => !this.unlisted.has(`${user} ${id}`));
      const folders = this.#folderIds().filter((id) => !this.unlisted.has(`${user} ${id}`));
      return this.#marks(
        user,
        seen.map(({ id }) => id),
        folders,
        this.withheld,
      );
    });
  }

  async marksOf(user: JellyfinUserId, items: ItemsToAsk) {
    return await this.calls.answer(`marksOf ${user}`, () => {
      const videos = this.videos.map(({ id }) => id).filter((id) => items.videos.includes(id));
      const folders = this.#folderIds().filter((id) => items.folders.includes(id));
      return this.#marks(user, videos, folders, 0);
    });
  }

  async sessions() {
    return await this.calls.answer('sessions', () => this.playing);
  }

  async videosById(items: readonly JellyfinItemId[]) {
    return await this.calls.answer('videosById', () => this.videos.filter(({ id }) => items.includes(id)));
  }

  async versionsOf(items: readonly JellyfinItemId[]) {
    return await this.calls.answer('versionsOf', () => {
      const found = this.videos.filter(({ id }) => items.includes(id));
      return new Map(
        found.map(({ id, path }) => [
          id,
          [{ id, ...(path !== undefined && { path }) }, ...(this.alternates.get(id) ?? [])],
        ]),
      );
    });
  }

  async markOfVersion(user: JellyfinUserId, version: JellyfinItemId) {
    return await this.calls.answer(
      `markOfVersion ${user}`,
      () => this.touched.get(`${user} ${version}`) ?? UNTOUCHED,
    );
  }

  #folderIds(): readonly JellyfinItemId[] {
    const seasons = new Set(this.videos.flatMap(({ season }) => season ?? []));
    return [...this.seriesItems.map(({ id }) => id), ...seasons];
  }

  #marks(
    user: JellyfinUserId,
    videos: readonly JellyfinItemId[],
    folders: readonly JellyfinItemId[],
    withheld: number,
  ) {
    return {
      user,
      videos: new Map(videos.map((id) => [id, this.touched.get(`${user} ${id}`) ?? UNTOUCHED])),
      folders: new Map(folders.map((id) => [id, this.favoriteFolders.get(`${user} ${id}`) ?? false])),
      withheld,
    };
  }
}
