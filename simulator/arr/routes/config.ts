import { createHash } from 'node:crypto';
import { type JsonObject, objectBody } from '../../http/json-body.ts';
import { json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { invalid, notFound } from '../errors.ts';
import type { FamilyState } from '../state.ts';

/**
 * The configuration documents. A PUT writes every property, so one that was left out is switched off.
 *
 * @param checkMedia refuses a document of media management
 */
export function configRoutes(
  router: Router,
  state: FamilyState,
  checkMedia?: (mediaManagement: JsonObject) => void,
): void {
  const { settings } = state;
  const api = `${state.api}/config`;
  const known = (name: string): string => {
    if (!settings.has(name)) throw notFound();
    return name;
  };
  if (settings.has('naming')) {
    router.get(`${api}/naming/examples`, (call) => {
      call.ignores(...call.query.keys());
      return json(state.kind === 'radarr' ? RADARR_EXAMPLES : SONARR_EXAMPLES);
    });
  }
  router.get(`${api}/{name}`, (call) => json(settings.get(known(call.param('name')))));
  router.get(`${api}/{name}/{id}`, (call) => json(settings.get(known(call.param('name')))));
  router.put(`${api}/{name}/{id}`, (call) => {
    const name = known(call.param('name'));
    const body = objectBody(call);
    if (name === 'mediamanagement') checkMedia?.(body);
    if (name !== 'host') return json(settings.replace(name, body, ['apiKey']), 202);
    return json(settings.replace(name, withLogin(settings.get(name), body), ['apiKey']), 202);
  });
}

/**
 * What becomes of the login: the name is kept in lower case (`UserService.Add`), the password is stored and shown as a hash, its confirmation never. The hash that was
 * shown, sent back, keeps the password (`UserService.Upsert`), also without a confirmation.
 */
function withLogin(held: JsonObject, body: JsonObject): JsonObject {
  const { passwordConfirmation, password, username } = body;
  if (typeof password === 'string' && password !== '' && password === held['password']) {
    checkLogin({ ...body, passwordConfirmation: password });
    return { ...body, passwordConfirmation: '' };
  }
  checkLogin(body);
  const given = Boolean(username) && Boolean(password);
  const login = given
    ? { username: String(username).toLowerCase(), password: hashed(String(password)) }
    : { username: held['username'], password: held['password'] };
  return { ...body, ...login, passwordConfirmation: passwordConfirmation === undefined ? undefined : '' };
}

/** The real one is salted; nothing here asks for more than that it is not the password. */
function hashed(password: string): string {
  return createHash('sha256').update(password).digest('base64');
}

/** A login needs a name and a password, given twice. */
function checkLogin(body: JsonObject): void {
  const method = body['authenticationMethod'];
  if (method !== 'forms' && method !== 'basic') return;
  if (!body['username']) throw invalid('Username', "'Username' must not be empty.");
  if (!body['password']) throw invalid('Password', "'Password' must not be empty.");
  if (body['passwordConfirmation'] !== body['password']) {
    throw invalid('PasswordConfirmation', 'Must match Password');
  }
}

const RADARR_EXAMPLES = {
  movieExample: 'The Movie (2010) Bluray-1080p Proper',
  movieFolderExample: 'The Movie (2010)',
};

const SONARR_EXAMPLES = {
  singleEpisodeExample: "The Series Title's! (2010) - S01E01 - Episode Title (1) WEBDL-1080p Proper",
  multiEpisodeExample: "The Series Title's! (2010) - S01E01-E02-E03 - Episode Title WEBDL-1080p Proper",
  dailyEpisodeExample: "The Series Title's! (2010) - 2013-10-30 - Episode Title (1) WEBDL-1080p Proper",
  animeEpisodeExample: "The Series Title's! (2010) - S01E01 - Episode Title (1) WEBDL-1080p v2",
  seriesFolderExample: "The Series Title's! (2010)",
  seasonFolderExample: 'Season 01',
  specialsFolderExample: 'Specials',
};
