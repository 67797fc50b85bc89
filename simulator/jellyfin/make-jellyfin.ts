import { BindingError } from '../http/call.ts';
import { validationProblem } from '../http/problem.ts';
import { empty, json, text } from '../http/reply.ts';
import { Router } from '../http/router.ts';
import { SimulatedServer, type Surroundings } from '../http/server.ts';
import { hexId } from '../ids.ts';
import type { World } from '../world.ts';
import { unwrittenConfiguration } from './configuration.ts';
import { namedDocuments } from './default-documents.ts';
import { dialectOf, type JellyfinVersion } from './dialect.ts';
import { ItemStore } from './items/item-store.ts';
import { seedJellyfin } from './library/seed.ts';
import { collectionRoutes } from './routes/collections.ts';
import { imageRoutes } from './routes/images.ts';
import { itemRoutes } from './routes/items.ts';
import { addKey, keyRoutes } from './routes/keys.ts';
import { libraryRoutes } from './routes/library.ts';
import { passwordRoutes } from './routes/passwords.ts';
import { playStateRoutes } from './routes/play-state.ts';
import { playbackInfoRoutes } from './routes/playback-info.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { showRoutes } from './routes/shows.ts';
import { startupRoutes } from './routes/startup.ts';
import { systemRoutes } from './routes/system.ts';
import { taskRoutes } from './routes/tasks.ts';
import { userRoutes } from './routes/users.ts';
import { virtualFolderRoutes } from './routes/virtual-folders.ts';
import type { JellyfinState, RootPair } from './state.ts';
import { stockTasks } from './tasks.ts';
import { startupGuard } from './users/guard.ts';
import { UserDataStore } from './users/user-data.ts';

export interface JellyfinOptions {
  /** @default '10.11' */
  readonly version?: JellyfinVersion;
  /** `factory-new`: nobody has been through the wizard, there is nothing in it. @default 'in-use' */
  readonly setup?: 'in-use' | 'factory-new';
  /** Folders that Jellyfin has under another name. @default - the same names as Radarr and Sonarr */
  readonly roots?: readonly RootPair[];
  /** Name of the API key of a server in use. @default 'media-pipeline' */
  readonly keyName?: string;
  /** Whether a scan knows at once what it found (`JellyfinState`). @default 'at once' */
  readonly metadata?: 'at once' | 'late';
  readonly port?: number;
}

/** A Jellyfin over the disk of that world, not yet listening. */
export function makeJellyfin(
  world: World,
  around: Surroundings,
  options: JellyfinOptions & { readonly seed: number },
): { readonly server: SimulatedServer; readonly state: JellyfinState } {
  const dialect = dialectOf(options.version ?? '10.11');
  const inUse = options.setup !== 'factory-new';
  const state: JellyfinState = {
    world,
    dialect,
    serverId: hexId(`jellyfin ${options.seed}`),
    seed: options.seed,
    roots: options.roots ?? [],
    items: new ItemStore(),
    userData: new UserDataStore(dialect),
    users: new Map(),
    libraries: new Map(),
    keys: new Map(),
    logins: new Map(),
    sessions: new Map(),
    tasks: stockTasks(),
    namedConfigurations: new Map(Object.entries(namedDocuments(dialect))),
    configuration: {
      ...unwrittenConfiguration(dialect),
      ServerName: 'jellyfin',
      IsStartupWizardCompleted: inUse,
    },
    queries: 0,
    phase: 'running',
    pendingRestart: false,
    servesMetrics: false,
    metadata: options.metadata ?? 'at once',
  };
  if (inUse) {
    seedJellyfin(state);
    addKey(state, options.keyName ?? 'media-pipeline');
  }
  const server = new SimulatedServer(
    {
      name: 'jellyfin',
      router: routesOf(state),
      guard: startupGuard(state),
      onUnknownPath: () => empty(404),
      onError: (error) =>
        error instanceof BindingError
          ? json(validationProblem(error), 400)
          : text('Error processing request.', 500),
      onRestart: () => {
        state.userData.restart();
        state.pendingRestart = false;
        state.servesMetrics = state.configuration['EnableMetrics'] === true;
      },
      headers: {},
      maxRequestLine: 8192,
      keepAliveMs: 130_000,
    },
    around,
  );
  return { server, state };
}

function routesOf(state: JellyfinState): Router {
  const router = new Router();
  systemRoutes(router, state);
  startupRoutes(router, state);
  userRoutes(router, state);
  passwordRoutes(router, state);
  keyRoutes(router, state);
  itemRoutes(router, state);
  imageRoutes(router, state);
  playbackInfoRoutes(router, state);
  playStateRoutes(router, state);
  sessionRoutes(router, state);
  showRoutes(router, state);
  collectionRoutes(router, state);
  libraryRoutes(router, state);
  virtualFolderRoutes(router, state);
  taskRoutes(router, state);
  return router;
}
