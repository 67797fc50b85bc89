import type { JellyfinDevice } from '../../../clients/jellyfin/authorization.ts';
import { type JellyfinAdmin, openJellyfinAdmin, openJellyfinReader } from '../../../clients/jellyfin/open.ts';
import type { Playback as SentPlayback } from '../../../clients/jellyfin/playback.ts';
import type { JellyfinReader } from '../../../clients/jellyfin/reader.ts';
import type { CleanupView, JellyfinObservation, Playback } from '../../domain/doctor/observations.ts';
import type { Examiner } from '../../ports/examiner.ts';
import { seeing } from '../servers/as-app-failure.ts';
import { type JellyfinAppOptions, signedIn } from './sign-in.ts';

/** The account that the cleanup signs in with. */
export interface Account {
  readonly username: string;
  readonly password: string;
}

/**
 * Looks at one Jellyfin, as its administrator and as the cleanup; that may be at work, and a sign-in with its device
 * would end its session.
 */
export function openJellyfinExaminer(
  options: JellyfinAppOptions,
  cleanup: Account | undefined,
  device: JellyfinDevice,
): Examiner<JellyfinObservation> {
  const admin = openJellyfinAdmin(signedIn(options, { ...device, id: `${device.id}-looking` }));
  const cleanupDevice = { id: `${device.id}-as-cleanup`, name: `${device.name} as cleanup` };
  const asCleanup = cleanup && openJellyfinReader(signedIn({ ...options, ...cleanup }, cleanupDevice));
  return {
    name: options.server,
    examine: async () => ({
      ...(await stateOf(admin)),
      ...(asCleanup && { cleanup: await seeing(async () => await viewOf(asCleanup)) }),
    }),
    close: async () => {
      await Promise.all([admin.close(), asCleanup?.close()]);
    },
  };
}

async function stateOf({ media, server }: JellyfinAdmin): Promise<Omit<JellyfinObservation, 'cleanup'>> {
  return {
    pendingRestart: await seeing(async () => (await server.systemInfo()).HasPendingRestart === true),
    servesMetrics: await seeing(async () => await media.servesMetrics()),
    playbacks: await seeing(async () => (await server.playbacks()).map(toPlayback)),
  };
}

function toPlayback({
  UserName,
  Client,
  DeviceName,
  NowPlayingItem,
  TranscodingInfo,
}: SentPlayback): Playback {
  return {
    user: UserName ?? 'somebody',
    app: Client ?? 'an app without a name',
    device: DeviceName ?? 'a device without a name',
    title: NowPlayingItem.Name ?? 'something without a title',
    ...(TranscodingInfo != null && {
      transcoding: {
        video: !TranscodingInfo.IsVideoDirect,
        audio: !TranscodingInfo.IsAudioDirect,
        reasons: TranscodingInfo.TranscodeReasons ?? [],
      },
    }),
  };
}

/** Reads what the cleanup reads of everybody who may sign in; that it can be read is all that counts. */
async function viewOf(client: JellyfinReader): Promise<CleanupView> {
  const users = await client.users();
  const libraries = await client.libraries();
  await client.sessions();
  const unread: { user: string; because: string }[] = [];
  for (const { Id, Name, Policy } of users) {
    if (Policy.IsDisabled) continue;
    const items = await seeing(async () => await client.userItems(Id, () => undefined));
    if (items.kind === 'unknown') unread.push({ user: Name, because: items.because });
  }
  return {
    users: users.map(({ Name }) => Name),
    libraries: libraries.map(({ Name }) => Name),
    unread,
  };
}
