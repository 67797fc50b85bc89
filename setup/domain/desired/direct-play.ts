import type { Json } from '../resource/json.ts';

/**
 * The policy under which a stream reaches the player as it is. All three permissions have to go: with one left
 * Jellyfin still offers the player a transcoded stream (10.10 to 12).
 */
export const DIRECT_PLAY_POLICY: Readonly<Record<string, Json>> = {
  EnableVideoPlaybackTranscoding: false,
  EnableAudioPlaybackTranscoding: false,
  EnablePlaybackRemuxing: false,
  ForceRemoteSourceTranscoding: false,
  RemoteClientBitrateLimit: 0,
};
