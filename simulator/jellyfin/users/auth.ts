import type { Call } from '../../http/call.ts';
import { empty, ReplyError } from '../../http/reply.ts';
import type { JellyfinState } from '../state.ts';
import { isAdministrator, type JellyfinUser } from './users.ts';

/** Who is calling: an API key, which is an administrator without being a user, or a user. */
export type Caller =
  | { readonly kind: 'key'; readonly name: string }
  | {
      readonly kind: 'user';
      readonly user: JellyfinUser;
      readonly deviceId: string;
      readonly token: string;
    };

const AUTHORIZATION_PART = /(\w+)="([^"]*)"/g;

/** The parts of an authorization header: Token, Client, Device, DeviceId, Version, URL-decoded. */
export function authorizationParts(header: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [, name = '', value = ''] of header.matchAll(AUTHORIZATION_PART)) {
    parts.set(name, new URLSearchParams(`value=${value}`).get('value') ?? value);
  }
  return parts;
}

/** The header that describes the client, in the forms this version accepts. */
export function clientHeader(state: JellyfinState, call: Call): string | undefined {
  const header = call.header('authorization') ?? '';
  if (/^MediaBrowser /i.test(header)) return header;
  if (!takesLegacy(state)) return undefined;
  return /^Emby /i.test(header) ? header : call.header('x-emby-authorization');
}

/** The caller; nothing when no token was given. A token that is not known is refused with 401. */
function callerOf(state: JellyfinState, call: Call): Caller | undefined {
  const token = tokenOf(state, call);
  if (token === undefined || token === '') return undefined;
  const key = state.keys.get(token);
  if (key !== undefined) return { kind: 'key', name: key.appName };
  const login = state.logins.get(token);
  const user = state.users.get(login?.userId ?? '');
  if (login === undefined || user === undefined) throw new ReplyError(empty(401));
  return { kind: 'user', user, deviceId: login.deviceId, token };
}

function tokenOf(state: JellyfinState, call: Call): string | undefined {
  const header = clientHeader(state, call);
  const token = header === undefined ? undefined : authorizationParts(header).get('Token');
  if (token !== undefined) return token;
  const query = call.ask('ApiKey');
  if (query !== undefined) return query;
  if (!takesLegacy(state)) return undefined;
  return call.header('x-emby-token') ?? call.header('x-mediabrowser-token') ?? call.ask('api_key');
}

function takesLegacy(state: JellyfinState): boolean {
  return state.dialect.legacyAuth === 'always' || state.configuration['EnableLegacyAuthorization'] === true;
}

/** The caller, or 401. */
export function requireCaller(state: JellyfinState, call: Call): Caller {
  call.ignores('ApiKey', ...(takesLegacy(state) ? ['api_key'] : []));
  const caller = callerOf(state, call);
  if (caller === undefined) throw new ReplyError(empty(401));
  return caller;
}

/** 401 for nobody, 403 for somebody who is no administrator. */
export function requireAdministrator(state: JellyfinState, call: Call): Caller {
  const caller = requireCaller(state, call);
  if (caller.kind === 'user' && !isAdministrator(caller.user)) throw new ReplyError(empty(403));
  return caller;
}
