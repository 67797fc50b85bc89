import * as z from 'zod';

/** Id of a series in one Sonarr. */
export const SonarrSeriesId = z.int().positive().brand<'SonarrSeriesId'>();
export type SonarrSeriesId = z.infer<typeof SonarrSeriesId>;

export const SonarrEpisodeId = z.int().positive().brand<'SonarrEpisodeId'>();
export type SonarrEpisodeId = z.infer<typeof SonarrEpisodeId>;

/** Id of a file in one Sonarr; it may hold several episodes, and an upgrade is a new file. */
export const SonarrFileId = z.int().positive().brand<'SonarrFileId'>();
export type SonarrFileId = z.infer<typeof SonarrFileId>;

export const SonarrExclusionId = z.int().positive().brand<'SonarrExclusionId'>();
export type SonarrExclusionId = z.infer<typeof SonarrExclusionId>;
