import type { JsonObject } from '../http/json-body.ts';
import type { World } from '../world.ts';
import type { Dialect } from './dialect.ts';
import type { ItemStore } from './item-store.ts';
import type { Library } from './library.ts';
import type { PlaySession } from './sessions.ts';
import type { UserDataStore } from './user-data.ts';
import type { JellyfinUser } from './users.ts';

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
  readonly roots: readonly RootPair[];
  readonly items: ItemStore;
  readonly userData: UserDataStore;
  readonly users: Map<string, JellyfinUser>;
  readonly libraries: Map<string, Library>;
  readonly keys: Map<string, ApiKey>;
  readonly logins: Map<string, Login>;
  readonly sessions: Map<string, PlaySession>;
  readonly namedConfigurations: Map<string, JsonObject>;
  configuration: JsonObject;
  /** Counts queries, so that each may order what is tied in its own way. */
  queries: number;
  phase: 'starting' | 'running';
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
