import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aStack, type Stack } from '../../support/setup/a-stack.ts';

describe('setup of a stack', () => {
  let stack: Stack;

  beforeEach(async () => {
    stack = await aStack();
  });
  afterEach(async () => await stack.simulator.close());

  it('wires a factory-new one in one run', async () => {
    const { setup, simulator } = stack;

    expect((await setup('plan')).code).toBe(6);
    const { code, out } = await setup('apply --format text');

    expect({ code, out }).toMatchObject({ code: 0 });
    const { arr } = simulator.radarrs.get('radarr-4k')?.state ?? simulator.radarr.state;
    expect(arr.settings.get('host')).toMatchObject({ authenticationMethod: 'forms', username: 'household' });
    expect(arr.settings.get('mediamanagement')).toMatchObject({
      copyUsingHardlinks: true,
      recycleBin: '/data/media/.recycle/radarr-4k',
      recycleBinCleanupDays: 14,
      autoUnmonitorPreviouslyDownloadedMovies: true,
      deleteEmptyFolders: true,
      downloadPropersAndRepacks: 'doNotPrefer',
    });
    expect([...arr.rootFolders.all()].map(({ path }) => path)).toEqual(['/data/media/radarr-4k']);
    expect([...arr.tags.all()].map(({ label }) => label)).toContain('keep');
    const [client] = [...arr.downloadClients.all()];
    expect(client).toMatchObject({
      name: 'qBittorrent',
      fields: { movieCategory: 'radarr-4k', password: simulator.qbittorrent.password },
      rest: { enable: true, removeCompletedDownloads: true },
    });
    expect(client && arr.probe(client)).toBeUndefined();
    const [connection] = [...arr.notifications.all()];
    expect(connection).toMatchObject({
      name: 'Jellyfin',
      fields: { updateLibrary: true },
      rest: { onDownload: true },
    });
    expect(connection && arr.probe(connection)).toBeUndefined();
    expect(simulator.qbittorrent.state.categories.get('radarr-4k')).toBe('/data/torrents/radarr-4k');
  });

  it('writes nothing the second time and says one line', async () => {
    const { setup, simulator, writes } = stack;
    await setup('apply');
    simulator.requests.clear();

    const { code, out } = await setup('apply');

    expect({ code, writes: writes() }).toEqual({ code: 0, writes: [] });
    expect(out).toMatch(/^[^\n]*setup: nothing to change[^\n]*\n$/);
    expect((await setup('plan')).code).toBe(0);
  });

  it('writes nothing at all to plan', async () => {
    await stack.setup('plan');

    expect(stack.writes()).toEqual([]);
  });

  it('shows no secret anywhere', async () => {
    const { setup, simulator } = stack;
    const secrets = [
      simulator.qbittorrent.password,
      'a-login-password',
      'the-root-password',
      ...[...simulator.radarrs.values(), ...simulator.sonarrs.values()].map(({ apiKey }) => apiKey),
    ];

    await setup('apply');
    secrets.push(...simulator.jellyfin.state.keys.keys());

    const lines = ['plan', 'plan --format json', 'apply', 'apply --format json'];
    for (const line of lines) {
      const { out, err } = await setup(line);
      for (const secret of secrets) expect(`${line} ${out}${err}`).not.toContain(secret);
    }
  });

  it('goes on with the others when one app is down, and ends with 5', async () => {
    const { setup, simulator } = stack;
    simulator.radarr.server.kill();

    const { code, out } = await setup('apply --format text');

    expect(code).toBe(5);
    expect(out).toMatch(/^radarr\n {2}not read: radarr is not up but (unreachable|connection-lost)/m);
    expect([...simulator.sonarr.state.arr.downloadClients.all()]).toHaveLength(1);
    expect(simulator.radarrs.get('radarr-4k')?.state.arr.settings.get('host')['username']).toBe('household');
  });

  it('connects to apps that are away, and to a client that somebody made under another name', async () => {
    const { setup, simulator } = stack;
    const { arr } = simulator.radarr.state;
    await setup('apply');
    arr.downloadClients.replace({ ...theOne(arr.downloadClients.all()), name: 'By hand' });
    simulator.qbittorrent.server.kill();
    simulator.sonarr.state.arr.downloadClients.delete(
      theOne(simulator.sonarr.state.arr.downloadClients.all()).id,
    );

    const { code } = await setup('apply');

    expect(code).toBe(5);
    expect(theOne(arr.downloadClients.all()).name).toBe('By hand');
    expect(theOne(simulator.sonarr.state.arr.downloadClients.all()).rest).toMatchObject({ enable: true });
  });

  it('gives the others the key that it had to make anew, which they do not show', async () => {
    const { setup, simulator } = stack;
    await setup('apply');
    const { keys } = simulator.jellyfin.state;
    for (const { token, appName } of keys.values()) if (appName === 'media-setup') keys.delete(token);
    const { arr } = simulator.radarr.state;

    const { code, out } = await setup('apply --format text');

    expect({ code, out }).toMatchObject({ code: 0 });
    expect(out.match(/~ notification Jellyfin\n +fields\.apiKey .*secret.*\n/g)).toHaveLength(3);
    expect(arr.probe(theOne(arr.notifications.all()))).toBeUndefined();
    expect((await setup('plan')).code).toBe(0);
  });

  it('leaves alone what is called like something of its own and is not', async () => {
    const { setup, simulator } = stack;
    await setup('apply');
    const clients = simulator.radarr.state.arr.downloadClients;
    const own = theOne(clients.all());
    clients.replace({ ...own, name: 'VPN' });
    const seedbox = { ...own.fields, host: 'seedbox.example.org', port: 443 };
    clients.add((id) => ({ ...own, id, name: 'qBittorrent', fields: seedbox }));
    const { libraries } = simulator.jellyfin.state;
    const [library] = libraries.values();
    if (library === undefined) throw new Error('setup makes a library');
    const id = 'f'.repeat(32);
    libraries.set(id, { ...library, id, name: 'Movies', locations: ['/mnt/old'] });
    libraries.set(library.id, { ...library, name: 'Films' });
    simulator.requests.clear();

    expect((await setup('apply')).code).toBe(0);

    expect(stack.writes()).toEqual([]);
  });

  it('names what an app refused, finishes the rest and ends with 3', async () => {
    const { setup, simulator } = stack;
    simulator.disk.removeFolder('/data/media/radarr');

    const { code, out } = await setup('apply --format text');

    expect(code).toBe(3);
    expect(out).toMatch(/\+ root folder .*\n.*\n +failed: radarr rejected .* \(Path .* does not exist\)/);
    expect(theOne(simulator.radarr.state.arr.downloadClients.all()).rest).toMatchObject({ enable: true });
  });

  it('leaves other root folders alone and says so', async () => {
    const { setup, simulator } = await aStack({
      radarrs: [{ name: 'radarr', rootFolders: ['/data/films'] }],
    });

    const { code, out } = await setup('apply --format text');

    expect(code).toBe(0);
    expect(out).toContain('radarr: has the root folder /data/films beside /data/media/radarr');
    await simulator.close();
  });
});

function theOne<T>(values: Iterable<T>): T {
  const [first, ...others] = [...values];
  if (first === undefined || others.length > 0) throw new Error('expected exactly one');
  return first;
}
