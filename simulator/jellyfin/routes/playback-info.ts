import { json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { mediaSource, sourcesOf } from '../items/media-source.ts';
import { askedUser, pathItem } from '../requests.ts';
import type { JellyfinState } from '../state.ts';

const TRANSCODING_FLAGS = [
  'EnableVideoPlaybackTranscoding',
  'EnableAudioPlaybackTranscoding',
  'EnablePlaybackRemuxing',
];

/** What a player is offered. As long as one of the three flags is on, that includes transcoding. */
export function playbackInfoRoutes(router: Router, state: JellyfinState): void {
  router.post('/Items/{itemId}/PlaybackInfo', (call) => {
    const user = askedUser(state, call);
    const item = pathItem(state, call);
    const transcodes = user === undefined || TRANSCODING_FLAGS.some((flag) => user.policy[flag] === true);
    const sources = sourcesOf(state, item).map((version) => ({
      ...mediaSource(state, version),
      SupportsTranscoding: transcodes,
      SupportsDirectStream: user === undefined || user.policy['EnablePlaybackRemuxing'] === true,
      ...(transcodes ? { TranscodingUrl: `/videos/${version.id}/master.m3u8` } : {}),
    }));
    return json({ MediaSources: sources, PlaySessionId: state.serverId });
  });
}
