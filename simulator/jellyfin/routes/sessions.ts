import type { Call } from '../../http/call.ts';
import { isObject, type JsonObject, numberOr, objectBody, stringOr } from '../../http/json-body.ts';
import { empty, json, type Reply } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { badArgument, missing } from '../errors.ts';
import type { Item } from '../items/item.ts';
import { itemDto } from '../items/item-dto.ts';
import { FIELDS } from '../query/item-parameters.ts';
import type { JellyfinState } from '../state.ts';
import { requireCaller } from '../users/auth.ts';
import { openSession } from '../users/open-session.ts';
import { IDLE_MS, type PlaySession, type Transcode } from '../users/sessions.ts';
import { isAdministrator } from '../users/users.ts';
import { jellyfinDate, parseId } from '../values.ts';
import { reportPosition, startPlayback } from '../watch-actions.ts';

/** Who plays what, and what players report. */
export function sessionRoutes(router: Router, state: JellyfinState): void {
  router.get('/Sessions', (call) => {
    const caller = requireCaller(state, call);
    const seesAll = caller.kind === 'key' || isAdministrator(caller.user);
    call.ignores('controllableByUserId', 'deviceId');
    const within = (call.askInt('activeWithinSeconds') ?? Number.POSITIVE_INFINITY) * 1000;
    const now = state.world.clock.now();
    dropIdle(state, now);
    const shown = [...state.sessions.values()].filter(
      (session) =>
        (seesAll || (caller.kind === 'user' && session.userId === caller.user.id)) &&
        now - session.lastActivityAt <= within,
    );
    return json(shown.map((session) => sessionDto(state, session)));
  });
  router.post('/Sessions/Logout', (call) => {
    const caller = requireCaller(state, call);
    // An API key is no session, and stays.
    if (caller.kind === 'user') state.logins.delete(caller.token);
    return empty(204);
  });
  router.post('/Sessions/Playing', (call) =>
    reported(state, call, (session, item, body) => {
      startPlayback(state, session.userId, item);
      session.lastCheckInAt = state.world.clock.now();
      session.nowPlaying = nowPlaying(item, body);
    }),
  );
  router.post('/Sessions/Playing/Progress', (call) =>
    reported(state, call, (session, item, body) => {
      const position = numberOr(body['PositionTicks'], 0);
      reportPosition(state, session.userId, item, position);
      session.lastCheckInAt = state.world.clock.now();
      session.nowPlaying = { ...nowPlaying(item, body), positionTicks: position };
    }),
  );
  router.post('/Sessions/Playing/Stopped', (call) =>
    reported(state, call, (session, item, body) => {
      const position = body['PositionTicks'];
      reportPosition(state, session.userId, item, typeof position === 'number' ? position : undefined);
      delete session.nowPlaying;
    }),
  );
}

function reported(
  state: JellyfinState,
  call: Call,
  act: (session: PlaySession, item: Item, body: JsonObject) => void,
): Reply {
  const caller = requireCaller(state, call);
  if (caller.kind === 'key') throw badArgument();
  const body = objectBody(call);
  const item = state.items.get(parseId(stringOr(body['ItemId'], '')) ?? '');
  if (item === undefined) throw missing();
  act(openSession(state, caller.user.id, caller.deviceId), item, body);
  return empty(204);
}

function nowPlaying(item: Item, body: JsonObject): Exclude<PlaySession['nowPlaying'], undefined> {
  const queue = Array.isArray(body['NowPlayingQueue']) ? body['NowPlayingQueue'].filter(isObject) : [];
  return {
    itemId: item.id,
    mediaSourceId: stringOr(body['MediaSourceId'], item.id),
    queue: queue.map((entry) => stringOr(entry['Id'], '')),
    positionTicks: numberOr(body['PositionTicks'], 0),
    paused: body['IsPaused'] === true,
  };
}

function dropIdle(state: JellyfinState, now: number): void {
  for (const session of state.sessions.values()) {
    if (session.nowPlaying?.paused === false && now - (session.lastCheckInAt ?? 0) > IDLE_MS)
      delete session.nowPlaying;
  }
}

function sessionDto(state: JellyfinState, session: PlaySession): JsonObject {
  const playing = session.nowPlaying;
  const item = state.items.get(playing?.itemId ?? '');
  return {
    Id: session.id,
    UserId: session.userId,
    UserName: state.users.get(session.userId)?.name,
    Client: session.client,
    DeviceId: session.deviceId,
    DeviceName: session.deviceId,
    ApplicationVersion: '1.0.0',
    RemoteEndPoint: '127.0.0.1',
    LastActivityDate: jellyfinDate(session.lastActivityAt),
    LastPlaybackCheckIn: session.lastCheckInAt === undefined ? NEVER : jellyfinDate(session.lastCheckInAt),
    IsActive: true,
    SupportsMediaControl: false,
    SupportsRemoteControl: false,
    HasCustomDeviceName: false,
    PlayableMediaTypes: [],
    SupportedCommands: [],
    AdditionalUsers: [],
    ServerId: state.serverId,
    PlayState: playStateDto(playing),
    ...(playing?.transcode === undefined ? {} : { TranscodingInfo: transcodingDto(playing.transcode) }),
    ...(item === undefined
      ? {}
      : { NowPlayingItem: itemDto(state, item, { fields: NOW_PLAYING_FIELDS, user: undefined }) }),
    NowPlayingQueue: state.dialect.tellsQueue
      ? (playing?.queue ?? []).map((Id, index) => ({ Id, PlaylistItemId: `p${index}` }))
      : [],
    NowPlayingQueueFullItems: [],
  };
}

/** When a session last played, for one that never did (seen). */
const NEVER = '0001-01-01T00:00:00.0000000Z';

const NOW_PLAYING_FIELDS = new Set(FIELDS.filter((field) => !field.startsWith('MediaSource')));

function playStateDto(playing: PlaySession['nowPlaying']): JsonObject {
  return {
    CanSeek: playing !== undefined,
    IsPaused: playing?.paused ?? false,
    IsMuted: false,
    RepeatMode: 'RepeatNone',
    PlaybackOrder: 'Default',
    ...(playing === undefined
      ? {}
      : {
          PositionTicks: playing.positionTicks,
          MediaSourceId: playing.mediaSourceId,
          PlayMethod: playMethod(playing.transcode),
        }),
  };
}

function playMethod(transcode: Transcode | undefined): string {
  if (transcode === undefined) return 'DirectPlay';
  return transcode.video || transcode.audio ? 'Transcode' : 'DirectStream';
}

function transcodingDto({ video, audio, reasons }: Transcode): JsonObject {
  return {
    AudioCodec: 'aac',
    VideoCodec: 'h264',
    Container: 'ts',
    IsVideoDirect: !video,
    IsAudioDirect: !audio,
    Bitrate: 8_000_000,
    CompletionPercentage: 0,
    TranscodeReasons: reasons,
  };
}
