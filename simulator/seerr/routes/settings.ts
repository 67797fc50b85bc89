import type { Call } from '../../http/call.ts';
import { objectBody, stringOr } from '../../http/json-body.ts';
import { json, type Reply } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import type { Neighbours } from '../../neighbours.ts';
import { forbidden, refused } from '../errors.ts';
import { jellyfinAt, librariesOf } from '../jellyfin-access.ts';
import type { SeerrState } from '../state.ts';

const API = '/api/v1/settings';

/** Answers 403 to everybody but the administrator, for whom the key stands: before the first sign-in there is none. */
export function guarded(state: SeerrState, handler: (call: Call) => Reply): (call: Call) => Reply {
  return (call) => {
    const isAdmin = call.header('x-api-key') === state.apiKey && state.users.length > 0;
    return isAdmin ? handler(call) : forbidden();
  };
}

/** Who the server is, how far its start-up wizard got, and how it reaches Jellyfin. */
export function settingsRoutes(router: Router, state: SeerrState, neighbours: Neighbours): void {
  router.get('/api/v1/status/appdata', () => json({ appData: true, appDataPermissions: true }));
  router.get(`${API}/public`, () =>
    json({
      initialized: state.initialized,
      mediaServerType: state.mediaServerType,
      applicationTitle: 'Seerr',
    }),
  );
  router.get(
    `${API}/about`,
    guarded(state, () => json({ version: state.version, totalMediaItems: 0, totalRequests: 0 })),
  );
  router.post(
    `${API}/initialize`,
    guarded(state, () => {
      state.initialized = true;
      return json({ initialized: true });
    }),
  );
  router.get(
    `${API}/jellyfin`,
    guarded(state, () => json(state.jellyfin)),
  );
  router.post(
    `${API}/jellyfin`,
    guarded(state, (call) => changeJellyfin(state, call, neighbours)),
  );
  router.get(
    `${API}/jellyfin/library`,
    guarded(state, (call) => enableLibraries(state, call, neighbours)),
  );
}

/** Takes what is sent, once the Jellyfin that is meant answers to the key. */
function changeJellyfin(state: SeerrState, call: Call, neighbours: Neighbours): Reply {
  const changed = { ...state.jellyfin, ...objectBody(call) };
  const { useSsl, ip, port, urlBase, apiKey } = changed as Record<string, unknown>;
  const jellyfin = jellyfinAt({ useSsl, ip, port, urlBase }, neighbours);
  if (jellyfin === undefined || !jellyfin.keys.has(stringOr(apiKey, ''))) throw refused(500, 'INVALID_URL');
  state.jellyfin = { ...changed, serverId: jellyfin.serverId };
  return json(state.jellyfin);
}

/** A GET that writes: every library that it does not name is disabled. Up to 3.4. */
function enableLibraries(state: SeerrState, call: Call, neighbours: Neighbours): Reply {
  const enabled = new Set((call.ask('enable') ?? '').split(','));
  if (call.ask('sync')) {
    const { useSsl, ip, port, urlBase } = state.jellyfin;
    const jellyfin = jellyfinAt({ useSsl, ip, port, urlBase }, neighbours);
    const found = jellyfin === undefined ? [] : librariesOf(jellyfin);
    if (found.length === 0) throw refused(404, 'SYNC_ERROR_NO_LIBRARIES');
    state.jellyfin = { ...state.jellyfin, libraries: found };
  }
  const libraries = state.jellyfin.libraries.map((one) => ({ ...one, enabled: enabled.has(one.id) }));
  state.jellyfin = { ...state.jellyfin, libraries };
  return json(libraries);
}
