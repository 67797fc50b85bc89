import * as z from 'zod';
import { Instant } from '../http/instant.ts';
import { orUnknown } from '../http/or-unknown.ts';
import { JellyfinItemId } from './ids.ts';
import { UserData } from './user-data.ts';

/** Ids of the outside world as Jellyfin keeps them: text, whatever they are elsewhere. */
const ProviderIds = z.object({
  Tmdb: z.string().nullish(),
  Tvdb: z.string().nullish(),
  Imdb: z.string().nullish(),
});

/** `Virtual` is a missing or unaired episode without a file. */
const LocationType = z.enum(['FileSystem', 'Remote', 'Virtual', 'Offline']);

const SECOND_TICKS = 10_000_000;

/** One entry of the catalogue: what exists, without anybody's watch state. */
export const CatalogueItem = z.object({
  Id: JellyfinItemId,
  Type: z.enum(['Movie', 'Series', 'Episode']),
  Name: z.string().nullish(),
  /** Rewritten by the server's path substitutions, if it has any. */
  Path: z.string().nullish(),
  LocationType: LocationType,
  /** Of an episode its own; those of the series are on the series item only. */
  ProviderIds: ProviderIds.nullish(),
  SeriesId: JellyfinItemId.nullish(),
  SeasonId: JellyfinItemId.nullish(),
  /** Season number; 0 is the specials, absent is unknown. */
  ParentIndexNumber: z.int().nullish(),
  /** Episode number. */
  IndexNumber: z.int().nullish(),
  /** Last episode number of a file with several. */
  IndexNumberEnd: z.int().nullish(),
  /** Sent only when it is not 1. */
  MediaSourceCount: z.int().nullish(),
  /** When the item entered the library; an item that was lost and found again is new. */
  DateCreated: orUnknown(Instant.nullish()),
  /**
   * Length in units of 100 ns, absent on folders. `unknown` also for a second and less, 0 among them: the server takes
   * a file for played as soon as it was opened and closed where it has none, or where a second is left to the end.
   */
  RunTimeTicks: orUnknown(z.number().gt(SECOND_TICKS).nullish()),
});
export type CatalogueItem = z.infer<typeof CatalogueItem>;

/** One user's mark on one movie or episode. */
export const UserItem = z.object({
  Id: JellyfinItemId,
  Type: z.enum(['Movie', 'Episode']),
  UserData,
});
export type UserItem = z.infer<typeof UserItem>;

/**
 * A mark on an item that was asked for by its id. Jellyfin answers it also to a user who has no access to the
 * item's library (seen on 10.11 and 12), so it says nothing of who can see what.
 */
export interface UserItemById extends UserItem {
  readonly access: 'unknown';
}

/**
 * A user's favourite mark on a series or season. Whether a folder is `Played` is not read: it is true of
 * an empty one.
 */
export const FolderMark = z.object({
  Id: JellyfinItemId,
  Type: z.enum(['Series', 'Season']),
  SeriesId: JellyfinItemId.nullish(),
  /** Season number, on a season. */
  IndexNumber: z.int().nullish(),
  UserData: z.object({ IsFavorite: orUnknown(z.boolean()) }).catch({ IsFavorite: 'unknown' }),
});
export type FolderMark = z.infer<typeof FolderMark>;

/**
 * A movie or episode with every file that plays as it. Its alternate versions are in no list, and their marks
 * are their own (seen on 10.11 and 12): `JellyfinReader.userData` reads them by the ids found here.
 */
export const VersionedItem = z.object({
  Id: JellyfinItemId,
  Type: z.enum(['Movie', 'Episode']),
  MediaSources: z.array(
    z.object({
      /** Id of the version's own item. */
      Id: orUnknown(JellyfinItemId),
      Path: z.string().nullish(),
    }),
  ),
});
export type VersionedItem = z.infer<typeof VersionedItem>;

export const Collection = z.object({
  Id: JellyfinItemId,
  Type: z.literal('BoxSet'),
  Name: z.string(),
});
export type Collection = z.infer<typeof Collection>;

/** What is in a collection, whatever it is. */
export const CollectionMember = z.object({ Id: JellyfinItemId, Type: z.string() });
export type CollectionMember = z.infer<typeof CollectionMember>;
