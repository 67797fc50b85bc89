import type { JsonObject } from '../http/json-body.ts';
import { folderPlayed, unplayedCount } from './folder-played.ts';
import { dataKeyOf, type Item, isVideo, sortNameOf } from './item.ts';
import type { ItemField } from './item-parameters.ts';
import { containerOf, sourcesDto } from './media-source.ts';
import { shownPath } from './shown-path.ts';
import type { JellyfinState } from './state.ts';
import type { JellyfinUser } from './users.ts';
import { jellyfinDate } from './values.ts';

/** What of an item is shown: the fields asked for, and whose user data. */
export interface View {
  readonly fields: ReadonlySet<ItemField>;
  readonly user: JellyfinUser | undefined;
}

/** An item as the API shows it; `ChannelId` is the one property that is null instead of absent. */
export function itemDto(state: JellyfinState, item: Item, view: View): JsonObject {
  const video = isVideo(item);
  return {
    Name: item.name,
    ServerId: state.serverId,
    Id: item.id,
    ...(video && item.path !== undefined ? { Container: containerOf(item.path) } : {}),
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
    ...ofType(state, item),
    ...askedFor(state, item, view.fields),
    ...(video ? { VideoType: 'VideoFile', ...sourcesDto(state, item, view.fields) } : {}),
    LocationType: item.virtual ? 'Virtual' : 'FileSystem',
    MediaType: video ? 'Video' : 'Unknown',
    ImageTags: {},
    BackdropImageTags: [],
    ImageBlurHashes: {},
    UserData: view.user === undefined ? undefined : userDataDto(state, item, view.user),
  };
}

/** What only some types have. */
function ofType(state: JellyfinState, item: Item): JsonObject {
  switch (item.type) {
    case 'Episode':
      return { SeasonName: state.items.get(item.seasonId ?? '')?.name };
    case 'Series':
      return { AirDays: [] };
    case 'BoxSet':
      return { DisplayOrder: 'PremiereDate' };
    case 'CollectionFolder':
      return { CollectionType: state.libraries.get(item.id)?.collectionType };
    default:
      return {};
  }
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

function askedFor(state: JellyfinState, item: Item, fields: ReadonlySet<ItemField>): JsonObject {
  const shown: JsonObject = {};
  for (const field of fields) Object.assign(shown, SHOWN[field]?.(state, item));
  return shown;
}

export function userDataDto(state: JellyfinState, item: Item, user: JellyfinUser): JsonObject {
  const data = state.userData.get(user.id, item);
  const isFolder = !isVideo(item);
  const position = data?.positionTicks ?? 0;
  return {
    ...(position > 0 && item.runtimeTicks !== undefined
      ? { PlayedPercentage: (100 * position) / item.runtimeTicks }
      : {}),
    ...(isFolder ? folderCounts(state, item, user) : {}),
    PlaybackPositionTicks: position,
    PlayCount: data?.playCount ?? 0,
    IsFavorite: data?.favorite ?? false,
    ...(data?.lastPlayedAt === undefined ? {} : { LastPlayedDate: jellyfinDate(data.lastPlayedAt) }),
    Played: isFolder ? folderPlayed(state, item, user, 'all') : (data?.played ?? false),
    Key: dataKeyOf(item),
    ItemId: item.id,
  };
}

/** What of a folder is left to see; version 12 tells the share that was seen as well. */
function folderCounts(state: JellyfinState, item: Item, user: JellyfinUser): JsonObject {
  const unplayed = unplayedCount(state, item, user);
  if (!state.dialect.foldersHaveShares) return { UnplayedItemCount: unplayed };
  const episodes = state.items.below(item.id).filter((below) => below.type === 'Episode' && !below.virtual);
  const share = episodes.length === 0 ? 0 : (100 * (episodes.length - unplayed)) / episodes.length;
  return { PlayedPercentage: share, UnplayedItemCount: unplayed };
}
