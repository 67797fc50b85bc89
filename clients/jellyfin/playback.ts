import * as z from 'zod';

/** How a session plays what it plays, as it is sent. */
export const SentPlayback = z.object({
  UserName: z.string().nullish(),
  /** Name of the app. */
  Client: z.string().nullish(),
  DeviceName: z.string().nullish(),
  NowPlayingItem: z.object({ Name: z.string().nullish() }).nullish(),
  PlayState: z
    .object({
      /** `DirectPlay`, `DirectStream` or `Transcode`. */
      PlayMethod: z.string().nullish(),
    })
    .nullish(),
  /** Of a stream that the server makes; it stays for a while when nothing plays any more. */
  TranscodingInfo: z
    .object({
      /** Whether the picture is passed on as it is; false when it is encoded anew. */
      IsVideoDirect: z.boolean(),
      IsAudioDirect: z.boolean(),
      /** `AudioCodecNotSupported`; later versions have more of them. */
      TranscodeReasons: z.array(z.string()).nullish(),
    })
    .nullish(),
});
export type SentPlayback = z.infer<typeof SentPlayback>;

/** A session that plays something. */
export interface Playback extends SentPlayback {
  readonly NowPlayingItem: { readonly Name?: string | null | undefined };
}

export function isPlayback(sent: SentPlayback): sent is Playback {
  return sent.NowPlayingItem !== null && sent.NowPlayingItem !== undefined;
}
