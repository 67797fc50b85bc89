import type { JsonObject } from '../http/json-body.ts';
import type { World } from '../world.ts';
import type { Dialect } from './dialect.ts';
import type { ItemType } from './items/item.ts';
import { itemId } from './items/item-id.ts';
import type { ItemStore } from './items/item-store.ts';
import type { Library } from './library/library.ts';
import type { Task } from './tasks.ts';
import type { PlaySession } from './users/sessions.ts';
import type { UserDataStore } from './users/user-data.ts';
import type { JellyfinUser } from './users/users.ts';

export interface ApiKey {
  readonly id: number;
  readonly token: string;
  readonly appName: string;
  readonly createdAt: number;
}

/** A login: which user a token stands for, and on which device it was made. */
export interface Login {
  readonly userId: string;
  readonly deviceId: string;
}

/**
 * What a starting server answers with. `set-up server`: another server in its place, whose JSON is camelCase; `loading`:
 * 503 on every path; `nearly`: everything works but the public info, which fails for a moment. A port on which nothing
 * listens is `server.refuse()`. `starting` is the set-up server where the version has one, else `loading`.
 */
export type StartPhase = 'starting' | 'set-up server' | 'loading' | 'nearly' | 'running';

/** The same folder under the name the *arr side and under the name Jellyfin has for it. */
export interface RootPair {
  readonly disk: string;
  readonly jellyfin: string;
}

/** All that a simulated Jellyfin remembers. */
export interface JellyfinState {
  readonly world: World;
  readonly dialect: Dialect;
  readonly serverId: string;
  readonly seed: number;
  /** Changes when the library is lost and made anew under other names. */
  roots: readonly RootPair[];
  readonly items: ItemStore;
  readonly userData: UserDataStore;
  readonly users: Map<string, JellyfinUser>;
  readonly libraries: Map<string, Library>;
  readonly keys: Map<string, ApiKey>;
  readonly logins: Map<string, Login>;
  readonly sessions: Map<string, PlaySession>;
  readonly tasks: Map<string, Task>;
  readonly namedConfigurations: Map<string, JsonObject>;
  configuration: JsonObject;
  /** Counts queries, so that each may order what is tied in its own way. */
  queries: number;
  phase: StartPhase;
  /** A plugin or a setting asked for a restart. */
  pendingRestart: boolean;
  /** The address for Prometheus is opened when the server starts with metrics switched on, and not before. */
  servesMetrics: boolean;
  /**
   * When a scan knows what it found: `at once`, or `late`, some time after the item was taken in. The key of late user
   * data finds its old rows again, but answers show that after a restart only.
   */
  metadata: 'at once' | 'late';
}

/** The id of what lies at a path of the disk, under the name Jellyfin has for it. */
export function idAt(state: JellyfinState, type: ItemType, path: string): string {
  return itemId(type, toJellyfinPath(state, path));
}

/** The disk path under Jellyfin's name for it. */
export function toJellyfinPath(state: JellyfinState, path: string): string {
  const pair = state.roots.find(({ disk }) => path === disk || path.startsWith(`${disk}/`));
  return pair === undefined ? path : `${pair.jellyfin}${path.slice(pair.disk.length)}`;
}

/** A path as Jellyfin names it, on the disk. */
export function toDiskPath(state: JellyfinState, path: string): string {
  const pair = state.roots.find(({ jellyfin }) => path === jellyfin || path.startsWith(`${jellyfin}/`));
  return pair === undefined ? path : `${pair.disk}${path.slice(pair.jellyfin.length)}`;
}
