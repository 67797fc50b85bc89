import type { SimulatedClock } from '../clock.ts';
import type { Call } from '../http/call.ts';
import { hexId } from '../ids.ts';
import type { Dialect } from './dialect.ts';
import type { Preferences } from './preferences.ts';

export type LoginResult = 'ok' | 'wrong' | 'banned';

/** Who may call: cookies, the ban after failed logins, the Bearer key of 5.2. */
export class Access {
  readonly #dialect: Dialect;
  readonly #clock: SimulatedClock;
  readonly #preferences: Preferences;
  readonly #sessions = new Map<string, number>();
  #password: string;
  #apiKey: string;
  #failures = 0;
  #bannedUntil = 0;
  #issued = 0;

  constructor(
    dialect: Dialect,
    clock: SimulatedClock,
    preferences: Preferences,
    secrets: { password: string; apiKey: string },
  ) {
    this.#dialect = dialect;
    this.#clock = clock;
    this.#preferences = preferences;
    this.#password = secrets.password;
    this.#apiKey = secrets.apiKey;
  }

  get apiKey(): string {
    return this.#apiKey;
  }

  get password(): string {
    return this.#password;
  }

  setPassword(password: string): void {
    this.#password = password;
  }

  rotateApiKey(): string {
    this.#apiKey = `qbt_${hexId(`${this.#apiKey} rotated`)}`;
    return this.#apiKey;
  }

  /** A wrong password counts towards the ban, a right one resets the count. */
  logIn(username: string, password: string): LoginResult {
    if (this.#clock.now() < this.#bannedUntil) return 'banned';
    if (username === this.#preferences['web_ui_username'] && password === this.#password) {
      this.#failures = 0;
      return 'ok';
    }
    this.#failures += 1;
    if (this.#failures < Number(this.#preferences['web_ui_max_auth_fail_count'])) return 'wrong';
    this.#failures = 0;
    this.#bannedUntil = this.#clock.now() + Number(this.#preferences['web_ui_ban_duration']) * 1000;
    return 'wrong';
  }

  /** Opens a session and returns the value of `Set-Cookie`. */
  openSession(port: number): string {
    this.#issued += 1;
    const id = hexId(`session ${this.#issued} ${this.#apiKey}`);
    this.#sessions.set(id, this.#clock.now());
    return `${this.#dialect.cookieName(port)}=${id}; HttpOnly; SameSite=Strict; path=/`;
  }

  closeSession(call: Call): void {
    this.#sessions.delete(this.#cookie(call) ?? '');
  }

  /** How the caller is known: by a session, by a key of 5.2, or not at all. */
  known(call: Call): 'session' | 'key' | undefined {
    if (this.#hasSession(call)) return 'session';
    return this.#dialect.headerAuth && this.#authorized(call.header('authorization') ?? '')
      ? 'key'
      : undefined;
  }

  #hasSession(call: Call): boolean {
    const cookie = this.#cookie(call);
    const seen = cookie === undefined ? undefined : this.#sessions.get(cookie);
    if (cookie === undefined || seen === undefined) return false;
    const timeoutMs = Number(this.#preferences['web_ui_session_timeout']) * 1000;
    if (this.#clock.now() - seen > timeoutMs) return false;
    this.#sessions.set(cookie, this.#clock.now());
    return true;
  }

  #authorized(header: string): boolean {
    if (header === `Bearer ${this.#apiKey}`) return true;
    const pair = `${this.#preferences['web_ui_username']}:${this.#password}`;
    return header === `Basic ${Buffer.from(pair).toString('base64')}`;
  }

  #cookie(call: Call): string | undefined {
    const wanted = `${this.#dialect.cookieName(call.localPort)}=`;
    const cookies = (call.header('cookie') ?? '').split(';').map((cookie) => cookie.trim());
    return cookies.find((cookie) => cookie.startsWith(wanted))?.slice(wanted.length);
  }
}
