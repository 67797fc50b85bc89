import type { Call } from '../../http/call.ts';
import { objectBody, stringOr } from '../../http/json-body.ts';
import { empty, json, type Reply, ReplyError, text } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { hexId } from '../../ids.ts';
import { badArgument, forbidden, missing } from '../errors.ts';
import { pathId } from '../requests.ts';
import type { JellyfinState } from '../state.ts';
import { authorizationParts, clientHeader, requireAdministrator, requireCaller } from '../users/auth.ts';
import { openSession } from '../users/open-session.ts';
import { isAdministrator, type JellyfinUser, makeUser, UNWRITTEN_POLICY, userDto } from '../users/users.ts';
import { withoutNulls } from '../values.ts';

/** Users, their policies and logins. Writing a policy replaces all of it. */
export function userRoutes(router: Router, state: JellyfinState): void {
  const found = (call: Call): JellyfinUser => {
    const user = state.users.get(pathId(call, 'userId'));
    if (user === undefined) throw missing();
    return user;
  };
  router.get('/Users', (call) => {
    requireCaller(state, call);
    const hidden = call.askFlag('isHidden');
    const disabled = call.askFlag('isDisabled');
    const users = [...state.users.values()].filter(
      ({ policy }) =>
        (hidden === undefined || policy['IsHidden'] === hidden) &&
        (disabled === undefined || policy['IsDisabled'] === disabled),
    );
    return json(users.map((user) => userDto(user, state.serverId)));
  });
  router.get('/Users/Public', () => {
    const users = [...state.users.values()].filter(
      ({ policy }) => policy['IsHidden'] !== true && policy['IsDisabled'] !== true,
    );
    return json(users.map((user) => userDto(user, state.serverId)));
  });
  router.get('/Users/Me', (call) => {
    const caller = requireCaller(state, call);
    if (caller.kind === 'key') throw badArgument();
    return json(userDto(caller.user, state.serverId));
  });
  router.get('/Users/{userId}', (call) => {
    requireCaller(state, call);
    return json(userDto(found(call), state.serverId));
  });
  router.post('/Users/New', (call) => {
    requireAdministrator(state, call);
    const body = objectBody(call);
    const user = makeUser(
      { name: stringOr(body['Name'], ''), password: stringOr(body['Password'], '') },
      new Map(),
    );
    if (user.name === '' || userCalled(state, user.name) !== undefined) throw badArgument();
    user.policy['IsHidden'] = true;
    state.users.set(user.id, user);
    // Before version 12 the password is set after the answer was put together (seen).
    const shown = state.dialect.guardsFirstUser ? user : { ...user, password: '' };
    return json(userDto(shown, state.serverId));
  });
  router.post('/Users/{userId}/Policy', (call) => {
    requireAdministrator(state, call);
    return writePolicy(state, found(call), objectBody(call));
  });
  router.delete('/Users/{userId}', (call) => {
    requireAdministrator(state, call);
    state.users.delete(found(call).id);
    return empty(204);
  });
  router.post('/Users/AuthenticateByName', (call) => logIn(state, call));
}

function writePolicy(state: JellyfinState, user: JellyfinUser, body: Record<string, unknown>): Reply {
  if (!body['AuthenticationProviderId'] || !body['PasswordResetProviderId']) throw badArgument();
  const others = [...state.users.values()].filter((other) => other.id !== user.id && isAdministrator(other));
  if (isAdministrator(user) && body['IsAdministrator'] !== true && others.length === 0) throw forbidden();
  if (isAdministrator(user) && body['IsAdministrator'] === true && body['IsDisabled'] === true)
    throw forbidden();
  user.policy = { ...UNWRITTEN_POLICY, ...withoutNulls(body) };
  return empty(204);
}

function userCalled(state: JellyfinState, name: string): JellyfinUser | undefined {
  return [...state.users.values()].find((user) => user.name.toLowerCase() === name.toLowerCase());
}

/** A login names its client, device and version. The same user on the same device loses the earlier token. */
function logIn(state: JellyfinState, call: Call): Reply {
  const parts = authorizationParts(clientHeader(state, call) ?? '');
  for (const part of ['Client', 'Device', 'DeviceId', 'Version']) if (!parts.get(part)) throw badArgument();
  const body = objectBody(call);
  const user = userCalled(state, stringOr(body['Username'], ''));
  if (user === undefined || user.password !== stringOr(body['Pw'], '')) {
    throw new ReplyError(text('Error processing request.', 401));
  }
  if (user.policy['IsDisabled'] === true) throw forbidden();
  const deviceId = parts.get('DeviceId') ?? '';
  for (const [token, login] of state.logins) {
    if (login.userId === user.id && login.deviceId === deviceId) state.logins.delete(token);
  }
  state.queries += 1;
  const token = hexId(`token ${user.id} ${deviceId} ${state.queries} ${state.seed}`);
  state.logins.set(token, { userId: user.id, deviceId });
  openSession(state, user.id, deviceId);
  return json({
    User: userDto(user, state.serverId),
    SessionInfo: { Id: hexId(`session ${user.id} ${deviceId}`), UserId: user.id, UserName: user.name },
    AccessToken: token,
    ServerId: state.serverId,
  });
}
