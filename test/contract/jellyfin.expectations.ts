import * as z from 'zod';
import { SignedIn } from '../../clients/jellyfin/account.ts';
import {
  CatalogueItem,
  Collection,
  CollectionMember,
  FolderMark,
  UserItem,
  VersionedItem,
} from '../../clients/jellyfin/items.ts';
import { SentPlayback } from '../../clients/jellyfin/playback.ts';
import {
  ApiKey,
  LibraryWithOptions,
  PublicInfo,
  SentSession,
  StartupUser,
  SystemInfo,
  User,
  UserAccount,
} from '../../clients/jellyfin/server.ts';
import { ScheduledTask } from '../../clients/jellyfin/tasks.ts';
import { UserDataOfItem } from '../../clients/jellyfin/user-data.ts';
import { aMovie, aPolicy, itemId, listOf, userId } from '../clients/jellyfin/a-jellyfin.ts';
import type { Operation } from './operation.ts';

const aUser = { Id: userId(1), Name: 'ann', Policy: aPolicy };
const userFields =
  'Id Name Policy.IsAdministrator Policy.IsDisabled Policy.EnableAllFolders Policy.EnabledFolders ' +
  'Policy.BlockedTags Policy.AllowedTags Policy.MaxParentalRating Policy.BlockUnratedItems ' +
  'Policy.EnableVideoPlaybackTranscoding Policy.EnableAudioPlaybackTranscoding Policy.EnablePlaybackRemuxing';

const wholePolicy = 'Policy.AuthenticationProviderId Policy.PasswordResetProviderId';

/** A session as the two readers of it see it together. */
const wholeSession = SentSession.extend({
  ...SentPlayback.shape,
  NowPlayingItem: z
    .object({
      ...SentSession.shape.NowPlayingItem.unwrap().unwrap().shape,
      ...SentPlayback.shape.NowPlayingItem.unwrap().unwrap().shape,
    })
    .nullish(),
  PlayState: z
    .object({
      ...SentSession.shape.PlayState.unwrap().unwrap().shape,
      ...SentPlayback.shape.PlayState.unwrap().unwrap().shape,
    })
    .nullish(),
});

const marks = { Played: true, IsFavorite: false, PlaybackPositionTicks: 0 };
const itemsQuery =
  'recursive includeItemTypes collapseBoxSetItems isMissing enableImages enableUserData enableTotalRecordCount';

/** A list of items: which types, what else is asked, what is read of each, and one of them. */
function items(types: string, query: string, reads: string, item: z.ZodType, example: object): Operation {
  return {
    method: 'GET',
    path: '/Items',
    where: { includeItemTypes: types },
    query: `${itemsQuery} ${query}`,
    ...listAnswer(reads, item, example),
  };
}

function listAnswer(reads: string, item: z.ZodType, example: object) {
  return {
    reads: `TotalRecordCount StartIndex Items.${reads.split(' ').join(' Items.')}`,
    schema: z.object({ Items: z.array(item), TotalRecordCount: z.int(), StartIndex: z.int() }),
    answer: listOf(example),
  };
}

const outside = 'it is a health check of the web server and not a part of the interface';

/** What Jellyfin 10.10 to 12 is asked. */
export const jellyfinOperations: readonly Operation[] = [
  { method: 'GET', path: '/health', answer: 'Healthy', undocumented: outside },
  {
    method: 'GET',
    path: '/metrics',
    answer: 'up 1',
    undocumented: 'it is for Prometheus and not a part of the interface',
  },
  {
    method: 'GET',
    path: '/System/Info/Public',
    reads: 'Version ServerName StartupWizardCompleted',
    schema: PublicInfo,
    answer: { Version: '10.11.0', StartupWizardCompleted: true },
  },
  items(
    'Movie,Series,Episode',
    'fields ids',
    'Id Type Name Path LocationType ProviderIds.Tmdb ProviderIds.Tvdb ProviderIds.Imdb SeriesId SeasonId ' +
      'ParentIndexNumber IndexNumber IndexNumberEnd MediaSourceCount DateCreated RunTimeTicks',
    CatalogueItem,
    aMovie(1),
  ),
  {
    ...items(
      'Movie,Episode',
      'userId ids',
      'Id Type UserData.Played UserData.IsFavorite UserData.PlaybackPositionTicks UserData.LastPlayedDate UserData.Key',
      UserItem,
      { ...aMovie(1), UserData: marks },
    ),
    where: { includeItemTypes: 'Movie,Episode', enableUserData: 'true' },
  },
  {
    ...items('Movie,Episode', 'fields ids', 'Id Type MediaSources.Id MediaSources.Path', VersionedItem, {
      ...aMovie(1),
      MediaSources: [{ Id: itemId(1) }],
    }),
    where: { includeItemTypes: 'Movie,Episode', fields: 'MediaSources' },
  },
  items('Series,Season', 'userId ids', 'Id Type SeriesId IndexNumber UserData.IsFavorite', FolderMark, {
    Id: itemId(3),
    Type: 'Season',
    UserData: marks,
  }),
  items('Movie,Series,Season,Episode', 'ids', 'Id Type', CollectionMember, { Id: itemId(1), Type: 'Movie' }),
  items('BoxSet', '', 'Id Type Name', Collection, { Id: itemId(9), Type: 'BoxSet', Name: 'Favourites' }),
  {
    method: 'GET',
    path: '/Items',
    where: { parentId: '*' },
    query: 'parentId recursive collapseBoxSetItems enableImages enableUserData enableTotalRecordCount',
    ...listAnswer('Id Type', CollectionMember, { Id: itemId(1), Type: 'Movie' }),
  },
  {
    method: 'GET',
    path: '/UserItems/{itemId}/UserData',
    query: 'userId',
    reads: 'ItemId Played IsFavorite PlaybackPositionTicks LastPlayedDate Key',
    schema: UserDataOfItem,
    answer: { ...marks, ItemId: itemId(1) },
  },
  {
    method: 'GET',
    path: '/Sessions',
    reads:
      'Id UserId UserName Client DeviceName NowPlayingItem.Id NowPlayingItem.SeriesId NowPlayingItem.Name ' +
      'PlayState.MediaSourceId PlayState.PlayMethod TranscodingInfo.IsVideoDirect TranscodingInfo.IsAudioDirect ' +
      'TranscodingInfo.TranscodeReasons NowPlayingQueue.Id LastPlaybackCheckIn',
    schema: z.array(wholeSession),
    answer: [{ Id: 's', NowPlayingItem: { Id: itemId(1), Name: 'a film' } }],
  },
  {
    method: 'GET',
    path: '/Users',
    reads: `HasPassword ${userFields} ${wholePolicy}`,
    schema: z.array(UserAccount.extend({ Policy: User.shape.Policy.extend(UserAccount.shape.Policy.shape) })),
    answer: [aUser],
  },
  { method: 'GET', path: '/Users/{userId}', reads: userFields, schema: User, answer: aUser },
  {
    method: 'POST',
    path: '/Users/{userId}/Policy',
    body: Object.keys(aPolicy).join(' '),
  },
  { method: 'POST', path: '/Users/Password', query: 'userId', body: 'CurrentPw NewPw' },
  {
    method: 'POST',
    path: '/Users/New',
    body: 'Name Password',
    reads: userFields,
    schema: User,
    answer: aUser,
  },
  {
    method: 'POST',
    path: '/Users/AuthenticateByName',
    body: 'Username Pw',
    reads: 'AccessToken User.Name User.Policy.IsAdministrator',
    schema: SignedIn,
    answer: { AccessToken: 'token', User: { Name: 'ann', Policy: { IsAdministrator: true } } },
  },
  { method: 'POST', path: '/Sessions/Logout' },
  { method: 'GET', path: '/Items/{itemId}/Images/{imageType}', query: 'maxHeight quality' },
  {
    method: 'GET',
    path: '/Library/VirtualFolders',
    reads: 'ItemId Name CollectionType Locations LibraryOptions',
    schema: z.array(LibraryWithOptions),
    answer: [{ ItemId: itemId(1), Name: 'Movies', Locations: ['/media'], LibraryOptions: {} }],
  },
  {
    method: 'POST',
    path: '/Library/VirtualFolders',
    query: 'name collectionType refreshLibrary',
    body: 'LibraryOptions',
  },
  {
    method: 'POST',
    path: '/Library/VirtualFolders/Paths',
    query: 'refreshLibrary',
    body: 'Name PathInfo',
  },
  { method: 'POST', path: '/Library/VirtualFolders/LibraryOptions', body: 'Id LibraryOptions' },
  { method: 'POST', path: '/Library/Media/Updated', body: 'Updates' },
  { method: 'POST', path: '/Library/Refresh' },
  {
    method: 'POST',
    path: '/Collections',
    query: 'name isLocked ids',
    reads: 'Id',
    schema: z.object({ Id: z.string() }),
    answer: { Id: itemId(9) },
  },
  { method: 'POST', path: '/Collections/{collectionId}/Items', query: 'ids' },
  { method: 'DELETE', path: '/Collections/{collectionId}/Items', query: 'ids' },
  {
    method: 'GET',
    path: '/Auth/Keys',
    reads: 'Items.AppName Items.AccessToken',
    schema: z.object({ Items: z.array(ApiKey) }),
    answer: { Items: [] },
  },
  { method: 'POST', path: '/Auth/Keys', query: 'app' },
  {
    method: 'GET',
    path: '/System/Info',
    reads: 'Version HasPendingRestart CachePath TranscodingTempPath',
    schema: SystemInfo,
    answer: { Version: '10.11.0' },
  },
  {
    method: 'GET',
    path: '/ScheduledTasks',
    reads:
      'Id Key State Triggers.Type Triggers.IntervalTicks Triggers.TimeOfDayTicks Triggers.DayOfWeek ' +
      'Triggers.MaxRuntimeTicks',
    schema: z.array(ScheduledTask),
    answer: [{ Id: 'scan', Key: 'RefreshLibrary', State: 'Idle', Triggers: [{ Type: 'StartupTrigger' }] }],
  },
  {
    method: 'POST',
    path: '/ScheduledTasks/{taskId}/Triggers',
    body: 'Type IntervalTicks TimeOfDayTicks DayOfWeek MaxRuntimeTicks',
  },
  { method: 'GET', path: '/System/Configuration', answer: { EnableMetrics: true } },
  { method: 'POST', path: '/System/Configuration', body: 'EnableMetrics' },
  { method: 'GET', path: '/Startup/User', reads: 'Name', schema: StartupUser, answer: { Name: 'root' } },
  {
    method: 'POST',
    path: '/Startup/Configuration',
    body: 'ServerName UICulture MetadataCountryCode PreferredMetadataLanguage',
  },
  { method: 'POST', path: '/Startup/User', body: 'Name Password' },
  {
    method: 'POST',
    path: '/Startup/RemoteAccess',
    body: 'EnableRemoteAccess EnableAutomaticPortMapping',
    differences: {
      'jellyfin-12.json': {
        EnableAutomaticPortMapping: '12 has no port mapping any more and ignores the field',
      },
    },
  },
  { method: 'POST', path: '/Startup/Complete' },
];
