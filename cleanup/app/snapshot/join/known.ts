import type { TorrentFacts, UpgradeFacts } from '../../../domain/facts/facts.ts';
import type { InstanceName, JellyfinItemId } from '../../../domain/facts/ids.ts';
import type { FileKey } from '../../../domain/facts/keys.ts';
import type { SessionsReading, VersionFile } from '../../../ports/media-server.ts';
import type { Favorites } from '../marks/favorites.ts';
import type { Unread, WatchLists } from '../marks/watch-lists.ts';
import type { ClaimedTwice } from '../match/matched.ts';
import type { LibraryFinder } from '../media/library-finder.ts';
import type { MediaIndex } from '../media/media-index.ts';
import type { Translate } from '../paths/roots.ts';

/** Everything that titles are joined with; the joining itself only looks things up. */
export interface Known {
  readonly media: MediaIndex;
  /** Whether the catalogue was read: only then can something be absent. */
  readonly catalogueWhole: boolean;
  readonly translate: (instance: InstanceName) => Translate;
  readonly libraryAt: LibraryFinder;
  readonly claimedTwice: ClaimedTwice;
  readonly watches: WatchLists;
  readonly favorites: Favorites;
  /** Undefined when they could not be read. */
  readonly sessions: SessionsReading | undefined;
  readonly details: Details;
  readonly unread: Unread;
}

/** What is read only of works on whose verdict it bears; a key that is missing was not read. */
export interface Details {
  /** The files that play as a video, its own too. */
  readonly versions: ReadonlyMap<JellyfinItemId, readonly VersionFile[]>;
  readonly upgrades: ReadonlyMap<FileKey, readonly UpgradeFacts[]>;
  readonly torrents: ReadonlyMap<FileKey, readonly TorrentFacts[]>;
  readonly links: ReadonlyMap<FileKey, number>;
}

export const NO_DETAILS: Details = {
  versions: new Map(),
  upgrades: new Map(),
  torrents: new Map(),
  links: new Map(),
};
