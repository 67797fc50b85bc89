import type { JsonObject } from '../http/json-body.ts';

export type JellyfinVersion = '10.10' | '10.11' | '12';

/** What differs between the supported versions of Jellyfin. */
export interface Dialect {
  readonly version: string;
  /** Legacy tokens are taken: always, while the configuration allows it, and what it allows at first. */
  readonly legacyAuth: 'always' | 'configurable';
  readonly legacyAuthAtFirst: boolean;
  /** While starting, a set-up server answers in place of the real one. */
  readonly hasSetupServer: boolean;
  /** Playback start takes the played mark away. */
  readonly startUnplays: boolean;
  /** `shared`: by provider key. `item`: by item. `versions`: by item, passed on to linked versions. */
  readonly userData: 'shared' | 'item' | 'versions';
  /** The played filter without a user fails; before it was ignored. */
  readonly playedFilterNeedsUser: boolean;
  /** `IsPlayed` on a series asks for all episodes or for any. */
  readonly seriesPlayed: 'all' | 'any';
  /** Order of a query without SortBy. */
  readonly defaultOrder: 'none' | 'sort-name';
  /** Alternate versions are movies, found by no list and no id; before, they were videos that their id finds. */
  readonly versionsAreMovies: boolean;
  /** User data of an alternate version is filed under the film's key; before under its own id. */
  readonly versionsShareKey: boolean;
  /** Series are replaced by their collection even without a user, unless the query says otherwise. */
  readonly collapsesForNobody: boolean;
  /** User data of a season or series has the share that was played. */
  readonly foldersHaveShares: boolean;
  /** What a player has queued is told with its session; version 12.0-rc5 leaves it out. */
  readonly tellsQueue: boolean;
  /** Keys whose name sounds like certain players make every folder count its children. */
  readonly countsForOldClients: boolean;
  /** The wizard's user cannot be set again once it has a password. */
  readonly guardsFirstUser: boolean;
  /** Options that put collections in the place of their movies and series; 10.10 has one for both. */
  readonly movieGroupingOption: string;
  readonly showGroupingOption: string;
  /** A library is taken in when it is made; before, at the next scan unless one was asked for with it. */
  readonly takesLibrariesIn: boolean;
  /** Options with another folder add it to the library; before, such a folder is only named in the options. */
  readonly optionsAddFolders: boolean;
  /** A transcode folder that holds folders of another use is refused when it is used. */
  readonly marksFolders: boolean;
  /** Settings of the encoder that earlier versions do not have. */
  readonly newEncodingSettings: JsonObject;
}

const DIALECTS: Readonly<Record<JellyfinVersion, Dialect>> = {
  '10.10': {
    version: '10.10.7',
    legacyAuth: 'always',
    legacyAuthAtFirst: true,
    hasSetupServer: false,
    startUnplays: true,
    userData: 'shared',
    playedFilterNeedsUser: false,
    seriesPlayed: 'all',
    defaultOrder: 'none',
    versionsAreMovies: false,
    versionsShareKey: true,
    collapsesForNobody: false,
    foldersHaveShares: false,
    tellsQueue: true,
    countsForOldClients: true,
    guardsFirstUser: false,
    takesLibrariesIn: false,
    optionsAddFolders: false,
    marksFolders: false,
    movieGroupingOption: 'EnableGroupingIntoCollections',
    showGroupingOption: 'EnableGroupingIntoCollections',
    newEncodingSettings: {},
  },
  '10.11': {
    version: '10.11.11',
    legacyAuth: 'configurable',
    legacyAuthAtFirst: true,
    hasSetupServer: true,
    startUnplays: true,
    userData: 'item',
    playedFilterNeedsUser: true,
    seriesPlayed: 'any',
    defaultOrder: 'sort-name',
    versionsAreMovies: false,
    versionsShareKey: false,
    collapsesForNobody: false,
    foldersHaveShares: false,
    tellsQueue: true,
    countsForOldClients: true,
    guardsFirstUser: false,
    takesLibrariesIn: true,
    optionsAddFolders: true,
    marksFolders: true,
    movieGroupingOption: 'EnableGroupingMoviesIntoCollections',
    showGroupingOption: 'EnableGroupingShowsIntoCollections',
    newEncodingSettings: {},
  },
  '12': {
    version: '12.0.0',
    legacyAuth: 'configurable',
    legacyAuthAtFirst: false,
    hasSetupServer: true,
    startUnplays: false,
    userData: 'versions',
    playedFilterNeedsUser: true,
    seriesPlayed: 'any',
    defaultOrder: 'sort-name',
    versionsAreMovies: true,
    versionsShareKey: true,
    collapsesForNobody: true,
    foldersHaveShares: true,
    tellsQueue: false,
    countsForOldClients: false,
    guardsFirstUser: true,
    takesLibrariesIn: true,
    optionsAddFolders: true,
    marksFolders: true,
    movieGroupingOption: 'EnableGroupingMoviesIntoCollections',
    showGroupingOption: 'EnableGroupingShowsIntoCollections',
    newEncodingSettings: {
      EncoderPreset: 'auto',
      HlsAudioSeekStrategy: 'TrimCopiedAudio',
      SubtitleExtractionTimeoutMinutes: 30,
    },
  },
};

export function dialectOf(version: JellyfinVersion): Dialect {
  return DIALECTS[version];
}
