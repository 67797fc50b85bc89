import type { Call } from '../../http/call.ts';
import { type JsonObject, objectBody, stringOr } from '../../http/json-body.ts';
import { empty, json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { badArgument, failure, forbidden, missing } from '../errors.ts';
import type { JellyfinState } from '../state.ts';
import { requireAdministrator } from '../users/auth.ts';
import { makeUser } from '../users/users.ts';

/** The wizard: open to everybody until it is completed, then to administrators. */
export function startupRoutes(router: Router, state: JellyfinState): void {
  const admit = (call: Call): void => {
    if (state.configuration['IsStartupWizardCompleted'] === true) requireAdministrator(state, call);
  };
  router.get('/Startup/Configuration', (call) => {
    admit(call);
    return json(startupConfiguration(state));
  });
  router.post('/Startup/Configuration', (call) => {
    admit(call);
    const body = objectBody(call);
    for (const key of ['ServerName', 'UICulture', 'MetadataCountryCode', 'PreferredMetadataLanguage']) {
      state.configuration[key] = stringOr(body[key], '');
    }
    return empty(204);
  });
  for (const path of ['/Startup/User', '/Startup/FirstUser']) {
    router.get(path, (call) => {
      admit(call);
      return json({ Name: firstUser(state).name });
    });
  }
  router.post('/Startup/User', (call) => {
    admit(call);
    return setFirstUser(state, objectBody(call));
  });
  router.post('/Startup/RemoteAccess', (call) => {
    admit(call);
    const EnableRemoteAccess = objectBody(call)['EnableRemoteAccess'] === true;
    state.namedConfigurations.set('network', {
      ...state.namedConfigurations.get('network'),
      EnableRemoteAccess,
    });
    return empty(204);
  });
  router.post('/Startup/Complete', (call) => {
    admit(call);
    state.configuration['IsStartupWizardCompleted'] = true;
    return empty(204);
  });
}

/** Reading the first user makes it; writing it without having read it fails. */
function firstUser(state: JellyfinState) {
  const [existing] = state.users.values();
  if (existing !== undefined) return existing;
  const user = makeUser({ name: 'MyJellyfinUser', administrator: true, password: '' }, new Map());
  state.users.set(user.id, user);
  return user;
}

function setFirstUser(state: JellyfinState, body: JsonObject) {
  const [user] = state.users.values();
  if (user === undefined) {
    if (state.dialect.hasSetupServer) throw missing();
    throw failure();
  }
  if (state.dialect.guardsFirstUser && user.password !== '') throw forbidden();
  const password = stringOr(body['Password'], '');
  if (password === '') throw badArgument('Password must not be empty');
  user.name = stringOr(body['Name'], user.name);
  user.password = password;
  return empty(204);
}

function startupConfiguration(state: JellyfinState): JsonObject {
  const { ServerName, UICulture, MetadataCountryCode, PreferredMetadataLanguage } = state.configuration;
  return { ServerName, UICulture, MetadataCountryCode, PreferredMetadataLanguage };
}
