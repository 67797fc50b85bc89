import type { World } from '../world.ts';
import type { Access } from './access.ts';
import type { Dialect } from './dialect.ts';
import type { Preferences } from './preferences.ts';

/** All that one simulated qBittorrent remembers. */
export interface QbittorrentState {
  readonly world: World;
  readonly dialect: Dialect;
  readonly preferences: Preferences;
  readonly access: Access;
  /** Save path by category name; '' is the default path. */
  readonly categories: Map<string, string>;
  /** Of categories that have their own: where their unfinished torrents are; false: with the finished ones. */
  readonly downloadPaths: Map<string, string | false>;
  connectionStatus: 'connected' | 'firewalled' | 'disconnected';
}
