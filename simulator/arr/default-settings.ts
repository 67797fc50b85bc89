import type { JsonObject } from '../http/json-body.ts';
import { APP_NAMES, type FamilyState } from './state.ts';

const PORTS = { radarr: 7878, sonarr: 8989, prowlarr: 9696 } as const;

/** The configuration documents of a new installation. */
export function defaultSettings(
  kind: 'radarr' | 'sonarr',
  apiKey: string,
  urlBase: string,
): Record<string, JsonObject> {
  return {
    host: hostSettings(kind, apiKey, urlBase),
    mediamanagement: mediaManagementSettings(kind),
    importlist:
      kind === 'radarr'
        ? { id: 1, listSyncLevel: 'disabled' }
        : { id: 1, listSyncLevel: 'disabled', listSyncTag: 0 },
    downloadclient: {
      id: 1,
      downloadClientWorkingFolders: '_UNPACK_|_FAILED_',
      enableCompletedDownloadHandling: true,
      ...(kind === 'radarr' ? { checkForFinishedDownloadInterval: 1 } : {}),
      autoRedownloadFailed: true,
      autoRedownloadFailedFromInteractiveSearch: true,
    },
    naming: namingSettings(kind),
    ui: {
      id: 1,
      firstDayOfWeek: 0,
      calendarWeekColumnHeader: 'ddd M/D',
      shortDateFormat: 'MMM D YYYY',
      longDateFormat: 'dddd, MMMM D YYYY',
      timeFormat: 'h(:mm)a',
      showRelativeDates: true,
      enableColorImpairedMode: false,
      uiLanguage: 1,
      theme: 'auto',
    },
  };
}

/** How the server itself is reached, of a new installation of any of the family. */
export function hostSettings(kind: FamilyState['kind'], apiKey: string, urlBase: string): JsonObject {
  return {
    id: 1,
    bindAddress: '*',
    port: PORTS[kind],
    sslPort: 9898,
    enableSsl: false,
    launchBrowser: true,
    authenticationMethod: 'none',
    authenticationRequired: 'enabled',
    analyticsEnabled: true,
    username: '',
    password: '',
    passwordConfirmation: '',
    logLevel: 'info',
    logSizeLimit: 1,
    consoleLogLevel: '',
    branch: kind === 'sonarr' ? 'main' : 'master',
    apiKey,
    sslCertPath: '',
    sslCertPassword: '',
    urlBase,
    instanceName: APP_NAMES[kind],
    applicationUrl: '',
    updateAutomatically: false,
    updateMechanism: 'docker',
    updateScriptPath: '',
    proxyEnabled: false,
    proxyType: 'http',
    proxyHostname: '',
    proxyPort: 8080,
    proxyUsername: '',
    proxyPassword: '',
    proxyBypassFilter: '',
    proxyBypassLocalAddresses: true,
    certificateValidation: 'enabled',
    backupFolder: 'Backups',
    backupInterval: 7,
    backupRetention: 28,
    trustCgnatIpAddresses: false,
  };
}

function mediaManagementSettings(kind: 'radarr' | 'sonarr'): JsonObject {
  return {
    id: 1,
    ...(kind === 'radarr'
      ? {
          autoUnmonitorPreviouslyDownloadedMovies: false,
          createEmptyMovieFolders: false,
          autoRenameFolders: false,
          pathsDefaultStatic: false,
        }
      : {
          autoUnmonitorPreviouslyDownloadedEpisodes: false,
          createEmptySeriesFolders: false,
          episodeTitleRequired: 'always',
        }),
    recycleBin: '',
    recycleBinCleanupDays: 7,
    downloadPropersAndRepacks: 'preferAndUpgrade',
    deleteEmptyFolders: false,
    fileDate: 'none',
    rescanAfterRefresh: 'always',
    setPermissionsLinux: false,
    chmodFolder: '755',
    chownGroup: '',
    skipFreeSpaceCheckWhenImporting: false,
    minimumFreeSpaceWhenImporting: 100,
    copyUsingHardlinks: true,
    useScriptImport: false,
    scriptImportPath: '',
    importExtraFiles: false,
    extraFileExtensions: 'srt',
    enableMediaInfo: true,
  };
}

function namingSettings(kind: 'radarr' | 'sonarr'): JsonObject {
  const common = { id: 1, replaceIllegalCharacters: true };
  if (kind === 'radarr') {
    return {
      ...common,
      renameMovies: false,
      colonReplacementFormat: 'smart',
      standardMovieFormat: '{Movie Title} ({Release Year}) {Quality Full}',
      movieFolderFormat: '{Movie Title} ({Release Year})',
    };
  }
  return {
    ...common,
    renameEpisodes: false,
    colonReplacementFormat: 4,
    customColonReplacementFormat: '',
    multiEpisodeStyle: 0,
    standardEpisodeFormat: '{Series Title} - S{season:00}E{episode:00} - {Episode Title} {Quality Full}',
    dailyEpisodeFormat: '{Series Title} - {Air-Date} - {Episode Title} {Quality Full}',
    animeEpisodeFormat: '{Series Title} - S{season:00}E{episode:00} - {Episode Title} {Quality Full}',
    seriesFolderFormat: '{Series Title}',
    seasonFolderFormat: 'Season {season:00}',
    specialsFolderFormat: 'Specials',
  };
}
