import type { ServerOptions } from '../../../clients/http/options.ts';
import { JellyfinItemId, JellyfinUserId } from '../../../clients/jellyfin/ids.ts';
import {
  openJellyfinAdmin,
  openJellyfinReader,
  openJellyfinStartup,
  openJellyfinWriter,
} from '../../../clients/jellyfin/open.ts';
import { type MockHttp, mockOrigin } from '../../support/mock-http.ts';

export const credentials = { apiKey: 'the-jellyfin-key' };

const options = (http: MockHttp): ServerOptions => ({
  url: mockOrigin,
  dispatcher: http.dispatcher,
  retry: { sleep: async () => {} },
});

export const aReader = (http: MockHttp) => openJellyfinReader({ ...options(http), credentials });
export const aWriter = (http: MockHttp) => openJellyfinWriter({ ...options(http), credentials });
export const anAdmin = (http: MockHttp) => openJellyfinAdmin({ ...options(http), credentials });
export const aStartup = (http: MockHttp) => openJellyfinStartup(options(http));
export const aReaderWithLogin = (http: MockHttp) =>
  openJellyfinReader({ ...options(http), credentials: { username: 'ann', password: 'her-password' } });

/** The item id that ends in this number. */
export const itemId = (n: number) => JellyfinItemId.parse(n.toString(16).padStart(32, '0'));
export const userId = (n: number) => JellyfinUserId.parse(n.toString(16).padStart(32, 'a'));

export const aMovie = (n: number) => ({
  Id: itemId(n),
  Type: 'Movie',
  Name: `Movie ${n}`,
  LocationType: 'FileSystem',
  Path: `/media/movies/Movie ${n}/movie.mkv`,
});

export const aMarkedMovie = (n: number, mark: object = {}) => ({
  ...aMovie(n),
  UserData: { Played: true, IsFavorite: false, PlaybackPositionTicks: 0, PlayCount: 1, ...mark },
});

/** A whole list of items, as the server sends it. */
export const listOf = (...items: unknown[]) => ({
  Items: items,
  TotalRecordCount: items.length,
  StartIndex: 0,
});

/** The query of every list of items; what a test adds is what its call adds. */
export const itemsQuery = (added: Readonly<Record<string, string>>) => ({
  path: '/Items',
  method: 'GET',
  query: {
    recursive: 'true',
    collapseBoxSetItems: 'false',
    isMissing: 'false',
    enableImages: 'false',
    enableTotalRecordCount: 'true',
    ...added,
  },
});

export const catalogueQuery = itemsQuery({
  includeItemTypes: 'Movie,Series,Episode',
  fields: 'Path,ProviderIds,MediaSourceCount,DateCreated',
  enableUserData: 'false',
});

export const marksQuery = (added: Readonly<Record<string, string>>) =>
  itemsQuery({ includeItemTypes: 'Movie,Episode', enableUserData: 'true', ...added });

/** Answers to the first-run wizard. */
export const aFirstRun = {
  serverName: 'home',
  uiCulture: 'en-US',
  metadataCountry: 'US',
  metadataLanguage: 'en',
  username: 'ann',
  password: 'her-password',
  remoteAccess: true,
};

/** The policy of an administrator who sees everything, with all that a write must hold. */
export const aPolicy = {
  IsAdministrator: true,
  IsDisabled: false,
  EnableAllFolders: true,
  EnableVideoPlaybackTranscoding: true,
  EnableAudioPlaybackTranscoding: true,
  EnablePlaybackRemuxing: true,
  AuthenticationProviderId: 'default-provider',
  PasswordResetProviderId: 'default-reset',
};
