import type { JsonObject } from '../http/json-body.ts';
import { fieldDtos } from './provider-fields.ts';

type FieldDefaults = Readonly<Record<string, unknown>>;

/** The download clients that can be made: qBittorrent alone. */
export function downloadClientSchemas(kind: 'radarr' | 'sonarr', version: string): JsonObject[] {
  const [category, imported, recent, older] =
    kind === 'radarr'
      ? ['movieCategory', 'movieImportedCategory', 'recentMoviePriority', 'olderMoviePriority']
      : ['tvCategory', 'tvImportedCategory', 'recentTvPriority', 'olderTvPriority'];
  const fields: FieldDefaults = {
    host: 'localhost',
    port: 8080,
    useSsl: false,
    urlBase: undefined,
    ...(takesApiKey(kind, version) ? { apiKey: undefined } : {}),
    username: undefined,
    password: undefined,
    [category]: kind === 'radarr' ? 'radarr' : 'tv-sonarr',
    [imported]: undefined,
    [recent]: 0,
    [older]: 0,
    initialState: 0,
    sequentialOrder: false,
    firstAndLast: false,
    contentLayout: 0,
  };
  return [
    schema('QBittorrent', fields, {
      enable: true,
      protocol: 'torrent',
      priority: 1,
      removeCompletedDownloads: true,
      removeFailedDownloads: true,
    }),
  ];
}

/** Sonarr knows qBittorrent's own key from 4.0.17.2967 on. */
function takesApiKey(kind: 'radarr' | 'sonarr', version: string): boolean {
  return kind === 'sonarr' && atLeast(version, '4.0.17.2967');
}

/** The connections that can be made: the one that tells Jellyfin. */
export function notificationSchemas(kind: 'radarr' | 'sonarr'): JsonObject[] {
  const fields: FieldDefaults = {
    host: undefined,
    port: 8096,
    useSsl: false,
    urlBase: undefined,
    apiKey: undefined,
    notify: false,
    updateLibrary: false,
    mapFrom: undefined,
    mapTo: undefined,
  };
  const events = ['onGrab', 'onDownload', 'onUpgrade', 'onRename', ...eventsOf(kind), 'onHealthIssue'];
  const flags = [...events, 'onHealthRestored', 'onApplicationUpdate', 'onManualInteractionRequired'];
  const rest: JsonObject = { includeHealthWarnings: false };
  for (const flag of flags) {
    rest[flag] = false;
    rest[`supports${flag.charAt(0).toUpperCase()}${flag.slice(1)}`] = true;
  }
  return [schema('MediaBrowser', fields, rest)];
}

function eventsOf(kind: 'radarr' | 'sonarr'): string[] {
  return kind === 'radarr'
    ? ['onMovieAdded', 'onMovieDelete', 'onMovieFileDelete', 'onMovieFileDeleteForUpgrade']
    : [
        'onImportComplete',
        'onSeriesAdd',
        'onSeriesDelete',
        'onEpisodeFileDelete',
        'onEpisodeFileDeleteForUpgrade',
      ];
}

function schema(implementation: string, fields: FieldDefaults, rest: JsonObject): JsonObject {
  return {
    ...rest,
    name: '',
    implementation,
    implementationName: implementation === 'QBittorrent' ? 'qBittorrent' : 'Emby / Jellyfin',
    configContract: `${implementation}Settings`,
    infoLink: `https://wiki.servarr.com/supported#${implementation.toLowerCase()}`,
    tags: [],
    presets: [],
    fields: fieldDtos(Object.entries(fields)),
  };
}

/** Compares dotted versions number by number. */
export function atLeast(version: string, wanted: string): boolean {
  const have = version.split('.').map(Number);
  for (const [index, part] of wanted.split('.').map(Number).entries()) {
    const difference = (have[index] ?? 0) - part;
    if (difference !== 0) return difference > 0;
  }
  return true;
}
