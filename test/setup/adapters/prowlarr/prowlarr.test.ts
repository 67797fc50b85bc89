import { describe, expect, it, onTestFinished } from 'vitest';
import type { SimulatorOptions } from '../../../../simulator/options.ts';
import { aStack } from '../../../support/setup/a-stack.ts';

async function start(options: SimulatorOptions = {}, change: object = {}) {
  const stack = await aStack(options, change);
  onTestFinished(() => stack.simulator.close());
  const { prowlarr } = stack.simulator;
  if (prowlarr === undefined) throw new Error('the stack has no Prowlarr');
  return { ...stack, prowlarr, applications: () => [...prowlarr.state.applications.all()] };
}

describe('setup of Prowlarr', () => {
  it('gives it the login of the other pages, and every instance its indexers', async () => {
    const { setup, simulator, prowlarr, applications } = await start();

    expect((await setup('apply --format text')).code).toBe(0);

    const host = prowlarr.state.settings.get('host');
    expect(host).toMatchObject({ authenticationMethod: 'forms', username: 'household' });
    const { radarr, sonarr } = simulator;
    expect(applications()).toMatchObject([
      { name: 'radarr', implementation: 'Radarr', fields: { baseUrl: radarr.url, apiKey: radarr.apiKey } },
      { name: 'radarr-4k', implementation: 'Radarr', fields: { prowlarrUrl: prowlarr.url } },
      {
        name: 'sonarr',
        implementation: 'Sonarr',
        fields: { baseUrl: sonarr.url, animeSyncCategories: [5070] },
      },
    ]);
    for (const one of applications()) {
      expect(one.rest).toMatchObject({ syncLevel: 'fullSync' });
      expect(prowlarr.state.probe(one)).toBeUndefined();
    }
  });

  it('begins once the instances are in order, which it calls', async () => {
    const { setup, writes } = await start();

    await setup('apply');

    const servers = writes().map((write) => write.split(' ')[0]);
    const first = servers.indexOf('prowlarr');
    for (const name of ['radarr', 'radarr-4k', 'sonarr'])
      expect(servers.lastIndexOf(name)).toBeLessThan(first);
  });

  it('knows what somebody made by hand by its address or its name, and leaves everything else', async () => {
    const { setup, prowlarr, simulator, applications } = await start();
    await setup('apply');
    const [first, second, third] = applications();
    if (first === undefined || second === undefined || third === undefined) throw new Error('none was made');
    const { applications: table } = prowlarr.state;
    const baseUrl = `${simulator.radarr.url}/`;
    table.replace({
      ...first,
      name: 'Films',
      fields: { ...first.fields, baseUrl, syncCategories: [2000] },
      tags: [7],
    });
    table.replace({ ...second, name: 'RADARR-4K', rest: { ...second.rest, syncLevel: 'disabled' } });
    const own = {
      ...third,
      name: 'Elsewhere',
      fields: { ...third.fields, baseUrl: 'http://elsewhere:8989' },
    };
    table.add((id) => ({ ...own, id }));

    const { code, out } = await setup('apply --format text');

    expect({ code, out }).toMatchObject({ code: 0 });
    expect(applications()).toMatchObject([
      { name: 'Films', tags: [7], fields: { syncCategories: [2000], apiKey: first.fields['apiKey'] } },
      { name: 'RADARR-4K', rest: { syncLevel: 'fullSync' } },
      { name: 'sonarr' },
      { ...own, id: 4 },
    ]);
  });

  it('writes an application again that drifted, and keeps what nobody manages, known or not', async () => {
    const { setup, prowlarr, applications } = await start();
    await setup('apply');
    const [first] = applications();
    if (first === undefined) throw new Error('none was made');
    const fields = { ...first.fields, prowlarrUrl: 'http://localhost:9696', newInThisVersion: 'stays' };
    prowlarr.state.applications.replace({ ...first, fields, rest: { ...first.rest, alsoNew: 4 } });

    expect((await setup('apply')).code).toBe(0);

    expect(applications()[0]).toMatchObject({
      fields: { prowlarrUrl: prowlarr.url, newInThisVersion: 'stays' },
      rest: { alsoNew: 4 },
    });
  });

  it('only adds indexers where the file says so', async () => {
    const { setup, file, applications } = await start();
    await setup('apply');
    Object.assign(file['prowlarr'] ?? {}, { syncLevel: 'addOnly' });

    expect((await setup('apply')).code).toBe(0);

    expect(applications().map(({ rest }) => rest['syncLevel'])).toEqual(['addOnly', 'addOnly', 'addOnly']);
  });

  it('is wired while an instance is away, which is told, and writes nothing the second time', async () => {
    const { setup, simulator, writes, applications } = await start();
    simulator.radarr.server.kill();

    const { code, out } = await setup('apply --format text');

    expect(code).toBe(5);
    expect(out).toMatch(/^radarr\n {2}not read:/m);
    expect(applications().map(({ name }) => name)).toEqual(['radarr', 'radarr-4k', 'sonarr']);
    simulator.requests.clear();
    await setup('apply');
    expect(writes()).toEqual([]);
  });

  it('does not hold up the others while it is away itself', async () => {
    const { setup, simulator, prowlarr } = await start();
    prowlarr.server.kill();

    const { code, out } = await setup('apply --format text');

    expect(code).toBe(5);
    expect(out).toMatch(/^prowlarr\n {2}not read:/m);
    expect(simulator.radarr.state.arr.settings.get('host')).toMatchObject({ username: 'household' });
  });

  it('takes a user name with capitals, which the server keeps in lower case', async () => {
    const login = { username: 'Ann of the house', passwordFile: '/run/secrets/login' };
    const { setup, prowlarr } = await start({}, { login });

    expect((await setup('apply')).code).toBe(0);

    expect(prowlarr.state.settings.get('host')).toMatchObject({ username: 'ann of the house' });
    expect((await setup('plan')).code).toBe(0);
  });

  it('changes nothing of a version that nobody has looked at', async () => {
    const { setup, applications } = await start({ prowlarr: { version: '3.0.0.1' } });

    const { code, out } = await setup('apply --format text');

    expect({ code, applications: applications() }).toEqual({ code: 5, applications: [] });
    expect(out).toContain('prowlarr is version 3.0.0.1, and setup knows Prowlarr 1 and 2');
  });
});
