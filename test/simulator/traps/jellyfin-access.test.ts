import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { type Answer, ask, askJellyfin, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

const legacyForms = (key: string) => [
  { form: 'X-Emby-Token', path: '/Users', headers: { 'x-emby-token': key } },
  { form: 'X-MediaBrowser-Token', path: '/Users', headers: { 'x-mediabrowser-token': key } },
  {
    form: 'X-Emby-Authorization',
    path: '/Users',
    headers: { 'x-emby-authorization': `MediaBrowser Token="${key}"` },
  },
  { form: 'the Emby scheme', path: '/Users', headers: { authorization: `Emby Token="${key}"` } },
  { form: 'api_key', path: `/Users?api_key=${key}`, headers: {} },
];

async function statuses(sim: Simulator): Promise<number[]> {
  const answers = legacyForms(sim.jellyfin.apiKey).map(({ path, headers }) =>
    ask(`${sim.jellyfin.url}${path}`, { headers: { ...headers } as Record<string, string> }),
  );
  return (await Promise.all(answers)).map((answer) => answer.status);
}

function logIn(sim: Simulator, deviceId: string, password = 'password'): Promise<Answer> {
  const device = deviceId === '' ? '' : `, DeviceId="${deviceId}"`;
  const authorization = `MediaBrowser Client="test", Device="test"${device}, Version="1"`;
  const json = { Username: 'ann', Pw: password };
  return ask(`${sim.jellyfin.url}/Users/AuthenticateByName`, { headers: { authorization }, json });
}

const withToken = (token: unknown) => ({ headers: { authorization: `MediaBrowser Token="${token}"` } });

describe('trap 27: which tokens Jellyfin takes', () => {
  it.each([
    { version: '10.10', status: 200 },
    { version: '10.11', status: 200 },
    { version: '12', status: 401 },
  ] as const)('in $version answers $status to every legacy form', async ({ version, status }) => {
    const sim = await running(aLibrary(), { jellyfin: { version } });

    expect(new Set(await statuses(sim))).toEqual(new Set([status]));
  });

  it('refuses legacy forms in 10.11, too, once they are switched off', async () => {
    const sim = await running(aLibrary());
    sim.jellyfin.state.configuration['EnableLegacyAuthorization'] = false;

    expect(new Set(await statuses(sim))).toEqual(new Set([401]));
  });

  it.each(['10.10', '10.11', '12'] as const)(
    'takes the MediaBrowser header and ApiKey in %s',
    async (version) => {
      const sim = await running(aLibrary(), { jellyfin: { version } });

      expect((await askJellyfin(sim, '/Users')).status).toBe(200);
      expect((await ask(`${sim.jellyfin.url}/Users?ApiKey=${sim.jellyfin.apiKey}`)).status).toBe(200);
    },
  );

  it('revokes the earlier token when the same device logs in again, and no other', async () => {
    const sim = await running(aLibrary().user('ann'));
    const first = (await logIn(sim, 'one')).body['AccessToken'];
    const other = (await logIn(sim, 'two')).body['AccessToken'];

    const second = (await logIn(sim, 'one')).body['AccessToken'];

    expect((await askJellyfin(sim, '/Users/Me', withToken(first))).status).toBe(401);
    expect((await askJellyfin(sim, '/Users/Me', withToken(second))).status).toBe(200);
    expect((await askJellyfin(sim, '/Users/Me', withToken(other))).status).toBe(200);
  });

  it('answers 401 to a wrong password and 400 to a login that does not say from where', async () => {
    const sim = await running(aLibrary().user('ann'));

    expect((await logIn(sim, 'one', 'wrong')).status).toBe(401);
    expect((await logIn(sim, '')).status).toBe(400);
  });

  it('answers 401 without a token, 403 to a user where an administrator is needed', async () => {
    const sim = await running(aLibrary().user('ann'));
    const token = (await logIn(sim, 'one')).body['AccessToken'];

    expect((await ask(`${sim.jellyfin.url}/Users`)).status).toBe(401);
    expect((await askJellyfin(sim, '/System/Configuration', withToken(token))).status).toBe(403);
  });

  it('knows no user behind an API key', async () => {
    const sim = await running(aLibrary());

    expect((await askJellyfin(sim, '/Users/Me')).status).toBe(400);
  });

  it.each([
    { keyName: 'media-pipeline', counts: false },
    { keyName: 'kodi-helper', counts: true },
  ])('counts children for a key called $keyName: $counts', async ({ keyName, counts }) => {
    const library = aLibrary().series({ title: 'Show', seasons: [{ number: 1, episodes: 1 }] });
    const sim = await running(library, { jellyfin: { keyName } });

    const [series] = listOf(await askJellyfin(sim, '/Items?Recursive=true&IncludeItemTypes=Series'));

    expect('ChildCount' in (series ?? {})).toBe(counts);
  });
});
