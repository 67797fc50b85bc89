import type { JsonObject } from '../../http/json-body.ts';

/** A library (virtual folder) with the disk folders it is made of. */
export interface Library {
  readonly id: string;
  readonly name: string;
  readonly collectionType: 'movies' | 'tvshows' | 'boxsets';
  locations: string[];
  /** Paths in `PathInfos` are those of the disk. */
  options: JsonObject;
  /** Whether the server knows it as an item: before, it has no id and its options are not told. */
  takenIn: boolean;
}

/** A library as it is made: options that are not given are those that nobody configured. */
export function makeLibrary(
  made: Pick<Library, 'id' | 'name' | 'collectionType' | 'locations'> &
    Partial<Pick<Library, 'options' | 'takenIn'>>,
): Library {
  const PathInfos = made.locations.map((Path) => ({ Path }));
  return { takenIn: true, ...made, options: writtenOptions({ ...made.options, PathInfos }) };
}

/** Options after a write, which replaces them all: what is left out has the value of an unconfigured library. */
export function writtenOptions(options: JsonObject): JsonObject {
  const known = Object.entries(options).filter(([name, value]) => name in LIBRARY_OPTIONS && value !== null);
  return { ...LIBRARY_OPTIONS, ...Object.fromEntries(known) };
}

/** Options of a library nobody configured. */
const LIBRARY_OPTIONS: JsonObject = {
  Enabled: true,
  EnablePhotos: true,
  EnableRealtimeMonitor: false,
  EnableLUFSScan: false,
  EnableChapterImageExtraction: false,
  ExtractChapterImagesDuringLibraryScan: false,
  EnableTrickplayImageExtraction: false,
  ExtractTrickplayImagesDuringLibraryScan: false,
  PathInfos: [],
  SaveLocalMetadata: false,
  EnableInternetProviders: false,
  EnableAutomaticSeriesGrouping: true,
  EnableEmbeddedTitles: false,
  EnableEmbeddedExtrasTitles: false,
  EnableEmbeddedEpisodeInfos: false,
  AutomaticRefreshIntervalDays: 0,
  SeasonZeroDisplayName: 'Specials',
  DisabledLocalMetadataReaders: [],
  DisabledSubtitleFetchers: [],
  SubtitleFetcherOrder: [],
  DisabledMediaSegmentProviders: [],
  MediaSegmentProviderOrder: [],
  SkipSubtitlesIfEmbeddedSubtitlesPresent: false,
  SkipSubtitlesIfAudioTrackMatches: true,
  RequirePerfectSubtitleMatch: true,
  SaveSubtitlesWithMedia: true,
  SaveLyricsWithMedia: false,
  SaveTrickplayWithMedia: false,
  DisabledLyricFetchers: [],
  LyricFetcherOrder: [],
  PreferNonstandardArtistsTag: false,
  UseCustomTagDelimiters: false,
  CustomTagDelimiters: ['/', '|', ';', '\\'],
  DelimiterWhitelist: [],
  AutomaticallyAddToCollection: false,
  AllowEmbeddedSubtitles: 'AllowAll',
  TypeOptions: [],
};
