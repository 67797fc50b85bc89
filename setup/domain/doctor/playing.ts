import { logOf } from '../findings/commands.ts';
import type { Cluster } from '../wishes/cluster.ts';
import type { JellyfinWish } from '../wishes/jellyfin-wish.ts';
import { type Check, fine, notChecked } from './check.ts';
import type { Playback, Seen } from './observations.ts';
import { OTHER_REASON_STEP, TRANSCODE_REASONS } from './transcode-reasons.ts';

/** Whether anybody sees or hears something else than the original now, and why. */
export function playingChecks(
  { name: app, directPlay }: JellyfinWish,
  playbacks: Seen<readonly Playback[]>,
  cluster: Cluster,
): readonly Check[] {
  const about = { code: 'direct-play', app, subject: 'what plays now' };
  if (playbacks.kind === 'unknown') {
    return [notChecked({ ...about, command: logOf(app, cluster) }, playbacks.because, 'see its log')];
  }
  const changed = playbacks.value.filter(({ transcoding }) => transcoding !== undefined);
  if (changed.length > 0) {
    return changed.map((playback) =>
      transcodingCheck(app, playback, directPlay === 'off' ? 'note' : 'warning'),
    );
  }
  const count = playbacks.value.length;
  const message = count === 0 ? 'nobody plays anything' : `${count} playing, all as the files are`;
  return [fine({ ...about, message })];
}

function transcodingCheck(app: string, playback: Playback, severity: 'warning' | 'note'): Check {
  const { user, app: client, device, title, transcoding } = playback;
  const { video = false, audio = false, reasons = [] } = transcoding ?? {};
  const known = reasons.map((reason) =>
    Object.hasOwn(TRANSCODE_REASONS, reason) ? TRANSCODE_REASONS[reason] : undefined,
  );
  const because = reasons.map(
    (reason, index) => `${reason}: ${known[index]?.means ?? 'a reason of later versions'}`,
  );
  const steps = [...new Set(known.map((reason) => reason?.step ?? OTHER_REASON_STEP))];
  return {
    severity,
    code: 'transcoding',
    app,
    subject: `${user} on ${device} (${client})`,
    message: `${title} is ${whatHappens(video, audio)}${because.length === 0 ? '; Jellyfin does not say why' : ` (${because.join('; ')})`}`,
    nextStep: steps.length === 0 ? OTHER_REASON_STEP : steps.join('; '),
  };
}

function whatHappens(video: boolean, audio: boolean): string {
  if (video && audio) return 'encoded anew, picture and sound';
  if (video) return 'shown with a picture that is encoded anew';
  return audio
    ? 'played with a sound that is encoded anew'
    : 'only packed anew: picture and sound are the original';
}
