import { empty } from '../http/reply.ts';
import { Router } from '../http/router.ts';
import { SimulatedServer, type Surroundings } from '../http/server.ts';
import { failure } from './errors.ts';
import { arrGuard } from './guard.ts';
import type { FamilyState } from './state.ts';

/** The HTTP side of a Radarr, Sonarr or Prowlarr: Kestrel's limits, the version on every answer. */
export function makeArrServer(
  state: FamilyState,
  around: Surroundings,
  addRoutes: (router: Router) => void,
): SimulatedServer {
  const router = new Router();
  addRoutes(router);
  return new SimulatedServer(
    {
      name: state.name,
      router,
      guard: arrGuard(state),
      onUnknownPath: () => empty(404),
      onError: failure,
      headers: { 'x-application-version': state.version },
      maxRequestLine: 8192,
      keepAliveMs: 130_000,
    },
    around,
  );
}
