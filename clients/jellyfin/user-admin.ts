import * as z from 'zod';
import type { Secrets } from '../http/secrets.ts';
import type { HttpWriter } from '../http/writer.ts';
import type { JellyfinUserId } from './ids.ts';
import { requireTaken } from './require-taken.ts';
import { type Configuration, User, UserAccount, UserWithWholePolicy } from './server.ts';

/** Makes users and changes what they may do. There is no method that deletes one. */
export class JellyfinUserAdmin {
  readonly #http: HttpWriter;
  readonly #secrets: Secrets;

  constructor(http: HttpWriter, secrets: Secrets) {
    this.#http = http;
    this.#secrets = secrets;
  }

  /** All users with everything that their policies hold, disabled ones too. */
  async accounts(): Promise<UserAccount[]> {
    return await this.#http.json({ path: '/Users' }, z.array(UserAccount));
  }

  /**
   * Makes a user. The server makes it first and sets the password afterwards: one that stops in between leaves a
   * user without a password (10.10 to 12).
   *
   * @throws ServerError `rejected` when the name is taken
   */
  async createUser(name: string, password: string): Promise<User> {
    this.#secrets.add(password);
    const path = '/Users/New';
    const answer = await this.#http.post({ path, json: { Name: name, Password: password } });
    return this.#http.parsed('POST', { path }, answer, User);
  }

  /**
   * Sets a user's password, which ends all of this user's sessions but the one that asks. An administrator, or an
   * API key, needs no current password for the account of somebody else.
   *
   * @param current the password until now; needed for the account that asks
   * @throws ServerError `forbidden` when `current` is wrong or the account is somebody else's
   */
  async changePassword(userId: JellyfinUserId, password: string, current?: string): Promise<void> {
    this.#secrets.add(password);
    if (current !== undefined) this.#secrets.add(current);
    await this.#http.post({
      path: '/Users/Password',
      query: { userId },
      json: { CurrentPw: current, NewPw: password },
    });
  }

  /** Changes some fields of a user's policy: a write replaces the whole, so it is read first. */
  async changePolicy(userId: JellyfinUserId, change: Configuration): Promise<void> {
    const path = `/Users/${userId}/Policy`;
    await this.#http.post({ path, json: { ...(await this.#policyOf(userId)), ...change } });
    requireTaken(this.#http, path, change, await this.#policyOf(userId));
  }

  async #policyOf(userId: JellyfinUserId): Promise<Configuration> {
    const path = `/Users/${userId}`;
    const { Id, Policy } = await this.#http.json({ path }, UserWithWholePolicy);
    if (Id !== userId) throw this.#http.failure({ path }, 'mismatch', `sent the user ${Id} instead`);
    return Policy;
  }
}
