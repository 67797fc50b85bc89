import type { Concealed } from '../resource/resource.ts';

/** What the household wants of Jellyfin. */
export interface JellyfinWish {
  readonly name: string;
  readonly firstRun: FirstRunWish;
  /** Absent: left as it is, and called like the app while it is new. */
  readonly serverName?: string;
  /** Proxies whose word Jellyfin takes for who is calling, as ranges; absent: left as it is. */
  readonly trustedProxies?: readonly string[];
  /** Whether Prometheus may read metrics. */
  readonly metrics: boolean;
  /** Folder of transcodes. From 10.11 on it may hold no other folder of Jellyfin, as the cache does. */
  readonly transcodes: string;
  readonly libraries: readonly LibraryWish[];
  /** Whether Jellyfin watches its folders for changes; on NFS it does not notice any. */
  readonly watchFolders: boolean;
  readonly scanEveryHours: number;
  /** `enforce`: nobody may transcode; `report`: say who may; `off`: everybody's own business. */
  readonly directPlay: 'enforce' | 'report' | 'off';
  /** People beside the administrator. */
  readonly users: readonly UserWish[];
  /** The account that the cleanup signs in with. */
  readonly cleanupUser?: Person;
  /** Name of the API key that is made for other apps; absent: none is. */
  readonly apiKeyName?: string;
}

export interface Person {
  readonly name: string;
  /** Given when the account is made; afterwards it is its owner's. */
  readonly password: Concealed;
}

export interface UserWish extends Person {
  /** Absent: as Jellyfin has it; a new account is none. */
  readonly administrator?: boolean;
}

/** Answers to the start-up wizard. */
export interface FirstRunWish {
  readonly administrator: Person;
  /** `en-US` */
  readonly language: string;
  /** `US` */
  readonly metadataCountry: string;
  /** `en` */
  readonly metadataLanguage: string;
  /** Whether clients outside the local network may connect. */
  readonly remoteAccess: boolean;
}

/** A library over one root folder. */
export interface LibraryWish {
  readonly name: string;
  readonly type: 'movies' | 'tvshows';
  readonly folder: string;
}
