import { isObject, type JsonObject } from '../http/json-body.ts';
import { folderPlayed, unplayedCount } from './folder-played.ts';
import { dataKeyOf, type Item, sortNameOf } from './item.ts';
import type { ItemField } from './item-query.ts';
import { type JellyfinState, toJellyfinPath } from './state.ts';
import type { JellyfinUser } from './users.ts';
import { jellyfinDate } from './values.ts';

/** What of an item is shown: the fields asked for, and whose user data. */
export interface View {
  readonly fields: ReadonlySet<ItemField>;
  readonly user: JellyfinUser | undefined;
}

export function itemDto(state: JellyfinState, item: Item, view: View): JsonObject {
  const isVideo = item.type === 'Movie' || item.type === 'Episode';
  return {
    Name: item.name,
    ServerId: state.serverId,
    Id: item.id,
    PremiereDate: item.premiereDate === undefined ? undefined : jellyfinDate(item.premiereDate),
    ProductionYear: item.year,
    RunTimeTicks: item.runtimeTicks,
    IsFolder: !isVideo,
    Type: item.type,
    IndexNumber: item.indexNumber,
    IndexNumberEnd: item.indexNumberEnd,
    ParentIndexNumber: item.parentIndexNumber,
    SeriesId: item.series?.id,
    SeriesName: item.series?.name,
    SeasonId: item.seasonId,
    ...askedFor(state, item, view.fields),
    ...(isVideo
      ? { VideoType: 'VideoFile', MediaType: 'Video', ...sourcesDto(state, item, view.fields) }
      : {}),
    LocationType: item.virtual ? 'Virtual' : 'FileSystem',
    UserData: view.user === undefined ? undefined : userDataDto(state, item, view.user),
  };
}

/** Fields that are in the answer only when the query names them. */
function askedFor(state: JellyfinState, item: Item, fields: ReadonlySet<ItemField>): JsonObject {
  const shown: JsonObject = {};
  if (fields.has('DateCreated')) shown['DateCreated'] = jellyfinDate(item.dateCreated);
  if (fields.has('SortName')) shown['SortName'] = sortNameOf(item);
  if (fields.has('Path') && item.path !== undefined) shown['Path'] = shownPath(state, item.path);
  if (fields.has('ProviderIds')) shown['ProviderIds'] = item.providerIds;
  if (fields.has('ParentId')) shown['ParentId'] = item.parentId;
  if (fields.has('Tags')) shown['Tags'] = item.tags;
  if (fields.has('ChildCount') && item.type !== 'Movie' && item.type !== 'Episode') {
    shown['ChildCount'] = state.items.childrenOf(item.id).length;
  }
  return shown;
}

function sourcesDto(state: JellyfinState, item: Item, fields: ReadonlySet<ItemField>): JsonObject {
  if (item.virtual || (!fields.has('MediaSources') && !fields.has('MediaSourceCount'))) return {};
  const versions = state.items.versionsOf(item);
  return {
    ...(fields.has('MediaSourceCount') && versions.length !== 1 ? { MediaSourceCount: versions.length } : {}),
    ...(fields.has('MediaSources')
      ? { MediaSources: versions.map((version) => mediaSource(state, version)) }
      : {}),
  };
}

/** One of the files an item can be played from. All versions list all of them, the primary first. */
export function mediaSource(state: JellyfinState, version: Item): JsonObject {
  return {
    Protocol: 'File',
    Id: version.id,
    Path: shownPath(state, version.path ?? ''),
    Type: version.primaryVersionId === undefined ? 'Default' : 'Grouping',
    Container: 'mkv',
    Size: version.size,
    Name: version.name,
    IsRemote: false,
    RunTimeTicks: version.runtimeTicks,
    SupportsTranscoding: true,
    SupportsDirectStream: true,
    SupportsDirectPlay: true,
  };
}

/** The path under Jellyfin's root, rewritten by the configured substitutions, which may name nothing that exists. */
function shownPath(state: JellyfinState, path: string): string {
  let shown = toJellyfinPath(state, path);
  const substitutions = state.configuration['PathSubstitutions'];
  for (const rule of Array.isArray(substitutions) ? substitutions.filter(isObject) : []) {
    const from = String(rule['From']);
    if (shown.startsWith(from)) shown = `${String(rule['To'])}${shown.slice(from.length)}`;
  }
  return shown;
}

export function userDataDto(state: JellyfinState, item: Item, user: JellyfinUser): JsonObject {
  const data = state.userData.get(user.id, item);
  const isFolder = item.type !== 'Movie' && item.type !== 'Episode';
  const position = data?.positionTicks ?? 0;
  return {
    ...(position > 0 && item.runtimeTicks !== undefined
      ? { PlayedPercentage: (100 * position) / item.runtimeTicks }
      : {}),
    ...(isFolder ? { UnplayedItemCount: unplayedCount(state, item, user) } : {}),
    PlaybackPositionTicks: position,
    PlayCount: data?.playCount ?? 0,
    IsFavorite: data?.favorite ?? false,
    ...(data?.lastPlayedAt === undefined ? {} : { LastPlayedDate: jellyfinDate(data.lastPlayedAt) }),
    Played: isFolder ? folderPlayed(state, item, user, 'all') : (data?.played ?? false),
    Key: dataKeyOf(item),
    ItemId: item.id,
  };
}
