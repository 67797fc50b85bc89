import { describe, expect, it } from 'vitest';
import { openProwlarrReader, openProwlarrWriter } from '../../../clients/prowlarr/open.ts';
import { failureOf } from '../../support/failure-of.ts';
import { jsonBody, mockOrigin, useMockHttp } from '../../support/mock-http.ts';

const http = useMockHttp();
const options = () => ({
  url: mockOrigin,
  apiKey: 'the-prowlarr-key',
  dispatcher: http.dispatcher,
  retry: { sleep: async () => {} },
});
const headers = { 'x-api-key': 'the-prowlarr-key' };
const get = (path: string) => ({ path, method: 'GET', headers });

/** As Prowlarr shows it: the key masked, with fields that nobody here knows. */
const application = {
  id: 3,
  name: 'radarr-4k',
  syncLevel: 'fullSync',
  enable: true,
  implementation: 'Radarr',
  implementationName: 'Radarr',
  configContract: 'RadarrSettings',
  tags: [2],
  fields: [
    { order: 0, name: 'prowlarrUrl', value: 'http://prowlarr:9696', type: 'textbox', privacy: 'normal' },
    { order: 1, name: 'baseUrl', value: 'http://radarr-4k:7878', type: 'textbox', privacy: 'normal' },
    { order: 2, name: 'apiKey', value: '********', type: 'textbox', privacy: 'apiKey' },
    { order: 3, name: 'syncCategories', value: [2000, 2010], type: 'select', privacy: 'normal' },
  ],
};

describe('ProwlarrReader', () => {
  it('reads version 1 of the interface, with everything that an application holds', async () => {
    http.expect(get('/api/v1/system/status'), 200, {
      version: '2.6.5.5623',
      urlBase: '',
      appName: 'Prowlarr',
    });
    http.expect(get('/api/v1/applications'), 200, [application]);
    http.expect(get('/api/v1/config/host'), 200, { id: 1, authenticationMethod: 'forms', username: '' });
    http.expect(get('/api/v1/tag'), 200, [{ id: 2, label: 'films' }]);
    http.expect(get('/api/v1/health'), 200, [
      { id: 1, source: 'IndexerCheck', type: 'error', message: 'No indexers available' },
    ]);
    const reader = openProwlarrReader(options());

    expect(await reader.status()).toEqual({ version: '2.6.5.5623', urlBase: '' });
    expect(await reader.applications()).toEqual([application]);
    expect(await reader.configuration('host')).toMatchObject({ authenticationMethod: 'forms' });
    expect(await reader.tags()).toEqual([{ id: 2, label: 'films' }]);
    expect(await reader.health()).toMatchObject([{ source: 'IndexerCheck', type: 'error' }]);
  });

  it('finds the template of an application by its implementation', async () => {
    const { id: _, ...template } = application;
    const list = [{ ...template, implementation: 'Lidarr' }, template];
    http.expect(get('/api/v1/applications/schema'), 200, list);
    http.expect(get('/api/v1/applications/schema'), 200, list);
    const reader = openProwlarrReader(options());

    expect(await reader.applicationSchema('Radarr')).toEqual(template);
    expect((await failureOf(reader.applicationSchema('Nothing'))).message).toBe(
      'prowlarr has no implementation called Nothing (GET /api/v1/applications/schema): check its version',
    );
  });

  it('names the settings of Prowlarr in its errors', async () => {
    http.expect(get('/api/v1/system/status'), 401);

    expect((await failureOf(openProwlarrReader(options()).status())).message).toContain('PROWLARR_API_KEY');
  });
});

describe('ProwlarrAdmin', () => {
  it('makes an application unsynchronised and switches it on by force: the test on POST cannot be forced', async () => {
    const path = '/api/v1/applications';
    const { id: _, ...wanted } = application;
    const off = { ...wanted, syncLevel: 'disabled' };
    http.expect({ path, method: 'POST', headers, body: jsonBody(off) }, 201, { ...off, id: 3 });
    const put = {
      path: `${path}/3`,
      method: 'PUT',
      query: { forceSave: 'true' },
      body: jsonBody(application),
    };
    http.expect(put, 202, application);

    expect(await openProwlarrWriter(options()).admin.createApplication(wanted)).toEqual(application);
  });

  it('changes the host as a whole and reads it again', async () => {
    const host = { id: 1, authenticationMethod: 'none', username: '', instanceName: 'Prowlarr' };
    const changed = { ...host, authenticationMethod: 'forms' };
    http.expect(get('/api/v1/config/host'), 200, host);
    http.expect({ path: '/api/v1/config/host/1', method: 'PUT', body: jsonBody(changed) }, 202, changed);
    http.expect(get('/api/v1/config/host'), 200, host);

    const { admin } = openProwlarrWriter(options());

    expect(
      (await failureOf(admin.changeConfiguration('host', { authenticationMethod: 'forms' }))).message,
    ).toContain('did not take authenticationMethod');
  });
});
