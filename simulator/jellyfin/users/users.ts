import type { JsonObject } from '../../http/json-body.ts';
import { hexId } from '../../ids.ts';
import type { UserSpec } from '../../library/spec.ts';

export interface JellyfinUser {
  readonly id: string;
  name: string;
  /** '' : none. */
  password: string;
  policy: JsonObject;
}

const DEFAULT_PROVIDER = 'Jellyfin.Server.Implementations.Users.DefaultAuthenticationProvider';
const DEFAULT_RESET = 'Jellyfin.Server.Implementations.Users.DefaultPasswordResetProvider';

/** What a policy has for a property that was not sent: the values of a policy nobody wrote. */
export const UNWRITTEN_POLICY: JsonObject = {
  IsAdministrator: false,
  IsHidden: true,
  EnableCollectionManagement: false,
  EnableSubtitleManagement: false,
  EnableLyricManagement: false,
  IsDisabled: false,
  BlockedTags: [],
  AllowedTags: [],
  EnableUserPreferenceAccess: true,
  AccessSchedules: [],
  BlockUnratedItems: [],
  EnableRemoteControlOfOtherUsers: false,
  EnableSharedDeviceControl: true,
  EnableRemoteAccess: true,
  EnableLiveTvManagement: false,
  EnableLiveTvAccess: true,
  EnableMediaPlayback: true,
  EnableAudioPlaybackTranscoding: true,
  EnableVideoPlaybackTranscoding: true,
  EnablePlaybackRemuxing: true,
  ForceRemoteSourceTranscoding: false,
  EnableContentDeletion: false,
  EnableContentDeletionFromFolders: [],
  EnableContentDownloading: true,
  EnableSyncTranscoding: true,
  EnableMediaConversion: true,
  EnabledDevices: [],
  EnableAllDevices: true,
  EnabledChannels: [],
  EnableAllChannels: true,
  EnabledFolders: [],
  EnableAllFolders: true,
  InvalidLoginAttemptCount: 0,
  LoginAttemptsBeforeLockout: -1,
  MaxActiveSessions: 0,
  EnablePublicSharing: true,
  BlockedMediaFolders: [],
  BlockedChannels: [],
  RemoteClientBitrateLimit: 0,
  SyncPlayAccess: 'CreateAndJoinGroups',
};

const CONFIGURATION: JsonObject = {
  PlayDefaultAudioTrack: true,
  SubtitleLanguagePreference: '',
  DisplayMissingEpisodes: false,
  GroupedFolders: [],
  SubtitleMode: 'Default',
  DisplayCollectionsView: false,
  EnableLocalPassword: false,
  OrderedViews: [],
  LatestItemsExcludes: [],
  MyMediaExcludes: [],
  HidePlayedInLatest: true,
  RememberAudioSelections: true,
  RememberSubtitleSelections: true,
  EnableNextEpisodeAutoPlay: true,
  CastReceiverId: 'F007D354',
};

export function makeUser(spec: UserSpec, libraryIds: ReadonlyMap<string, string>): JellyfinUser {
  return {
    id: hexId(`user ${spec.name}`),
    name: spec.name,
    password: spec.password ?? 'password',
    policy: {
      ...UNWRITTEN_POLICY,
      IsAdministrator: spec.administrator ?? false,
      IsHidden: spec.hidden ?? false,
      IsDisabled: spec.disabled ?? false,
      BlockedTags: spec.blockedTags ?? [],
      EnableContentDeletion: spec.administrator ?? false,
      EnableRemoteControlOfOtherUsers: spec.administrator ?? false,
      EnableAllFolders: spec.libraries === undefined,
      EnabledFolders: (spec.libraries ?? []).flatMap((name) => libraryIds.get(name) ?? []),
      AuthenticationProviderId: DEFAULT_PROVIDER,
      PasswordResetProviderId: DEFAULT_RESET,
    },
  };
}

export function userDto(user: JellyfinUser, serverId: string): JsonObject {
  return {
    Name: user.name,
    ServerId: serverId,
    Id: user.id,
    HasPassword: user.password !== '',
    HasConfiguredPassword: user.password !== '',
    HasConfiguredEasyPassword: false,
    EnableAutoLogin: false,
    Configuration: CONFIGURATION,
    Policy: user.policy,
  };
}

export function isAdministrator(user: JellyfinUser): boolean {
  return user.policy['IsAdministrator'] === true;
}
