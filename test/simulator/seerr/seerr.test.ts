import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { type Answer, ask, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

interface Asked {
  readonly method?: string;
  readonly json?: unknown;
}

async function askSeerr(
  { seerr }: Simulator,
  path: string,
  asked: Asked = {},
  key?: string,
): Promise<Answer> {
  if (seerr === undefined) throw new Error('there is no Seerr');
  const headers = { 'x-api-key': key ?? seerr.apiKey };
  return await ask(`${seerr.url}/api/v1${path}`, { ...asked, headers });
}

/** A household in which ann administers Jellyfin and ben does not. */
const start = async () =>
  await running(aLibrary().user('ann', { administrator: true }).user('ben').movie({ title: 'Heat' }), {
    seerr: {},
  });

function credentials(sim: Simulator, username = 'ann') {
  const user = [...sim.jellyfin.state.users.values()].find(({ name }) => name === username);
  return { username, password: user?.password ?? '' };
}

const address = ({ jellyfin }: Simulator) => ({
  hostname: '127.0.0.1',
  port: jellyfin.server.port,
  useSsl: false,
  urlBase: '',
  serverType: 2,
});

async function signedIn(): Promise<Simulator> {
  const sim = await start();
  const json = { ...credentials(sim), ...address(sim) };
  expect((await askSeerr(sim, '/auth/jellyfin', { json })).status).toBe(200);
  return sim;
}

const server = {
  ...{ name: 'radarr', hostname: 'radarr', port: 7878, apiKey: 'key', useSsl: false },
  ...{ activeProfileId: 1, activeProfileName: 'Any', activeDirectory: '/data' },
  ...{ is4k: false, isDefault: true, minimumAvailability: 'released', externalUrl: 'https://radarr.example' },
};

describe('a simulated Seerr', () => {
  it('is there only where it is asked for', async () => {
    expect((await running(aLibrary())).seerr).toBeUndefined();
  });

  it('answers 403 with the right key while nobody has signed in, and with a wrong one afterwards', async () => {
    const sim = await start();
    expect((await askSeerr(sim, '/settings/about')).status).toBe(403);
    expect((await askSeerr(sim, '/settings/public')).body).toMatchObject({
      initialized: false,
      mediaServerType: 4,
    });

    await askSeerr(sim, '/auth/jellyfin', { json: { ...credentials(sim), ...address(sim) } });

    expect((await askSeerr(sim, '/settings/about')).status).toBe(200);
    expect((await askSeerr(sim, '/settings/about', {}, 'wrong')).status).toBe(403);
  });

  it.each([
    { who: 'with a wrong password', change: { password: 'wrong' }, status: 401 },
    { who: 'at a Jellyfin that is not there', change: { port: 1 }, status: 404 },
    { who: 'without an address', change: { hostname: undefined }, status: 500 },
    { who: 'as no kind of server', change: { serverType: undefined }, status: 500 },
    { who: 'without a password', change: { password: undefined }, status: 400 },
  ])('refuses the first sign-in $who with $status', async ({ change, status }) => {
    const sim = await start();
    const json = { ...credentials(sim), ...address(sim), ...change };

    expect((await askSeerr(sim, '/auth/jellyfin', { json })).status).toBe(status);
    expect(sim.seerr?.state.users).toEqual([]);
  });

  it('makes nobody its administrator who does not administer Jellyfin', async () => {
    const sim = await start();
    const json = { ...credentials(sim, 'ben'), ...address(sim) };

    expect((await askSeerr(sim, '/auth/jellyfin', { json })).text).toContain('NOT_ADMIN');
  });

  it('makes itself a key in Jellyfin, and takes no address any more', async () => {
    const sim = await signedIn();
    const again = { ...credentials(sim, 'ben'), ...address(sim) };

    expect([...sim.jellyfin.state.keys.values()].map(({ appName }) => appName)).toContain('Seerr');
    expect((await askSeerr(sim, '/auth/jellyfin', { json: again })).text).toContain('already configured');
    expect((await askSeerr(sim, '/auth/jellyfin', { json: credentials(sim, 'ben') })).status).toBe(200);
    expect(sim.seerr?.state.users).toEqual(['ann', 'ben']);
  });

  it('disables every library that a reading of them does not name', async () => {
    const sim = await signedIn();
    const found = listOf(await askSeerr(sim, '/settings/jellyfin/library?sync=true'));
    const enable = found.map(({ id }) => String(id)).join(',');
    await askSeerr(sim, `/settings/jellyfin/library?enable=${enable}`);
    expect(sim.seerr?.state.jellyfin.libraries.every(({ enabled }) => enabled)).toBe(true);

    await askSeerr(sim, '/settings/jellyfin/library');

    expect(sim.seerr?.state.jellyfin.libraries.some(({ enabled }) => enabled)).toBe(false);
  });

  it('takes another address of Jellyfin only where that answers', async () => {
    const sim = await signedIn();

    const refused = await askSeerr(sim, '/settings/jellyfin', { json: { port: 1 } });
    const taken = await askSeerr(sim, '/settings/jellyfin', {
      json: { externalHostname: 'https://films.example' },
    });

    expect([refused.status, taken.status]).toEqual([500, 200]);
    expect(sim.seerr?.state.jellyfin).toMatchObject({
      port: sim.jellyfin.server.port,
      externalHostname: 'https://films.example',
    });
  });

  it('saves servers without a test, as a whole, with one default for each resolution', async () => {
    const sim = await signedIn();
    for (const is4k of [false, true, false]) {
      expect((await askSeerr(sim, '/settings/radarr', { json: { ...server, is4k } })).status).toBe(201);
    }
    const defaults = () => sim.seerr?.state.servers.radarr.map(({ isDefault }) => isDefault);
    expect(defaults()).toEqual([false, true, true]);

    const { externalUrl: _, ...json } = server;
    await askSeerr(sim, '/settings/radarr/0', { method: 'PUT', json });

    expect(defaults()).toEqual([true, true, false]);
    expect(sim.seerr?.state.servers.radarr[0]).not.toHaveProperty('externalUrl');
    expect((await askSeerr(sim, '/settings/radarr/9', { method: 'PUT', json })).status).toBe(404);
  });

  it.each([
    {
      what: 'without a profile',
      change: { activeProfileId: undefined },
      message: 'must have required property',
    },
    { what: 'with text for a port', change: { port: '7878' }, message: 'must be number' },
    { what: 'with its id', change: { id: 0 }, message: 'is read-only' },
  ])('refuses a server $what', async ({ change, message }) => {
    const sim = await signedIn();

    const answer = await askSeerr(sim, '/settings/radarr', { json: { ...server, ...change } });

    expect([answer.status, answer.text.includes(message)]).toEqual([400, true]);
  });
});
