import { json } from '../http/reply.ts';
import { Router } from '../http/router.ts';
import { SimulatedServer, type Surroundings } from '../http/server.ts';
import { hexId } from '../ids.ts';
import type { Neighbours } from '../neighbours.ts';
import { serverRoutes } from './routes/servers.ts';
import { settingsRoutes } from './routes/settings.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { MEDIA_SERVER, type SeerrState } from './state.ts';

/** How Seerr is set up. */
export interface SeerrOptions {
  /** @default 3.1.0 */
  readonly version?: string;
  /** @default - any that is free */
  readonly port?: number;
  /** @default - made up from the seed */
  readonly apiKey?: string;
}

/** A Seerr that nobody has signed in to yet, not yet listening. */
export function makeSeerr(
  around: Surroundings,
  {
    seed,
    neighbours,
    version = '3.1.0',
    apiKey = hexId(`seerr key ${seed}`),
  }: SeerrOptions & {
    readonly seed: number;
    readonly neighbours: Neighbours;
  },
): { readonly server: SimulatedServer; readonly state: SeerrState } {
  const state: SeerrState = {
    name: 'seerr',
    version,
    apiKey,
    mediaServerType: MEDIA_SERVER.none,
    initialized: false,
    jellyfin: {
      name: '',
      ip: '',
      port: 8096,
      useSsl: false,
      urlBase: '',
      externalHostname: '',
      jellyfinForgotPasswordUrl: '',
      libraries: [],
      serverId: '',
      apiKey: '',
    },
    servers: { radarr: [], sonarr: [] },
    users: [],
  };
  const router = new Router();
  settingsRoutes(router, state, neighbours);
  signInRoutes(router, state, neighbours);
  serverRoutes(router, state, 'radarr');
  serverRoutes(router, state, 'sonarr');
  return { server: serverOf(state, router, around), state };
}

/** The HTTP side: Express, and the description of the interface before the routes. */
function serverOf(state: SeerrState, router: Router, around: Surroundings): SimulatedServer {
  return new SimulatedServer(
    {
      name: state.name,
      router,
      guard: () => undefined,
      onUnknownPath: () => json({ message: 'not found', errors: [] }, 404),
      onError: (error) => json({ message: error.message }, 500),
      headers: { 'x-powered-by': 'Express' },
      maxRequestLine: 16_384,
      keepAliveMs: 5000,
    },
    around,
  );
}
