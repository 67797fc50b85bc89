import type { JsonObject } from '../../http/json-body.ts';

/** A library (virtual folder) with the disk folders it is made of. */
export interface Library {
  readonly id: string;
  readonly name: string;
  readonly collectionType: 'movies' | 'tvshows' | 'boxsets';
  locations: string[];
  options: JsonObject;
}

/** Options of a library nobody configured. */
export const LIBRARY_OPTIONS: JsonObject = {
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
