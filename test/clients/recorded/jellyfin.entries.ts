import { JellyfinItemId, JellyfinUserId } from '../../../clients/jellyfin/ids.ts';
import { type JellyfinAdmin, openJellyfinStartup } from '../../../clients/jellyfin/open.ts';
import type { ConfigurationPart } from '../../../clients/jellyfin/reader.ts';
import { mockOrigin } from '../../support/mock-http.ts';
import type { Exchange, Json, Recording } from '../../support/recorded.ts';
import type { Entry } from './describe-recordings.ts';
import {
  answerOf,
  changeBetween,
  exchangeOf,
  fieldOf,
  fieldsOf,
  guidIn,
  listIn,
  parameter,
  read,
} from './plain.ts';

const itemIn = (exchange: Exchange) => JellyfinItemId.parse(guidIn(exchange));
const userIn = (exchange: Exchange) => JellyfinUserId.parse(parameter(exchange, 'userId'));
const idsIn = (exchange: Exchange) =>
  parameter(exchange, 'ids')
    .split(',')
    .filter(Boolean)
    .map((id) => JellyfinItemId.parse(id));
const bodyOf = (recording: Recording, index = 0): Json | undefined =>
  exchangeOf(recording, index).request.body;
const textOf = (value: Json | undefined, name: string) => String(fieldOf(value, name));

const policy =
  'IsAdministrator IsDisabled EnableAllFolders EnabledFolders BlockedTags AllowedTags MaxParentalRating ' +
  'BlockUnratedItems EnableVideoPlaybackTranscoding EnableAudioPlaybackTranscoding EnablePlaybackRemuxing';
const marks = 'UserData(Played IsFavorite PlaybackPositionTicks LastPlayedDate Key)';
const items = (fields: string) => (recording: Recording) =>
  read(listIn(answerOf(recording), 'Items'), fields);
const user = `Id Name Policy(${policy})`;
const session = 'Id UserId NowPlayingItem(Id SeriesId) PlayState(MediaSourceId) LastPlaybackCheckIn';

/** The queue as it was sent, in place of the clients' own reading of it. */
function sessions(recording: Recording): unknown {
  return listIn(answerOf(recording)).map((one) => {
    const { NowPlayingQueue: _, ...rest } = fieldsOf(one);
    const ids = listIn(one, 'NowPlayingQueue').map((queued) => fieldOf(queued, 'Id'));
    const silent = recording.server === 'jellyfin-12.0-rc5' && ids.length === 0 && 'NowPlayingItem' in rest;
    return { ...(read(rest, session) as object), queue: silent ? 'unknown' : ids };
  });
}

const part = (recording: Recording): ConfigurationPart | undefined =>
  /\/(encoding|network|branding)$/.exec(exchangeOf(recording).request.path)?.[1] as
    | ConfigurationPart
    | undefined;

const users: Entry<JellyfinAdmin> = {
  call: async (jellyfin) => await jellyfin.media.users(),
  reads: (recording) => read(answerOf(recording), user),
};

/** How each operation was called. */
export const jellyfinEntries: Readonly<Record<string, Entry<JellyfinAdmin>>> = {
  waitUntilHealthy: { call: async (jellyfin) => await jellyfin.media.waitUntilHealthy(0) },
  publicInfo: {
    call: async (jellyfin) => await jellyfin.media.publicInfo(),
    reads: (recording) => read(answerOf(recording), 'Version ServerName StartupWizardCompleted'),
  },
  catalogue: {
    call: async (jellyfin) => await jellyfin.media.catalogue(),
    reads: items(
      'Id Type Name Path LocationType ProviderIds(Tmdb Tvdb Imdb) SeriesId SeasonId ParentIndexNumber ' +
        'IndexNumber IndexNumberEnd MediaSourceCount DateCreated RunTimeTicks',
    ),
  },
  userItems: {
    call: async (jellyfin, recording) =>
      await jellyfin.media.userItems(userIn(exchangeOf(recording)), (item) => item),
    reads: (recording) => ({ items: items(`Id Type ${marks}`)(recording), withheld: 0 }),
  },
  userItemsById: {
    call: async (jellyfin, recording) =>
      await jellyfin.media.userItemsById(userIn(exchangeOf(recording)), idsIn(exchangeOf(recording))),
    reads: (recording) =>
      listIn(answerOf(recording), 'Items').map((item) => ({
        ...(read(item, `Id Type ${marks}`) as object),
        access: 'unknown',
      })),
  },
  userData: {
    call: async (jellyfin, recording) =>
      await jellyfin.media.userData(userIn(exchangeOf(recording)), itemIn(exchangeOf(recording))),
    reads: (recording) =>
      read(answerOf(recording), 'ItemId Played IsFavorite PlaybackPositionTicks LastPlayedDate Key'),
  },
  folderMarks: {
    call: async (jellyfin, recording) => await jellyfin.media.folderMarks(userIn(exchangeOf(recording))),
    reads: (recording) => ({
      items: items('Id Type SeriesId IndexNumber UserData(IsFavorite)')(recording),
      withheld: 0,
    }),
  },
  versions: {
    call: async (jellyfin, recording) => await jellyfin.media.versions(idsIn(exchangeOf(recording))),
    reads: items('Id Type MediaSources(Id Path)'),
  },
  sessions: { call: async (jellyfin) => await jellyfin.media.sessions(), reads: sessions },
  users,
  'login-then-users': users,
  'plain-user-users': users,
  'wrong-key': users,
  'wrong-password': users,
  'disabled-user-login': users,
  'plain-user-sessions': { call: async (jellyfin) => await jellyfin.media.sessions(), reads: sessions },
  'plain-user-libraries': { call: async (jellyfin) => await jellyfin.media.libraries() },
  libraries: {
    call: async (jellyfin) => await jellyfin.media.libraries(),
    reads: (recording) => read(answerOf(recording), 'ItemId Name CollectionType Locations'),
  },
  collections: {
    call: async (jellyfin) => await jellyfin.media.collections(),
    reads: items('Id Type Name'),
  },
  collectionMembers: {
    call: async (jellyfin, recording) =>
      await jellyfin.media.collectionMembers(
        JellyfinItemId.parse(parameter(exchangeOf(recording), 'parentId')),
      ),
    reads: items('Id Type'),
  },
  configuration: {
    call: async (jellyfin, recording) => await jellyfin.media.configuration(part(recording)),
    reads: answerOf,
  },
  createCollection: {
    call: async (jellyfin, recording) => {
      const made = recording.exchanges.find(({ request }) => request.method === 'POST');
      const name = made === undefined ? 'Leaving Soon' : parameter(made, 'name');
      return await jellyfin.media.createCollection(name, made === undefined ? [] : idsIn(made));
    },
    reads: (recording) => fieldOf(answerOf(recording), 'Id'),
  },
  addToCollection: {
    call: async (jellyfin, recording) =>
      await jellyfin.media.addToCollection(itemIn(exchangeOf(recording)), idsIn(exchangeOf(recording))),
  },
  removeFromCollection: {
    call: async (jellyfin, recording) =>
      await jellyfin.media.removeFromCollection(itemIn(exchangeOf(recording)), idsIn(exchangeOf(recording))),
  },
  reportDeleted: {
    call: async (jellyfin, recording) =>
      await jellyfin.media.reportDeleted(
        listIn(bodyOf(recording), 'Updates').map((update) => textOf(update, 'Path')),
      ),
  },
  refreshLibraries: { call: async (jellyfin) => await jellyfin.media.refreshLibraries() },
  createLibrary: {
    call: async (jellyfin, recording) => {
      const made = recording.exchanges.find(({ request }) => request.method === 'POST');
      const paths = made === undefined ? [] : listIn(fieldOf(made.request.body, 'LibraryOptions.PathInfos'));
      await jellyfin.libraries.createLibrary({
        name: made === undefined ? 'Movies' : parameter(made, 'name'),
        collectionType:
          made !== undefined && parameter(made, 'collectionType') === 'tvshows' ? 'tvshows' : 'movies',
        paths: paths.map((path) => textOf(path, 'Path')),
      });
    },
  },
  createUser: {
    call: async (jellyfin, recording) =>
      await jellyfin.users.createUser(
        textOf(bodyOf(recording), 'Name'),
        textOf(bodyOf(recording), 'Password'),
      ),
    reads: (recording) => read(answerOf(recording), user),
  },
  changePolicy: {
    call: async (jellyfin, recording) => {
      const before = fieldOf(exchangeOf(recording).response.body, 'Policy');
      const id = JellyfinUserId.parse(guidIn(exchangeOf(recording)));
      await jellyfin.users.changePolicy(id, changeBetween(before, bodyOf(recording, 1)));
    },
  },
  changeConfiguration: {
    call: async (jellyfin, recording) => {
      const change = changeBetween(exchangeOf(recording).response.body, bodyOf(recording, 1));
      await jellyfin.server.changeConfiguration(change, part(recording));
    },
  },
  apiKeys: {
    call: async (jellyfin) => await jellyfin.server.apiKeys('media-pipeline'),
    reads: () => ['REDACTED'],
  },
  'apiKeys-none': { call: async (jellyfin) => await jellyfin.server.apiKeys('another'), reads: () => [] },
  startup: {
    call: async (_, recording, { dispatcher }) => {
      const [home, person, remote] = [1, 2, 3].map((index) => bodyOf(recording, index));
      const startup = openJellyfinStartup({ url: mockOrigin, dispatcher });
      await startup.complete({
        serverName: textOf(home, 'ServerName'),
        uiCulture: textOf(home, 'UICulture'),
        metadataCountry: textOf(home, 'MetadataCountryCode'),
        metadataLanguage: textOf(home, 'PreferredMetadataLanguage'),
        username: textOf(person, 'Name'),
        password: textOf(person, 'Password'),
        remoteAccess: fieldOf(remote, 'EnableRemoteAccess') === true,
      });
    },
  },
  ensureApiKey: {
    call: async (jellyfin) => await jellyfin.server.ensureApiKey('media-pipeline'),
    reads: () => 'REDACTED',
  },
};
