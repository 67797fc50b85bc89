import { describe, expect, it } from 'vitest';
import { aLibrary } from '../../../simulator/library/builder.ts';
import type { Simulator } from '../../../simulator/start.ts';
import { type Answer, ask, listOf } from '../support/ask.ts';
import { running } from '../support/running.ts';

interface Asked {
  readonly method?: string;
  readonly json?: unknown;
}

async function askProwlarr({ prowlarr }: Simulator, path: string, asked: Asked = {}): Promise<Answer> {
  if (prowlarr === undefined) throw new Error('there is no Prowlarr');
  const headers = { 'x-api-key': prowlarr.apiKey };
  return await ask(`${prowlarr.url}/api/v1${path}`, { ...asked, headers });
}

const start = async () => await running(aLibrary(), { prowlarr: {} });

function application(sim: Simulator, change: object = {}, apiKey = sim.radarr.apiKey) {
  const values = { prowlarrUrl: sim.prowlarr?.url, baseUrl: sim.radarr.url, apiKey, syncCategories: [2000] };
  const fields = Object.entries({ ...values, ...change }).map(([name, value]) => ({ name, value }));
  return {
    name: 'radarr',
    implementation: 'Radarr',
    configContract: 'RadarrSettings',
    syncLevel: 'fullSync',
    fields,
  };
}

describe('a simulated Prowlarr', () => {
  it('is there only where it is asked for', async () => {
    expect((await running(aLibrary())).prowlarr).toBeUndefined();
  });

  it('asks for its key, and says who it is', async () => {
    const sim = await start();

    expect((await ask(`${sim.prowlarr?.url}/api/v1/system/status`)).status).toBe(401);
    expect((await askProwlarr(sim, '/system/status')).body).toMatchObject({ appName: 'Prowlarr' });
  });

  it('has templates with the defaults of each kind', async () => {
    const templates = listOf(await askProwlarr(await start(), '/applications/schema'));

    expect(templates.map(({ implementation }) => implementation)).toEqual(['Radarr', 'Sonarr']);
  });

  it('masks the key of an application, and keeps it when the mask comes back', async () => {
    const sim = await start();
    const made = await askProwlarr(sim, '/applications', { json: application(sim) });
    expect(made.status).toBe(201);
    expect(made.text).not.toContain(sim.radarr.apiKey);

    const json = { ...application(sim, {}, '********'), id: 1, tags: [5] };
    expect((await askProwlarr(sim, '/applications/1', { method: 'PUT', json })).status).toBe(202);

    expect(sim.prowlarr?.state.applications.get(1)).toMatchObject({
      tags: [5],
      fields: { apiKey: sim.radarr.apiKey },
    });
  });

  it.each([
    { what: 'with a wrong key', change: {}, apiKey: 'wrong', message: 'API Key is invalid' },
    {
      what: 'that is away',
      change: { baseUrl: 'http://127.0.0.1:1' },
      apiKey: undefined,
      message: 'cannot connect to Radarr',
    },
    { what: 'without an address', change: { baseUrl: '' }, apiKey: undefined, message: 'Invalid Url' },
  ])(
    'refuses a synchronised application $what, also when the save is forced',
    async ({ change, apiKey, message }) => {
      const sim = await start();
      const json = application(sim, change, apiKey);

      const answer = await askProwlarr(sim, '/applications?forceSave=true', { json });

      expect(answer.status).toBe(400);
      expect(answer.text).toContain(message);
      const off = { ...json, syncLevel: 'disabled' };
      expect((await askProwlarr(sim, '/applications', { json: off })).status).toBe(201);
    },
  );

  it('tests what is saved even where nothing changed, unless the save is forced', async () => {
    const sim = await start();
    const json = application(sim);
    await askProwlarr(sim, '/applications', { json });
    sim.radarr.server.kill();

    const put = { method: 'PUT', json };
    expect((await askProwlarr(sim, '/applications/1', put)).status).toBe(400);
    expect((await askProwlarr(sim, '/applications/1?forceSave=true', put)).status).toBe(202);
  });

  it('tells no capitals apart in a name', async () => {
    const sim = await start();
    await askProwlarr(sim, '/applications', { json: application(sim) });

    const again = await askProwlarr(sim, '/applications', { json: { ...application(sim), name: 'Radarr' } });

    expect([again.status, again.text.includes('Should be unique')]).toEqual([400, true]);
  });

  it('keeps the name of its user in lower case, as Radarr and Sonarr do', async () => {
    const sim = await start();
    const login = {
      authenticationMethod: 'forms',
      username: 'Ann',
      password: 'one',
      passwordConfirmation: 'one',
    };
    const { body } = await askProwlarr(sim, '/config/host');

    await askProwlarr(sim, '/config/host/1', { method: 'PUT', json: { ...body, ...login } });

    expect((await askProwlarr(sim, '/config/host')).body['username']).toBe('ann');
  });
});
