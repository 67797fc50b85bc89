/** What a Radarr or Sonarr is connected to. Fields of its settings form are called `fields.NAME`, as it calls them. */
import type { Address } from '../wishes/access.ts';
import type { InstanceWish } from '../wishes/wishes.ts';
import { type Desired, type DesiredField, type SettingTable, settingsOf } from './desired.ts';

/** A client that somebody made under another name is the same one, as is a connection. */
const RECOGNISED_BY = ['implementation', 'fields.host', 'fields.port'];

type Downloads = NonNullable<InstanceWish['downloads']>;

const DOWNLOAD_CLIENT: SettingTable<Downloads> = {
  enable: () => true,
  implementation: () => 'QBittorrent',
  // Once it is imported and its seeding goal is met, the torrent and its data go.
  removeCompletedDownloads: () => true,
  removeFailedDownloads: () => true,
  'fields.username': ({ username }) => username,
  'fields.password': ({ password }) => ({ value: password }),
  // Sonarr takes a key since 4.0.17, and then refuses a password beside it.
  'fields.apiKey': () => ({ value: null, whereKnown: true }),
};

export function downloadClientOf({ kind, downloads }: InstanceWish): readonly Desired[] {
  if (downloads === undefined) return [];
  const category = kind === 'radarr' ? 'fields.movieCategory' : 'fields.tvCategory';
  const fields = {
    ...settingsOf(DOWNLOAD_CLIENT, downloads),
    ...addressFields(downloads.at),
    [category]: { value: downloads.category },
  };
  return [{ kind: 'download-client', name: 'qBittorrent', fields, recognisedBy: RECOGNISED_BY }];
}

/** What Jellyfin is told of: whatever changes a file of the library. */
const EVENTS = {
  radarr: [
    'onDownload',
    'onUpgrade',
    'onRename',
    'onMovieDelete',
    'onMovieFileDelete',
    'onMovieFileDeleteForUpgrade',
  ],
  sonarr: [
    'onDownload',
    'onUpgrade',
    'onRename',
    'onSeriesDelete',
    'onEpisodeFileDelete',
    'onEpisodeFileDeleteForUpgrade',
  ],
} as const;

export function jellyfinConnectionOf({ kind, jellyfin }: InstanceWish): readonly Desired[] {
  if (jellyfin === undefined) return [];
  const events = EVENTS[kind].map((event): [string, DesiredField] => [event, { value: true }]);
  const key = { app: 'jellyfin', kind: 'api-key', name: jellyfin.apiKeyName };
  const fields = {
    implementation: { value: 'MediaBrowser' },
    ...addressFields(jellyfin.at),
    'fields.apiKey': { value: { from: key, field: 'value' } },
    'fields.updateLibrary': { value: true },
    ...Object.fromEntries(events),
  };
  return [{ kind: 'notification', name: 'Jellyfin', fields, recognisedBy: RECOGNISED_BY }];
}

function addressFields({ host, port, tls, urlBase }: Address): Readonly<Record<string, DesiredField>> {
  return {
    'fields.host': { value: host },
    'fields.port': { value: port },
    'fields.useSsl': { value: tls },
    'fields.urlBase': { value: urlBase === '' ? null : urlBase },
  };
}
