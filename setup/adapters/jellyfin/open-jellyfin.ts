import { openJellyfinAdmin, openJellyfinStartup } from '../../../clients/jellyfin/open.ts';
import type { AppReader, AppWriter } from '../../ports/app.ts';
import { asking } from '../servers/as-app-failure.ts';
import { readJellyfin } from './read-jellyfin.ts';
import { type JellyfinAppOptions, readingDevice, signedIn, writingDevice } from './sign-in.ts';
import { writeJellyfin } from './write-jellyfin.ts';

/** Reads one Jellyfin, signed in as its administrator once there is one. */
export function openJellyfinApp(options: JellyfinAppOptions, device = readingDevice): AppReader {
  const admin = openJellyfinAdmin(signedIn(options, device));
  return {
    name: options.server,
    waitUntilUp: async (limitMs) => await asking(async () => await admin.media.waitUntilHealthy(limitMs)),
    read: async () => await asking(async () => await readJellyfin(admin, options)),
    close: async () => await admin.close(),
  };
}

/** Writes one Jellyfin. It signs in with its first write. */
export function openJellyfinAppWriter(options: JellyfinAppOptions): AppWriter {
  const hands = {
    startup: openJellyfinStartup(options),
    admin: openJellyfinAdmin(signedIn(options, writingDevice)),
  };
  return {
    name: options.server,
    write: async (change) => await asking(async () => await writeJellyfin(hands, change)),
    close: async () => {
      await Promise.all([hands.startup.close(), hands.admin.close()]);
    },
  };
}
