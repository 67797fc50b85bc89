import type { ServerOptions } from '../../../clients/http/options.ts';
import { ServerError } from '../../../clients/http/server-error.ts';
import { type JellyfinDevice, setupDevice } from '../../../clients/jellyfin/authorization.ts';
import type { JellyfinOptions } from '../../../clients/jellyfin/open.ts';
import { AppFailure } from '../../ports/app.ts';

/** One Jellyfin and its administrator. */
export interface JellyfinAppOptions extends ServerOptions {
  readonly server: string;
  readonly username: string;
  readonly password: string;
  /** Name of the API key that is made for other apps. */
  readonly apiKeyName?: string;
}

/** Reading and writing sign in apart: with one device for both, the second would end the session of the first. */
export function signedIn(
  { username, password, ...options }: JellyfinAppOptions,
  device: JellyfinDevice,
): JellyfinOptions {
  return { ...options, credentials: { username, password, device } };
}

/** A doctor may look while setup runs, and a person may start one while that of the clock looks. */
export const doctorDevice: JellyfinDevice = furtherDevice('doctor');
export const checksDevice: JellyfinDevice = furtherDevice('checks');

function furtherDevice(what: string): JellyfinDevice {
  return { id: `${setupDevice.id}-${what}`, name: `${setupDevice.name}, ${what}` };
}

export const readingDevice = setupDevice;
export const writingDevice: JellyfinDevice = furtherDevice('writing');

/** The same failure in words for whoever has to find out which of two passwords is right. */
export function explained(error: unknown, { server, username }: JellyfinAppOptions): unknown {
  if (!(error instanceof ServerError)) return error;
  const because = { closed: true, hindrance: 'sign-in', cause: error } as const;
  if (error.code === 'unauthorized') {
    return new AppFailure(
      `${server} does not let ${username} in with the configured password, and setup sets no password of an account that exists: put the password that ${username} has in Jellyfin into the Secret`,
      because,
    );
  }
  if (error.code === 'forbidden') {
    return new AppFailure(
      `${server} lets ${username} in but not administer it: make ${username} an enabled administrator in Jellyfin's user settings, or configure another account`,
      because,
    );
  }
  return error;
}
