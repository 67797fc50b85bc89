import { describe, expect, it, onTestFinished } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/options.ts';
import type { SeerrServer } from '../../../../simulator/seerr/state.ts';
import { aStack } from '../../../support/setup/a-stack.ts';
import { changeServer } from '../../../support/setup/drift-seerr.ts';

async function start(options: SimulatorOptions = {}, change: object = {}) {
  const stack = await aStack(options, change);
  onTestFinished(() => stack.simulator.close());
  const { seerr } = stack.simulator;
  if (seerr === undefined) throw new Error('the stack has no Seerr');
  return { ...stack, seerr, state: seerr.state };
}

/** Calls that change libraries are GETs. */
const READS_THAT_WRITE = /\/jellyfin\/library$/;

describe('setup of Seerr', () => {
  it('signs in, and wires a new one in one run', async () => {
    const { setup, simulator, state } = await start();

    const { code, out } = await setup('apply --format text');

    expect({ code, out }).toMatchObject({ code: 0 });
    expect(state).toMatchObject({ users: ['root'], initialized: true, mediaServerType: 2 });
    expect(state.jellyfin).toMatchObject({
      port: simulator.jellyfin.server.port,
      libraries: [{ name: 'Movies', enabled: true }],
    });
    const shared = { activeProfileId: 1, activeProfileName: 'Any', isDefault: true, syncEnabled: true };
    expect(state.servers.radarr).toMatchObject([
      { ...shared, name: 'radarr', apiKey: simulator.radarr.apiKey, is4k: false },
      { ...shared, name: 'radarr-4k', activeDirectory: '/data/media/radarr-4k', is4k: true },
    ]);
    expect(state.servers.sonarr).toMatchObject([
      { ...shared, name: 'sonarr', baseUrl: '/sonarr', is4k: false },
    ]);
  });

  it('writes nothing the second time, and nothing at all to plan', async () => {
    const { setup, simulator, writes } = await start();
    const touched = () => [
      ...writes(),
      ...simulator.requests.all().filter(({ path }) => READS_THAT_WRITE.test(path)),
    ];
    await setup('plan');
    expect(touched()).toEqual([]);
    await setup('apply');
    simulator.requests.clear();

    expect((await setup('apply')).code).toBe(0);

    expect(touched()).toEqual([]);
  });

  it('begins once Jellyfin and the instances are in order', async () => {
    const { setup, writes } = await start();

    await setup('apply');

    const servers = writes().map((write) => write.split(' ')[0]);
    const first = servers.indexOf('seerr');
    for (const name of ['jellyfin', 'radarr', 'radarr-4k', 'sonarr'])
      expect(servers.lastIndexOf(name)).toBeLessThan(first);
  });

  it('knows a server by its address, and keeps what nobody manages, known or not', async () => {
    const { setup, state } = await start();
    await setup('apply');
    const byHand = {
      name: 'Films',
      externalUrl: 'https://radarr.example',
      tags: [3],
      newInThisVersion: 'stays',
    };
    changeServer(state, 'radarr', 'radarr', {
      ...byHand,
      activeDirectory: '/elsewhere',
      preventSearch: true,
    });

    expect((await setup('apply')).code).toBe(0);

    const [first] = state.servers.radarr;
    expect(first).toMatchObject({ ...byHand, activeDirectory: '/data/media/radarr', preventSearch: true });
    expect(state.servers.radarr).toHaveLength(2);
  });

  it('leaves servers that somebody made by hand, and libraries that somebody enabled', async () => {
    const { setup, simulator, state } = await start();
    await setup('apply');
    const [server] = state.servers.radarr;
    const own: SeerrServer = { ...server, id: 7, name: 'elsewhere', hostname: 'elsewhere', isDefault: false };
    state.servers.radarr = [...state.servers.radarr, own];
    simulator.disk.makeFolder('/data/concerts');
    const { libraries } = simulator.jellyfin.state;
    const id = 'f'.repeat(32);
    for (const library of [...libraries.values()])
      libraries.set(id, { ...library, id, name: 'Concerts', locations: ['/data/concerts'] });
    const shown = { id, name: 'Concerts', type: 'movie' as const, enabled: true };
    const [movies] = state.jellyfin.libraries;
    if (movies === undefined) throw new Error('no library was enabled');
    state.jellyfin = { ...state.jellyfin, libraries: [{ ...movies, enabled: false }, shown] };

    expect((await setup('apply')).code).toBe(0);

    expect(state.servers.radarr.at(-1)).toEqual(own);
    expect(state.jellyfin.libraries).toEqual([{ ...movies, enabled: true }, shown]);
  });

  it.each([true, false])(
    'leaves the default to whoever chose another one, also while its own is to be made: %s',
    async (before) => {
      const { setup, state } = await start();
      await setup('apply');
      const [server] = state.servers.radarr;
      const own: SeerrServer = {
        ...server,
        id: 7,
        name: 'elsewhere',
        hostname: 'elsewhere',
        isDefault: true,
        is4k: false,
      };
      if (!before) changeServer(state, 'radarr', 'radarr', { isDefault: false });
      state.servers.radarr = before ? [own] : [...state.servers.radarr, own];

      expect((await setup('apply')).code).toBe(0);

      const defaults = state.servers.radarr.filter(({ is4k, isDefault }) => !is4k && isDefault);
      expect(defaults.map(({ name }) => name)).toEqual(['elsewhere']);
      expect((await setup('plan')).code).toBe(0);
    },
  );

  it('enables the library over the folder whatever it is called in Jellyfin', async () => {
    const { setup, simulator, state } = await start();
    await setup('apply');
    const { libraries } = simulator.jellyfin.state;
    for (const [id, library] of libraries) libraries.set(id, { ...library, name: 'Filme' });
    state.jellyfin = { ...state.jellyfin, libraries: [] };

    const { code, out } = await setup('apply --format text');

    expect({ code, out }).toMatchObject({ code: 0 });
    expect(state.jellyfin.libraries).toMatchObject([{ name: 'Filme', enabled: true }]);
    expect((await setup('plan')).code).toBe(0);
  });

  it('gives a server the first profile where the file names none, and leaves it to whoever changes it', async () => {
    const { setup, file, state } = await start();
    for (const entry of file['radarr'] as Record<string, unknown>[]) delete entry['qualityProfile'];
    await setup('apply');
    expect(state.servers.radarr[0]).toMatchObject({ activeProfileName: 'Any' });
    changeServer(state, 'radarr', 'radarr', { activeProfileId: 4, activeProfileName: 'HD' });

    expect((await setup('plan')).code).toBe(0);
  });

  it('waits for a profile that somebody else has yet to make, and closes the wizard all the same', async () => {
    const { setup, file, state } = await start();
    const [first] = file['radarr'] as Record<string, unknown>[];
    Object.assign(first ?? {}, { qualityProfile: 'Remux' });

    const { code, out } = await setup('apply --format text');

    expect(code).toBe(5);
    expect(out).toContain('radarr server radarr waits for quality profile Remux of radarr');
    expect(state).toMatchObject({ initialized: true, servers: { radarr: [{ name: 'radarr-4k' }] } });
  });

  it('is told of instances that answer while another is away', async () => {
    const { setup, simulator, state } = await start();
    simulator.radarr.server.kill();

    const { code, out } = await setup('apply --format text');

    expect(code).toBe(5);
    expect(out).toMatch(/^radarr\n {2}not read:/m);
    expect(state.servers).toMatchObject({ radarr: [{ name: 'radarr-4k' }], sonarr: [{ name: 'sonarr' }] });
  });

  it('cannot sign in while Jellyfin is away, says so, and does it in the next run', async () => {
    const { setup, simulator, state } = await start();
    simulator.jellyfin.server.kill();

    const { code, out } = await setup('apply --format text');

    expect(code).toBe(3);
    expect(out).toContain('seerr could not sign root in at Jellyfin: it does not reach Jellyfin');
    expect(out).toContain('seerr: the start-up wizard is open');
    simulator.jellyfin.server.restart();
    expect((await setup('apply')).code).toBe(0);
    expect(state.initialized).toBe(true);
  });

  it('is not held up by a Seerr that is away', async () => {
    const { setup, seerr, simulator } = await start();
    seerr.server.kill();

    expect((await setup('apply')).code).toBe(5);

    expect(simulator.prowlarr?.state.applications.find(() => true)).toBeDefined();
  });

  it('goes on where the wizard was left after the sign-in', async () => {
    const { setup, state } = await start();
    await setup('apply');
    state.initialized = false;
    state.servers = { radarr: [], sonarr: [] };

    expect((await setup('apply')).code).toBe(0);

    expect(state).toMatchObject({ initialized: true, servers: { sonarr: [{ name: 'sonarr' }] } });
  });

  it.each([
    {
      what: 'does not take the key',
      change: { apiKey: 'another' },
      message: 'seerr does not take the API key: put the one under Settings > General into the Secret',
    },
    {
      what: 'is set up with Plex',
      change: { mediaServerType: 1 },
      message: 'seerr is set up with another media server than Jellyfin',
    },
  ])('changes nothing of one that $what', async ({ change, message }) => {
    const { setup, simulator, state, writes } = await start();
    await setup('apply');
    Object.assign(state, change, { initialized: false });
    simulator.requests.clear();

    const { code, out } = await setup('apply --format text');

    expect({ code, writes: writes() }).toEqual({ code: 5, writes: [] });
    expect(out).toContain(message);
  });

  it('changes nothing of a version that enables libraries in another way', async () => {
    const { setup, state } = await start({ seerr: { version: '3.5.0' } });

    const { code, out } = await setup('apply --format text');

    // The version is told to whoever has signed in.
    expect({ code, ...state }).toMatchObject({ code: 3, users: ['root'], initialized: false });
    expect(state.servers).toEqual({ radarr: [], sonarr: [] });
    expect(out).toContain('seerr is version 3.5.0, and setup knows Seerr 3.0 to 3.4');
  });

  it('shows no key and no password', async () => {
    const { setup, simulator, seerr, state } = await start();
    const { out: first } = await setup('apply --format json');
    changeServer(state, 'radarr', 'radarr', { apiKey: 'a-key-that-somebody-typed' });
    const { out: plan } = await setup('plan --format json');
    const { out: text } = await setup('apply --format text');

    const keys = [...simulator.jellyfin.state.keys.keys(), seerr.apiKey, simulator.radarr.apiKey];
    for (const secret of [...keys, 'a-key-that-somebody-typed', 'the-root-password'])
      expect(`${first}${plan}${text}`).not.toContain(secret);
    expect(text).toContain('apiKey  (secret) → (secret)');
  });
});
