import type { Call } from '../../http/call.ts';
import { objectBody, stringOr } from '../../http/json-body.ts';
import { empty, type Reply, ReplyError, text } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { badArgument } from '../errors.ts';
import { requiredUser } from '../requests.ts';
import type { JellyfinState } from '../state.ts';
import { type Caller, requireCaller } from '../users/auth.ts';
import { isAdministrator, type JellyfinUser } from '../users/users.ts';

/** New passwords. An administrator needs the old one for the own account only, and only when it is named. */
export function passwordRoutes(router: Router, state: JellyfinState): void {
  for (const path of ['/Users/Password', '/Users/{userId}/Password'])
    router.post(path, (call) => changePassword(state, call));
}

function changePassword(state: JellyfinState, call: Call): Reply {
  const caller = requireCaller(state, call);
  const user = requiredUser(state, call);
  const body = objectBody(call);
  if (body['ResetPassword'] === true) return setPassword(user, '');
  if (needsCurrent(caller, call, user) && stringOr(body['CurrentPw'], '') !== user.password)
    throw new ReplyError(text('Invalid user or password entered.', 403));
  const reply = setPassword(user, stringOr(body['NewPw'], ''));
  const own = caller.kind === 'user' ? caller.token : undefined;
  for (const [token, { userId }] of state.logins)
    if (userId === user.id && token !== own) state.logins.delete(token);
  return reply;
}

function needsCurrent(caller: Caller, call: Call, user: JellyfinUser): boolean {
  if (caller.kind === 'key') return false;
  const isNamed = call.params['userId'] !== undefined || call.ask('userId') !== undefined;
  return !isAdministrator(caller.user) || (isNamed && caller.user.id === user.id);
}

function setPassword(user: JellyfinUser, password: string): Reply {
  if (password.trim() === '' && isAdministrator(user)) throw badArgument();
  user.password = password;
  return empty(204);
}
