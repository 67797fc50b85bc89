/** What to do about what a Radarr or Sonarr says of its health, by the name of its check. */
export const HEALTH_STEPS: Readonly<Record<string, string>> = {
  AllowedHostsCheck: 'name the addresses under which people reach it',
  ApiKeyValidationCheck: 'give it a longer API key: npm run secrets -- --only NAME-api-key prints one',
  AppDataLocationCheck: 'keep its configuration on a volume of its own, which an update does not replace',
  BackupCheck: 'see why its last backup failed: the volume of its configuration may be full',
  DatabaseIntegrityCheck: 'restore a backup (System > Backup): its database is damaged',
  DotnetVersionCheck: 'update the image in media.yaml',
  DownloadClientCheck: 'see whether qBittorrent runs and takes the password that it was given',
  DownloadClientRemovesCompletedDownloadsCheck:
    'let qBittorrent stop at its share limits, and leave the removing to this app',
  DownloadClientRootFolderCheck: 'download to a folder that is no root folder, and holds none',
  DownloadClientSortingCheck: 'switch sorting off in the download client',
  DownloadClientStatusCheck: 'see whether qBittorrent runs; the app tries again by itself',
  ImportListRootFolderCheck: 'give the import list a root folder that is there',
  ImportListStatusCheck: 'see whether the source of the import list answers, and switch off one that is gone',
  ImportMechanismCheck: 'switch completed download handling on',
  IndexerDownloadClientCheck: 'give the indexer a download client that is there',
  IndexerJackettAllCheck: 'add each indexer of its own instead of all of Jackett',
  IndexerLongTermStatusCheck: 'see whether the indexer still exists, and switch off one that is gone',
  IndexerRssCheck: 'add an indexer with RSS, or let Prowlarr add it: without one nothing is found by itself',
  IndexerSearchCheck: 'add an indexer with search, or let Prowlarr add it: without one nothing is found',
  IndexerStatusCheck: 'see whether the indexers answer; the app tries again by itself',
  LegacyPostgresCheck: 'update the database server',
  MetadataCheck: 'give metadata one place only, as it says',
  MountCheck: 'mount the folder writable: the server of the files may have given it read-only',
  MovieCollectionRootFolderCheck: 'give the collection a root folder that is there',
  NamingConfigCheck: 'correct the names under Settings > Media Management',
  NotificationStatusCheck: 'see whether what it notifies answers, and test it under Settings > Connect',
  OidcConfigurationCheck: 'correct the sign-in under Settings > General',
  PackageGlobalMessageCheck: 'read what the makers of the image say, and update it in media.yaml',
  PasswordResetTokenCheck: 'take the token away that resets the password',
  ProxyCheck: 'correct the proxy under Settings > General, or use none',
  RecyclingBinCheck: 'make the recycle bin writable for the user of the app',
  ReleaseBranchCheck: 'use an image of the current branch',
  RemotePathMappingCheck:
    'let the app and qBittorrent see downloads under the same path, or map the one to the other',
  RemovedMovieCheck: 'remove the movies that The Movie Database no longer has, or find their new entries',
  RemovedSeriesCheck: 'remove the series that TheTVDB no longer has, or find their new entries',
  RootFolderCheck:
    'see whether the library is mounted in its pod: until then nothing may be imported or removed',
  SqliteVersionCheck: 'update the image in media.yaml',
  SystemTimeCheck: 'set the clock of the node',
  UpdateCheck: 'update the image in media.yaml when it suits',
};

/** For a check that is not in the list: later versions have more of them. */
export const OTHER_STEP = 'see System > Status in the app';
