/** Why Jellyfin does not pass on a stream as it is (10.10 to 12), and what helps. */
interface Reason {
  readonly means: string;
  readonly step: string;
}

const OTHER_DEVICE = 'play it on a device that can, or get a version that this one can';
const RECEIVER =
  'let the app pass the sound on (passthrough) and the receiver decode it, or choose another sound track';
const BITRATE = 'set the quality in the app to maximum or auto, and see that the network is fast enough';
const MEDIA_INFO = 'scan the library again, so that Jellyfin reads the file anew';

/** By Jellyfin's word for it. */
export const TRANSCODE_REASONS: Readonly<Record<string, Reason>> = {
  ContainerNotSupported: { means: 'the app cannot open this kind of file', step: OTHER_DEVICE },
  VideoCodecNotSupported: { means: 'the device cannot decode the picture', step: OTHER_DEVICE },
  AudioCodecNotSupported: { means: 'the device cannot decode or pass on the sound', step: RECEIVER },
  SubtitleCodecNotSupported: {
    means: 'the app cannot show these subtitles, so they are drawn into the picture',
    step: 'switch the subtitles off, or choose some as text (SRT)',
  },
  AudioIsExternal: {
    means: 'the sound is in a file of its own, which the app cannot play beside the picture',
    step: 'choose a sound track that is in the video file',
  },
  SecondaryAudioNotSupported: {
    means: 'the app plays the first sound track only',
    step: 'choose the first track, or another app',
  },
  VideoProfileNotSupported: {
    means: 'the device cannot decode this kind of the picture',
    step: OTHER_DEVICE,
  },
  VideoLevelNotSupported: { means: 'the picture is too demanding for the device', step: OTHER_DEVICE },
  VideoResolutionNotSupported: { means: 'the picture is too large for the device', step: OTHER_DEVICE },
  VideoBitDepthNotSupported: { means: 'the device cannot show as many colours', step: OTHER_DEVICE },
  VideoFramerateNotSupported: {
    means: 'the device cannot show as many pictures a second',
    step: OTHER_DEVICE,
  },
  RefFramesNotSupported: { means: 'the picture is too demanding for the device', step: OTHER_DEVICE },
  AnamorphicVideoNotSupported: { means: 'the device cannot stretch the picture', step: OTHER_DEVICE },
  InterlacedVideoNotSupported: { means: 'the device cannot show interlaced pictures', step: OTHER_DEVICE },
  AudioChannelsNotSupported: { means: 'the device cannot play as many channels', step: RECEIVER },
  AudioProfileNotSupported: { means: 'the device cannot decode this kind of the sound', step: RECEIVER },
  AudioSampleRateNotSupported: { means: 'the device cannot play this sample rate', step: RECEIVER },
  AudioBitDepthNotSupported: { means: 'the device cannot play sound of this depth', step: RECEIVER },
  ContainerBitrateExceedsLimit: { means: 'it has more bits a second than the app allows', step: BITRATE },
  VideoBitrateNotSupported: {
    means: 'the picture has more bits a second than the app allows',
    step: BITRATE,
  },
  AudioBitrateNotSupported: { means: 'the sound has more bits a second than the app allows', step: BITRATE },
  UnknownVideoStreamInfo: { means: 'Jellyfin does not know what picture it is', step: MEDIA_INFO },
  UnknownAudioStreamInfo: { means: 'Jellyfin does not know what sound it is', step: MEDIA_INFO },
  DirectPlayError: {
    means: 'the app tried to play it as it is and failed',
    step: 'update the app, or play it on another device',
  },
  VideoRangeTypeNotSupported: {
    means: 'the device cannot show this HDR or Dolby Vision',
    step: 'play it on a device that can, or get an SDR version',
  },
  VideoRotationNotSupported: { means: 'the device cannot turn the picture', step: OTHER_DEVICE },
  VideoCodecTagNotSupported: { means: 'the app does not take this mark of the picture', step: OTHER_DEVICE },
  StreamCountExceedsLimit: { means: 'the file has more streams than the app takes', step: OTHER_DEVICE },
};

/** For one that is not in the list: later versions have more of them. */
export const OTHER_REASON_STEP = 'see what the app and the device can play';
