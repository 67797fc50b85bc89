import * as z from 'zod';

// Jellyfin writes ids as 32 hex digits without dashes (JsonGuidConverter, 10.10 to 12).
const guid = z.string().regex(/^[0-9a-f]{32}$/, 'expected 32 hex digits');

/** Id of an item; a movie, series, season, episode, collection or library. */
export const JellyfinItemId = guid.brand<'JellyfinItemId'>();
export type JellyfinItemId = z.infer<typeof JellyfinItemId>;

export const JellyfinUserId = guid.brand<'JellyfinUserId'>();
export type JellyfinUserId = z.infer<typeof JellyfinUserId>;
