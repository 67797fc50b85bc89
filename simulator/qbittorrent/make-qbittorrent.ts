import { empty, text } from '../http/reply.ts';
import { Router } from '../http/router.ts';
import { SimulatedServer, type Surroundings } from '../http/server.ts';
import { hexId } from '../ids.ts';
import type { World } from '../world.ts';
import { Access } from './access.ts';
import { dialectOf, type QbittorrentVersion } from './dialect.ts';
import { guardOf } from './guard.ts';
import { defaultPreferences } from './preferences.ts';
import { addRoutes } from './routes/add.ts';
import { appRoutes } from './routes/app.ts';
import { authRoutes } from './routes/auth.ts';
import { categoryRoutes } from './routes/categories.ts';
import { torrentReadRoutes, torrentWriteRoutes } from './routes/torrents.ts';
import type { QbittorrentState } from './state.ts';

export interface QbittorrentOptions {
  /** @default '5.1' */
  readonly version?: QbittorrentVersion;
  /** @default 'admin' */
  readonly username?: string;
  /** @default - made up from the seed */
  readonly password?: string;
  /** @default - made up from the seed */
  readonly apiKey?: string;
  readonly port?: number;
}

/** A qBittorrent on the machine of that world, not yet listening. */
export function makeQbittorrent(
  world: World,
  around: Surroundings,
  options: QbittorrentOptions & { readonly seed: number },
): { readonly server: SimulatedServer; readonly state: QbittorrentState } {
  const dialect = dialectOf(options.version ?? '5.1');
  const preferences = defaultPreferences(dialect, {
    port: options.port ?? 0,
    username: options.username ?? 'admin',
  });
  const state: QbittorrentState = {
    world,
    dialect,
    preferences,
    access: new Access(dialect, world.clock, preferences, {
      password: options.password ?? hexId(`qbittorrent password ${options.seed}`).slice(0, 12),
      apiKey: options.apiKey ?? `qbt_${hexId(`qbittorrent key ${options.seed}`)}`,
    }),
    categories: new Map(),
    downloadPaths: new Map(),
    connectionStatus: 'connected',
  };
  for (const torrent of world.torrents.all()) {
    if (torrent.category !== '') state.categories.set(torrent.category, '');
  }
  const router = new Router();
  authRoutes(router, state);
  appRoutes(router, state);
  torrentReadRoutes(router, state);
  torrentWriteRoutes(router, state);
  addRoutes(router, state);
  categoryRoutes(router, state);
  const server = new SimulatedServer(
    {
      name: 'qbittorrent',
      router,
      guard: guardOf(state),
      onUnknownPath: () => text('Not Found', 404),
      onError: () => empty(500),
      headers: {},
      maxRequestLine: Number.POSITIVE_INFINITY,
      bodyWithoutLength: 'ignored',
      keepAliveMs: 7000,
    },
    around,
  );
  return { server, state };
}
