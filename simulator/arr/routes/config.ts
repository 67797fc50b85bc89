import { objectBody } from '../../http/json-body.ts';
import { json } from '../../http/reply.ts';
import type { Router } from '../../http/router.ts';
import { invalid, notFound } from '../errors.ts';
import type { ArrState } from '../state.ts';

/** The configuration documents. A PUT writes every property, so one that was left out is switched off. */
export function configRoutes(router: Router, state: ArrState): void {
  const { settings } = state;
  const api = `${state.urlBase}/api/v3/config`;
  const known = (name: string): string => {
    if (!settings.has(name)) throw notFound();
    return name;
  };
  router.get(`${api}/naming/examples`, (call) => {
    call.ignores(...call.query.keys());
    return json(state.kind === 'radarr' ? RADARR_EXAMPLES : SONARR_EXAMPLES);
  });
  router.get(`${api}/{name}`, (call) => json(settings.get(known(call.param('name')))));
  router.get(`${api}/{name}/{id}`, (call) => json(settings.get(known(call.param('name')))));
  router.put(`${api}/{name}/{id}`, (call) => {
    const name = known(call.param('name'));
    const body = objectBody(call);
    if (name === 'host') checkLogin(body);
    return json(settings.replace(name, body, ['apiKey']), 202);
  });
}

/** A login needs a name and a password, given twice. */
function checkLogin(body: Record<string, unknown>): void {
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
