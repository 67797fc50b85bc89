import * as z from 'zod';
import { Instant } from '../http/instant.ts';
import { orUnknown } from '../http/or-unknown.ts';
import { JellyfinItemId, JellyfinUserId } from './ids.ts';

/** What a server tells anybody. Before `/health` says `Healthy`, `StartupWizardCompleted` is always false. */
export const PublicInfo = z.object({
  /** `10.11.11`, `12.0.0` */
  Version: z.string(),
  ServerName: z.string().nullish(),
  StartupWizardCompleted: z.boolean(),
});
export type PublicInfo = z.infer<typeof PublicInfo>;

/** What decides which items a user can see and how they may be played. */
const Policy = z.object({
  IsAdministrator: z.boolean(),
  IsDisabled: z.boolean(),
  EnableAllFolders: z.boolean(),
  /** Library ids; count only without `EnableAllFolders`. */
  EnabledFolders: z.array(JellyfinItemId).nullish(),
  BlockedTags: z.array(z.string()).nullish(),
  AllowedTags: z.array(z.string()).nullish(),
  MaxParentalRating: z.int().nullish(),
  BlockUnratedItems: z.array(z.string()).nullish(),
  EnableVideoPlaybackTranscoding: z.boolean(),
  EnableAudioPlaybackTranscoding: z.boolean(),
  EnablePlaybackRemuxing: z.boolean(),
});

/** A user; disabled ones are listed too. */
export const User = z.object({
  Id: JellyfinUserId,
  Name: z.string().min(1),
  Policy: Policy,
});
export type User = z.infer<typeof User>;

/** A whole policy with all its fields, to be written back: a write replaces everything. */
export const WholePolicy = z.looseObject({
  AuthenticationProviderId: z.string(),
  PasswordResetProviderId: z.string(),
});
export const UserWithWholePolicy = z.object({ Id: JellyfinUserId, Policy: WholePolicy });

/** A user with everything that the policy holds. */
export const UserAccount = UserWithWholePolicy.extend({
  Name: z.string().min(1),
  /** Whether signing in needs one. */
  HasPassword: z.boolean().nullish(),
});
export type UserAccount = z.infer<typeof UserAccount>;

/** A connected client, as it is sent. */
export const SentSession = z.object({
  Id: z.string(),
  UserId: JellyfinUserId.nullish(),
  NowPlayingItem: z.object({ Id: JellyfinItemId, SeriesId: JellyfinItemId.nullish() }).nullish(),
  PlayState: z
    .object({
      /** The version that plays, which may be another item than `NowPlayingItem`. */
      MediaSourceId: z.string().nullish(),
    })
    .nullish(),
  NowPlayingQueue: z.array(z.object({ Id: JellyfinItemId })).nullish(),
  /** Of the year 1, and so `unknown`, on a client that never played. */
  LastPlaybackCheckIn: orUnknown(Instant.nullish()),
});
type SentSession = z.infer<typeof SentSession>;

/** A connected client. It plays exactly when `NowPlayingItem` is there. */
export interface Session extends Omit<SentSession, 'NowPlayingQueue'> {
  /** What plays and is queued to play. `unknown` where the server does not say while something plays. */
  readonly queue: readonly JellyfinItemId[] | 'unknown';
}

/** Jellyfin 12 leaves the queue empty while playing (seen on 12.0-rc5). */
export function sessionOf(
  { NowPlayingQueue, ...session }: SentSession,
  { withoutQueues }: { withoutQueues: boolean },
): Session {
  const queue = (NowPlayingQueue ?? []).map(({ Id }) => Id);
  const silent = withoutQueues && queue.length === 0 && isPlaying(session);
  return { ...session, queue: silent ? 'unknown' : queue };
}

export function isPlaying({ NowPlayingItem }: Pick<SentSession, 'NowPlayingItem'>): boolean {
  return NowPlayingItem !== null && NowPlayingItem !== undefined;
}

/** A library, which Jellyfin calls a virtual folder. */
export const Library = z.object({
  /** Absent until the library was scanned for the first time. */
  ItemId: JellyfinItemId.nullish(),
  Name: z.string(),
  CollectionType: z.string().nullish(),
  Locations: z.array(z.string()),
});
export type Library = z.infer<typeof Library>;

/** A library with all its options, to be written back: a write replaces them all. */
export const LibraryWithOptions = Library.extend({
  LibraryOptions: z.record(z.string(), z.unknown()).nullish(),
});
export type LibraryWithOptions = z.infer<typeof LibraryWithOptions>;

/** What a server tells administrators of itself. */
export const SystemInfo = z.object({
  Version: z.string(),
  /** Some settings count only after a restart. */
  HasPendingRestart: z.boolean().nullish(),
  CachePath: z.string().nullish(),
  /** Where transcodes go, after the fallback to a folder in the cache. */
  TranscodingTempPath: z.string().nullish(),
});
export type SystemInfo = z.infer<typeof SystemInfo>;

/** An API key; its name is all that tells it from others, and need not be unique. */
export const ApiKey = z.object({ AppName: z.string().nullish(), AccessToken: z.string().min(1) });

export const StartupUser = z.object({ Name: z.string().nullish() });

/** A configuration object with all its fields, to be written back whole. */
export const Configuration = z.record(z.string(), z.unknown());
export type Configuration = z.infer<typeof Configuration>;
