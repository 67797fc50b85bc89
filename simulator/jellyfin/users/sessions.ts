/** A device with somebody at it, perhaps playing something. */
export interface PlaySession {
  readonly id: string;
  readonly userId: string;
  readonly deviceId: string;
  readonly client: string;
  lastActivityAt: number;
  /** Undefined until it plays something. */
  lastCheckInAt: number | undefined;
  nowPlaying?: {
    readonly itemId: string;
    readonly mediaSourceId: string;
    readonly queue: readonly string[];
    positionTicks: number;
    paused: boolean;
    /** How the server changes the stream, if it does. */
    readonly transcode?: Transcode | undefined;
  };
}

/** A stream that is not passed on as it is. Without a part that is encoded anew only the container changes. */
export interface Transcode {
  readonly video: boolean;
  readonly audio: boolean;
  /** `AudioCodecNotSupported` */
  readonly reasons: readonly string[];
}

/** A client that stopped reporting is taken for dead after this long, unless it had paused. */
export const IDLE_MS = 10 * 60_000;
