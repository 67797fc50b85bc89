import type { Item } from './items/item.ts';
import { loseLibrary } from './library/lose-library.ts';
import { scanAll } from './library/scan.ts';
import type { JellyfinState, RootPair } from './state.ts';
import { openSession } from './users/open-session.ts';
import type { Transcode } from './users/sessions.ts';
import { markPlayed, markUnplayed, reportPosition, startPlayback } from './watch-actions.ts';

/** What people do in front of the screen, for tests: by user name and by the file's path on the disk. */
export class JellyfinActions {
  readonly #state: JellyfinState;

  constructor(state: JellyfinState) {
    this.#state = state;
  }

  userId(name: string): string {
    for (const user of this.#state.users.values()) if (user.name === name) return user.id;
    throw new Error(`no user is called ${name}`);
  }

  item(path: string): Item {
    const item = this.#state.items.at(path);
    if (item !== undefined) return item;
    throw new Error(`nothing in Jellyfin lies at ${path}`);
  }

  /** Somebody presses play; the session shows it until it is stopped. */
  startPlaying(user: string, path: string, transcode?: Transcode): void {
    const item = this.item(path);
    const session = openSession(this.#state, this.userId(user), `${user}'s television`);
    startPlayback(this.#state, session.userId, item);
    session.lastCheckInAt = this.#state.world.clock.now();
    session.nowPlaying = {
      itemId: item.id,
      mediaSourceId: item.id,
      queue: [],
      positionTicks: 0,
      paused: false,
      transcode,
    };
  }

  /** Playback stops at a fraction of the runtime; without one the player did not say where. */
  stopPlaying(user: string, path: string, fraction?: number): void {
    const item = this.item(path);
    const session = openSession(this.#state, this.userId(user), `${user}'s television`);
    const ticks = fraction === undefined ? undefined : Math.round(fraction * (item.runtimeTicks ?? 0));
    reportPosition(this.#state, session.userId, item, ticks);
    delete session.nowPlaying;
  }

  markPlayed(user: string, path: string, at?: number): void {
    markPlayed(this.#state, this.userId(user), this.item(path), at);
  }

  markUnplayed(user: string, path: string): void {
    markUnplayed(this.#state, this.userId(user), this.item(path));
  }

  favorite(user: string, path: string, favorite = true): void {
    this.#state.userData.open(this.userId(user), this.item(path)).favorite = favorite;
  }

  /** Leaves a stale row behind that the played filter of 10.11 finds instead of the real one. */
  leaveStaleRow(user: string, path: string, played: boolean): void {
    this.#state.userData.leaveStaleRow(this.userId(user), this.item(path), played);
  }

  /** All items are lost, and are found again by a scan; with other roots, under new ids. */
  loseLibrary(roots: readonly RootPair[] = this.#state.roots): void {
    loseLibrary(this.#state, roots);
  }

  /** A library scan, at once. */
  scan(): void {
    scanAll(this.#state);
  }
}
