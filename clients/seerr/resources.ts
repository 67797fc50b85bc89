import * as z from 'zod';

/** What anybody may see: whether somebody has finished the start-up wizard, and which media server is behind it. */
export const PublicSettings = z.object({ initialized: z.boolean(), mediaServerType: z.int() });
export type PublicSettings = z.infer<typeof PublicSettings>;

/** Numbers of the media servers; `none` until somebody has signed in for the first time. */
export const MEDIA_SERVERS = { jellyfin: 2, none: 4 } as const;

/** A library of Jellyfin as it was when Seerr last looked, by Jellyfin's id. */
export const SeerrLibrary = z.object({ id: z.string(), name: z.string(), enabled: z.boolean() });
export type SeerrLibrary = z.infer<typeof SeerrLibrary>;

/** How Seerr reaches Jellyfin. Its key is in the open: not for logs. */
export const JellyfinSettings = z.looseObject({
  ip: z.string(),
  port: z.number(),
  useSsl: z.boolean().nullish(),
  urlBase: z.string().nullish(),
  libraries: z.array(SeerrLibrary),
});
export type JellyfinSettings = z.infer<typeof JellyfinSettings>;

/** A Radarr or Sonarr that requests go to, whole, so that it can be written back. Its key is in the open: not for logs. */
export const DvrServer = z.looseObject({
  id: z.int(),
  name: z.string(),
  hostname: z.string(),
  port: z.number(),
  apiKey: z.string().nullish(),
});
export type DvrServer = z.infer<typeof DvrServer>;

export type DvrKind = 'radarr' | 'sonarr';

export const About = z.object({ version: z.string() });

/** The first sign-in: who, and where Jellyfin is. */
export interface FirstSignIn {
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly port: number;
  readonly urlBase: string;
  readonly useSsl: boolean;
}
