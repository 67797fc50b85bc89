import * as z from 'zod';

/** Id of a movie in one Radarr. */
export const RadarrMovieId = z.int().positive().brand<'RadarrMovieId'>();
export type RadarrMovieId = z.infer<typeof RadarrMovieId>;

/** Id of a file in one Radarr; an upgrade is a new file. */
export const RadarrFileId = z.int().positive().brand<'RadarrFileId'>();
export type RadarrFileId = z.infer<typeof RadarrFileId>;

export const RadarrExclusionId = z.int().positive().brand<'RadarrExclusionId'>();
export type RadarrExclusionId = z.infer<typeof RadarrExclusionId>;
