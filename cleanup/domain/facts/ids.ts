/**
 * Ids of the servers, branded so that one server's id cannot be passed for another's.
 * Numbers and strings become branded only where untrusted data is parsed (adapters, facts file);
 * the domain never makes one.
 */
declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Name of one configured Radarr or Sonarr, for example `radarr` or `radarr-4k`. */
export type InstanceName = Branded<string, 'InstanceName'>;
export type RadarrMovieId = Branded<number, 'RadarrMovieId'>;
export type RadarrFileId = Branded<number, 'RadarrFileId'>;
export type SonarrSeriesId = Branded<number, 'SonarrSeriesId'>;
export type SonarrEpisodeId = Branded<number, 'SonarrEpisodeId'>;
export type SonarrFileId = Branded<number, 'SonarrFileId'>;
/** 32 hex digits without dashes. */
export type JellyfinItemId = Branded<string, 'JellyfinItemId'>;
/** 32 hex digits without dashes. */
export type JellyfinUserId = Branded<string, 'JellyfinUserId'>;
/** 40 lower-case hex digits. */
export type TorrentHash = Branded<string, 'TorrentHash'>;
