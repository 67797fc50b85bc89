import type { JsonObject } from '../../http/json-body.ts';
import { countEpisodes } from '../query/folder-played.ts';
import type { ItemField } from '../query/item-parameters.ts';
import type { JellyfinState } from '../state.ts';
import type { UserData } from '../users/user-data.ts';
import type { JellyfinUser } from '../users/users.ts';
import { jellyfinDate } from '../values.ts';
import { dataKeyOf, type Item, isVideo, sortNameOf } from './item.ts';
import { addSources, containerOf } from './media-source.ts';
import { shownPath } from './shown-path.ts';

/** What of an item is shown: the fields asked for, and whose user data. */
export interface View {
  readonly fields: ReadonlySet<ItemField>;
  readonly user: JellyfinUser | undefined;
}

/** An item as the API shows it. */
export function itemDto(state: JellyfinState, item: Item, { fields, user }: View): JsonObject {
  const dto = commonDto(state, item, fields);
  if (user !== undefined) dto['UserData'] = userDataDto(state, item, user);
  return dto;
}

/** What of an item everybody sees; `ChannelId` is the one property that is null instead of absent. */
export function commonDto(state: JellyfinState, item: Item, fields: ReadonlySet<ItemField>): JsonObject {
  const video = isVideo(item);
  const dto: JsonObject = {
    Name: item.name,
    ServerId: state.serverId,
    Id: item.id,
    Container: video && item.path !== undefined ? containerOf(item.path) : undefined,
    PremiereDate: item.premiereDate === undefined ? undefined : jellyfinDate(item.premiereDate),
    ChannelId: null,
    ProductionYear: item.year,
    RunTimeTicks: item.runtimeTicks,
    IsFolder: !video,
    Type: item.type,
    IndexNumber: item.indexNumber,
    IndexNumberEnd: item.indexNumberEnd,
    ParentIndexNumber: item.parentIndexNumber,
    SeriesId: item.series?.id,
    SeriesName: item.series?.name,
    SeasonId: item.seasonId,
  };
  addOfType(dto, state, item);
  for (const field of fields) Object.assign(dto, SHOWN[field]?.(state, item));
  if (video) {
    dto['VideoType'] = 'VideoFile';
    addSources(dto, state, item, fields);
  }
  dto['LocationType'] = item.virtual ? 'Virtual' : 'FileSystem';
  dto['MediaType'] = video ? 'Video' : 'Unknown';
  dto['ImageTags'] = {};
  dto['BackdropImageTags'] = [];
  dto['ImageBlurHashes'] = {};
  return dto;
}

/** What only some types have. */
function addOfType(dto: JsonObject, state: JellyfinState, item: Item): void {
  if (item.type === 'Episode') dto['SeasonName'] = state.items.get(item.seasonId ?? '')?.name;
  if (item.type === 'Series') dto['AirDays'] = [];
  if (item.type === 'BoxSet') dto['DisplayOrder'] = 'PremiereDate';
  if (item.type === 'CollectionFolder') dto['CollectionType'] = state.libraries.get(item.id)?.collectionType;
}

type Shown = (state: JellyfinState, item: Item) => JsonObject;

/** Fields that are in the answer only when the query names them. Lists are there when they are empty, too. */
const SHOWN: { readonly [Field in ItemField]?: Shown } = {
  DateCreated: (_, item) => ({ DateCreated: jellyfinDate(item.dateCreated) }),
  DateLastSaved: (_, item) => ({ DateLastSaved: jellyfinDate(item.dateCreated) }),
  SortName: (_, item) => ({ SortName: sortNameOf(item) }),
  Path: (state, { path }) => (path === undefined ? {} : { Path: shownPath(state, path) }),
  ProviderIds: (_, item) => ({ ProviderIds: item.providerIds }),
  ParentId: (_, item) => ({ ParentId: item.parentId }),
  Tags: (_, item) => ({ Tags: item.tags }),
  Genres: () => ({ Genres: [], GenreItems: [] }),
  Studios: () => ({ Studios: [] }),
  People: () => ({ People: [] }),
  MediaStreams: (_, item) => (isVideo(item) ? { MediaStreams: [] } : {}),
  ChildCount: (state, item) => (isVideo(item) ? {} : { ChildCount: state.items.childrenOf(item.id).length }),
  RecursiveItemCount: (state, item) =>
    isVideo(item) ? {} : { RecursiveItemCount: state.items.below(item.id).filter(isVideo).length },
};

export function userDataDto(state: JellyfinState, item: Item, user: JellyfinUser): JsonObject {
  const data = state.userData.get(user.id, item);
  return isVideo(item) ? marksDto(item, data) : marksDto(item, data, folderCounts(state, item, user));
}

/** What a user did with an item; nothing when he did nothing. */
export function marksDto(item: Item, data: UserData | undefined, counts?: FolderCounts): JsonObject {
  const { positionTicks = 0, lastPlayedAt } = data ?? {};
  const percentage =
    positionTicks > 0 && item.runtimeTicks !== undefined
      ? (100 * positionTicks) / item.runtimeTicks
      : undefined;
  return {
    PlayedPercentage: counts?.share ?? percentage,
    UnplayedItemCount: counts?.unplayed,
    PlaybackPositionTicks: positionTicks,
    PlayCount: data?.playCount ?? 0,
    IsFavorite: data?.favorite ?? false,
    LastPlayedDate: lastPlayedAt === undefined ? undefined : jellyfinDate(lastPlayedAt),
    Played: counts === undefined ? (data?.played ?? false) : counts.unplayed === 0,
    Key: dataKeyOf(item),
    ItemId: item.id,
  };
}

interface FolderCounts {
  readonly unplayed: number;
  /** Percent. */
  readonly share: number | undefined;
}

/** What of a folder is left to see; version 12 tells the share that was seen as well. */
function folderCounts(state: JellyfinState, item: Item, user: JellyfinUser): FolderCounts {
  const { unplayed, episodes } = countEpisodes(state, item, user);
  if (!state.dialect.foldersHaveShares) return { unplayed, share: undefined };
  return { unplayed, share: episodes === 0 ? 0 : (100 * (episodes - unplayed)) / episodes };
}
