import * as z from 'zod';
import type { Connection } from '../http/connection.ts';
import { ServerError } from '../http/server-error.ts';
import { authenticate, type JellyfinDevice, Session } from './authorization.ts';

/** Of a user as signing in tells it; what decides here is one flag. */
export const SignedIn = Session.extend({
  User: z.object({ Name: z.string().min(1), Policy: z.object({ IsAdministrator: z.boolean() }) }),
});

export interface JellyfinAccount {
  /** As Jellyfin writes it, whatever case was typed. */
  readonly name: string;
  readonly isAdministrator: boolean;
}

/**
 * Proves an account: signs in, and out again at once, so that no session stays. Its connection is made for one account,
 * because what it was told stays concealed for as long as it lives.
 */
export class JellyfinAccountCheck {
  readonly #connection: Connection;
  readonly #device: JellyfinDevice;

  constructor(connection: Connection, device: JellyfinDevice) {
    this.#connection = connection;
    this.#device = device;
  }

  /** @throws ServerError `unauthorized` for a wrong name or password, `forbidden` for a disabled account */
  async check(username: string, password: string): Promise<JellyfinAccount> {
    this.#connection.secrets.add(password);
    const credentials = { username, password, device: this.#device };
    const { session, headers } = await authenticate(this.#connection, credentials, SignedIn);
    await this.#signOut(headers);
    const { Name: name, Policy } = session.User;
    return { name, isAdministrator: Policy.IsAdministrator };
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  /** A session that could not be ended, or was ended by another sign-in meanwhile, proves the account all the same. */
  async #signOut(headers: Readonly<Record<string, string>>): Promise<void> {
    try {
      await this.#connection.exchange({ method: 'POST', path: '/Sessions/Logout', headers, body: '' });
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
    }
  }
}
