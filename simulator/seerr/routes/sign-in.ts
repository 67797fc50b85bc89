import { type JsonObject, objectBody, stringOr } from '../../http/json-body.ts';
import { json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import type { JellyfinState } from '../../jellyfin/state.ts';
import type { JellyfinUser } from '../../jellyfin/users/users.ts';
import type { Neighbours } from '../../neighbours.ts';
import { invalidBody, refused } from '../errors.ts';
import {
  type JellyfinAddress,
  jellyfinAt,
  makeKey,
  requireAdministrator,
  signIn,
} from '../jellyfin-access.ts';
import { MEDIA_SERVER, type SeerrState } from '../state.ts';

/**
 * Signing in with an account of Jellyfin. The first to do so says where Jellyfin is, and becomes the administrator; from
 * then on nobody may name an address.
 */
export function signInRoutes(router: Router, state: SeerrState, neighbours: Neighbours): void {
  router.post('/api/v1/auth/jellyfin', (call) => {
    const body = credentialsIn(objectBody(call));
    const address = addressIn(state, body);
    const jellyfin = jellyfinAt(address, neighbours);
    if (jellyfin === undefined) throw refused(404, 'INVALID_URL');
    const user = signIn(jellyfin, body);
    const isFirst = state.users.length === 0 || state.mediaServerType === MEDIA_SERVER.none;
    if (isFirst) becomeAdministrator(state, user, { jellyfin, address, serverType: body['serverType'] });
    else if (!state.users.includes(user.name)) state.users.push(user.name);
    const id = state.users.indexOf(user.name) + 1;
    return json({ id, jellyfinUsername: user.name, permissions: id === 1 ? 2 : 32 });
  });
}

function credentialsIn(body: JsonObject): JsonObject {
  for (const property of ['username', 'password']) {
    if (typeof body[property] === 'string') continue;
    throw invalidBody(property, `must have required property '${property}'`);
  }
  return body;
}

function addressIn(state: SeerrState, body: JsonObject): JellyfinAddress {
  const { ip, port, useSsl, urlBase } = state.jellyfin;
  const { hostname } = body;
  if (ip !== '') {
    if (hostname) throw refused(500, 'Jellyfin hostname already configured');
    return { ip, port, useSsl, urlBase };
  }
  if (!hostname) throw refused(500, 'No hostname provided.');
  return { ip: hostname, port: body['port'], useSsl: body['useSsl'], urlBase: body['urlBase'] };
}

function becomeAdministrator(
  state: SeerrState,
  user: JellyfinUser,
  {
    jellyfin,
    address,
    serverType,
  }: { readonly jellyfin: JellyfinState; readonly address: JellyfinAddress; readonly serverType: unknown },
): void {
  requireAdministrator(user);
  if (serverType !== MEDIA_SERVER.jellyfin) throw refused(500, 'NO_ADMIN_USER');
  state.mediaServerType = MEDIA_SERVER.jellyfin;
  state.users[0] = user.name;
  const name = stringOr(jellyfin.configuration['ServerName'], '');
  const found = { name, serverId: jellyfin.serverId, apiKey: makeKey(jellyfin) };
  state.jellyfin = { ...state.jellyfin, ...address, ...found };
}
