import type { Call } from '../http/call.ts';
import { empty, json, type Reply } from '../http/reply.ts';
import { APP_NAMES, type FamilyState } from './state.ts';

/**
 * What comes before the routes: 503 while starting, 307 to the URL base, 401 for a wrong key. The key of the query
 * wins over the header, so that a wrong one there cannot be healed by a right header.
 */
export function arrGuard(state: FamilyState): (call: Call) => Reply | undefined {
  return (call) => startingUp(state) ?? elsewhere(state, call) ?? keyless(state, call);
}

function startingUp(state: FamilyState): Reply | undefined {
  if (state.phase === 'running') return undefined;
  return json({ errorMessage: `${APP_NAMES[state.kind]} is starting up, please try again later` }, 503);
}

function elsewhere({ urlBase }: FamilyState, call: Call): Reply | undefined {
  if (urlBase === '' || call.path.startsWith(`${urlBase}/`)) return undefined;
  const query = call.query.toString();
  const location = `${urlBase}${call.path}${query === '' ? '' : `?${query}`}`;
  return { ...empty(307), headers: { location } };
}

function keyless(state: FamilyState, call: Call): Reply | undefined {
  if (call.path === `${state.urlBase}/ping`) return undefined;
  return givenKey(call) === state.apiKey ? undefined : empty(401);
}

function givenKey(call: Call): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(call.header('authorization') ?? '')?.[1];
  return call.ask('apikey') ?? call.header('x-api-key') ?? bearer;
}
