import { openJellyfinAdmin, openJellyfinStartup } from '../../../clients/jellyfin/open.ts';
import type { AppReader, AppWriter } from '../../ports/app.ts';
import { asReader, asWriter } from '../servers/as-app.ts';
import { readJellyfin } from './read-jellyfin.ts';
import { type JellyfinAppOptions, readingDevice, signedIn, writingDevice } from './sign-in.ts';
import { writeJellyfin } from './write-jellyfin.ts';

/** Reads one Jellyfin, signed in as its administrator once there is one. */
export function openJellyfinApp(options: JellyfinAppOptions, device = readingDevice): AppReader {
  const admin = openJellyfinAdmin(signedIn(options, device));
  const up = {
    waitUntilUp: async (limitMs: number) => await admin.media.waitUntilHealthy(limitMs),
    close: async () => await admin.close(),
  };
  return asReader(options.server, up, async () => await readJellyfin(admin, options));
}

/** Writes one Jellyfin. It signs in with its first write. */
export function openJellyfinAppWriter(options: JellyfinAppOptions): AppWriter {
  const hands = {
    startup: openJellyfinStartup(options),
    admin: openJellyfinAdmin(signedIn(options, writingDevice)),
  };
  const close = async () => {
    await Promise.all([hands.startup.close(), hands.admin.close()]);
  };
  return asWriter(options.server, { close }, async (change) => await writeJellyfin(hands, change));
}
