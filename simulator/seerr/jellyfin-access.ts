import { type JsonObject, numberOr, stringOr } from '../http/json-body.ts';
import { addKey } from '../jellyfin/routes/keys.ts';
import type { JellyfinState } from '../jellyfin/state.ts';
import { isAdministrator, type JellyfinUser } from '../jellyfin/users/users.ts';
import type { Neighbours } from '../neighbours.ts';
import { refused } from './errors.ts';
import type { SeerrLibrary } from './state.ts';

/** Where Seerr looks for Jellyfin. */
export interface JellyfinAddress {
  readonly useSsl: unknown;
  readonly ip: unknown;
  readonly port: unknown;
  readonly urlBase: unknown;
}

/** The Jellyfin at that address; nothing answers at any other. */
export function jellyfinAt(
  { useSsl, ip, port, urlBase }: JellyfinAddress,
  neighbours: Neighbours,
): JellyfinState | undefined {
  const { server, state } = neighbours.jellyfin();
  const scheme = useSsl === true ? 'https' : 'http';
  const url = `${scheme}://${stringOr(ip, '')}:${numberOr(port, 0)}${stringOr(urlBase, '')}`;
  return server.dead || url !== server.url ? undefined : state;
}

/** Signs somebody in there, as the routes of Jellyfin would. */
export function signIn(jellyfin: JellyfinState, { username, password }: JsonObject): JellyfinUser {
  const name = stringOr(username, '').toLowerCase();
  const user = [...jellyfin.users.values()].find((one) => one.name.toLowerCase() === name);
  if (user === undefined || user.password !== password || user.policy['IsDisabled'] === true) {
    throw refused(401, 'INVALID_CREDENTIALS');
  }
  return user;
}

export function requireAdministrator(user: JellyfinUser): void {
  if (!isAdministrator(user)) throw refused(403, 'NOT_ADMIN');
}

/** Makes a key for Seerr, whatever keys of that name there are. */
export function makeKey(jellyfin: JellyfinState): string {
  return addKey(jellyfin, 'Seerr').token;
}

/** Libraries of movies and series that Jellyfin has taken in, none of them enabled. */
export function librariesOf(jellyfin: JellyfinState): SeerrLibrary[] {
  return [...jellyfin.libraries.values()].flatMap(({ id, name, collectionType, takenIn }) =>
    takenIn && collectionType !== 'boxsets'
      ? [{ id, name, type: collectionType === 'movies' ? 'movie' : 'show', enabled: false }]
      : [],
  );
}
