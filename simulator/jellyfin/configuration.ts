import type { JsonObject } from '../http/json-body.ts';
import { OTHER_SYSTEM_SETTINGS } from './default-documents.ts';
import type { Dialect } from './dialect.ts';

/** The server configuration nobody wrote: what every property falls back to when it is not sent. */
export function unwrittenConfiguration(dialect: Dialect): JsonObject {
  return {
    ...OTHER_SYSTEM_SETTINGS,
    LogFileRetentionDays: 3,
    IsStartupWizardCompleted: false,
    EnableMetrics: false,
    QuickConnectAvailable: true,
    PreferredMetadataLanguage: 'en',
    MetadataCountryCode: 'US',
    MinResumePct: 5,
    MaxResumePct: 90,
    MinResumeDurationSeconds: 300,
    LibraryMonitorDelay: 60,
    LibraryUpdateDuration: 30,
    ServerName: '',
    UICulture: 'en-US',
    EnableFolderView: false,
    [dialect.movieGroupingOption]: false,
    [dialect.showGroupingOption]: false,
    DisplaySpecialsWithinSeasons: true,
    PathSubstitutions: [],
    EnableSlowResponseWarning: true,
    ActivityLogRetentionDays: 30,
    ...(dialect.legacyAuth === 'configurable'
      ? { EnableLegacyAuthorization: dialect.legacyAuthAtFirst }
      : {}),
  };
}
