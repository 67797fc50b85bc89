import { describe, expect, it } from 'vitest';
import type { Provider } from '../../../clients/servarr/resources.ts';
import { failureOf } from '../../support/failure-of.ts';
import { jsonBody, useMockHttp } from '../../support/mock-http.ts';
import { aReader, aWriter } from '../radarr/a-radarr.ts';

const http = useMockHttp();
const get = (path: string, query?: Record<string, string>) => ({
  path,
  method: 'GET',
  ...(query && { query }),
});

describe('paged lists', () => {
  const page = (n: number) =>
    get('/api/v3/exclusions/paged', { page: `${n}`, pageSize: '1000', sortKey: 'id' });
  const record = (id: number) => ({ id, tmdbId: id });

  it('end at their count, not at an empty page (trap 33: past the end the last page comes again)', async () => {
    http.expect(page(1), 200, { totalRecords: 3, records: [record(1), record(2)] });
    http.expect(page(2), 200, { totalRecords: 3, records: [record(3)] });

    expect(await aReader(http).exclusions()).toHaveLength(3);
  });

  it.each([
    ['a page comes twice (trap 33: the last page is repeated)', [record(1), record(2)], 'mismatch'],
    ['a page is empty before the count is reached (hazard 4)', [], 'incomplete'],
  ])('fail when %s', async (_name, second, code) => {
    http.expect(page(1), 200, { totalRecords: 4, records: [record(1), record(2)] });
    http.expect(page(2), 200, { totalRecords: 4, records: second });

    expect(await failureOf(aReader(http).exclusions())).toMatchObject({ code });
  });
});

describe('reading', () => {
  it('tells health, folders, disks, tags, commands and settings', async () => {
    http.expect(get('/api/v3/system/status'), 200, { version: '5.28.0.10274', urlBase: '' });
    http.expect(get('/api/v3/health'), 200, [{ source: 'RootFolderCheck', type: 'error', message: 'gone' }]);
    http.expect(get('/api/v3/rootfolder'), 200, [
      { id: 1, path: '/data', accessible: false, unmappedFolders: [] },
    ]);
    http.expect(get('/api/v3/diskspace'), 200, [{ path: '/', freeSpace: 1, totalSpace: 2 }]);
    http.expect(get('/api/v3/tag'), 200, [{ id: 1, label: 'keep' }]);
    http.expect(get('/api/v3/command/9'), 200, { id: 9, name: 'RssSync', status: 'completed' });
    const management = { recycleBin: '', recycleBinCleanupDays: 7, deleteEmptyFolders: false };
    http.expect(get('/api/v3/config/mediamanagement'), 200, { id: 1, ...management });
    const reader = aReader(http);

    expect(await reader.status()).toEqual({ version: '5.28.0.10274', urlBase: '' });
    expect(await reader.health()).toEqual([{ source: 'RootFolderCheck', type: 'error', message: 'gone' }]);
    expect(await reader.rootFolders()).toEqual([
      { id: 1, path: '/data', accessible: false, unmappedFolders: [] },
    ]);
    expect(await reader.diskSpace()).toEqual([{ path: '/', freeSpace: 1, totalSpace: 2 }]);
    expect(await reader.tags()).toEqual([{ id: 1, label: 'keep' }]);
    expect(await reader.command(9 as never)).toEqual({ id: 9, name: 'RssSync', status: 'completed' });
    // Trap 9 and hazard 41: a recycle bin frees no space, and none loses everything.
    expect(await reader.mediaManagement()).toEqual(management);
  });
});

describe('a reader', () => {
  it('knows no free space from none (hazard 42: a failed disk read is not a number)', async () => {
    http.expect(get('/api/v3/rootfolder'), 200, [
      { id: 1, path: '/data', accessible: false, freeSpace: null },
    ]);
    http.expect(get('/api/v3/diskspace'), 200, [{ path: '/', freeSpace: 9.2e18, totalSpace: 1 }]);
    http.expect(get('/api/v3/diskspace'), 200, [{ path: '/', totalSpace: 1 }]);
    const reader = aReader(http);

    expect((await reader.rootFolders())[0]?.freeSpace ?? 'unknown').toBe('unknown');
    expect((await reader.diskSpace())[0]?.freeSpace).toBeGreaterThan(1e18);
    expect(await failureOf(reader.diskSpace())).toMatchObject({ code: 'malformed' });
  });

  it('asks every time and keeps nothing (hazard 45: decisions on old answers)', async () => {
    http.expect(get('/api/v3/tag'), 200, []);
    http.expect(get('/api/v3/tag'), 200, [{ id: 1, label: 'keep' }]);
    const reader = aReader(http);

    expect(await reader.tags()).toEqual([]);
    expect(await reader.tags()).toHaveLength(1);
  });
});

describe('ensureTag', () => {
  it('lets the server refuse a label (trap 31: letters, digits and dashes)', async () => {
    const body = jsonBody({ label: 'Leaving Soon' });
    http.expect({ path: '/api/v3/tag', method: 'POST', body }, 400, [
      { errorMessage: 'Allowed characters a-z, 0-9 and -' },
    ]);

    expect((await failureOf(aWriter(http).admin.ensureTag('Leaving Soon'))).message).toContain(
      'Allowed characters',
    );
  });

  it('takes the label in lower case, as the server keeps it (hazard 32: keep tag in another case)', async () => {
    http.expect({ path: '/api/v3/tag', method: 'POST' }, 201, { id: 1, label: 'keep' });

    expect(await aWriter(http).admin.ensureTag('Keep')).toEqual({ id: 1, label: 'keep' });
  });
});

describe('createDownloadClient', () => {
  const template: Provider = {
    name: 'qBittorrent',
    enable: true,
    implementation: 'QBittorrent',
    configContract: 'QBittorrentSettings',
    fields: [{ name: 'host', value: 'qbittorrent', order: 1 }],
  };

  it('creates it disabled and enables it by force (trap 31: an enabled one is tested on POST)', async () => {
    const path = '/api/v3/downloadclient';
    http.expect({ path, method: 'POST', body: jsonBody({ ...template, enable: false }) }, 201, {
      ...template,
      id: 4,
      enable: false,
    });
    const put = {
      path: `${path}/4`,
      method: 'PUT',
      query: { forceSave: 'true' },
      body: jsonBody({ ...template, id: 4 }),
    };
    http.expect(put, 202, { ...template, id: 4 });

    expect(await aWriter(http).admin.createDownloadClient(template)).toMatchObject({ id: 4, enable: true });
  });

  it('finds its template by implementation', async () => {
    http.expect(get('/api/v3/downloadclient/schema'), 200, [
      { ...template, implementation: 'Deluge' },
      template,
    ]);
    http.expect(get('/api/v3/notification/schema'), 200, [template]);
    const reader = aReader(http);

    expect(await reader.downloadClientSchema('QBittorrent')).toEqual(template);
    expect(await failureOf(reader.notificationSchema('MediaBrowser'))).toMatchObject({ code: 'mismatch' });
  });
});

describe('createNotification', () => {
  it('creates it silent and turns its events on by force, so that no test message is sent', async () => {
    const wanted = {
      name: 'Jellyfin',
      implementation: 'MediaBrowser',
      configContract: 'MediaBrowserSettings',
      fields: [],
      onDownload: true,
      supportsOnDownload: true,
    };
    const path = '/api/v3/notification';
    http.expect({ path, method: 'POST', body: jsonBody({ ...wanted, onDownload: false }) }, 201, {
      ...wanted,
      id: 2,
    });
    http.expect(
      {
        path: `${path}/2`,
        method: 'PUT',
        query: { forceSave: 'true' },
        body: jsonBody({ ...wanted, id: 2 }),
      },
      202,
      {
        ...wanted,
        id: 2,
      },
    );

    expect(await aWriter(http).admin.createNotification(wanted)).toMatchObject({ id: 2, onDownload: true });
  });
});

describe('changeConfiguration', () => {
  const host = { id: 1, urlBase: '', apiKey: 'the-radarr-key', password: 'hash', analyticsEnabled: true };

  it('writes all fields back and reads them again; a password cannot be compared (trap 26: what is left out becomes false)', async () => {
    const change = { analyticsEnabled: false, password: 'new' };
    http.expect(get('/api/v3/config/host'), 200, host);
    http.expect(
      { path: '/api/v3/config/host/1', method: 'PUT', body: jsonBody({ ...host, ...change }) },
      202,
    );
    http.expect(get('/api/v3/config/host'), 200, { ...host, analyticsEnabled: false });

    await expect(aWriter(http).admin.changeConfiguration('host', change)).resolves.toBeUndefined();
  });

  it('fails when a field was not taken', async () => {
    http.expect(get('/api/v3/config/host'), 200, host);
    http.expect({ path: '/api/v3/config/host/1', method: 'PUT' }, 202);
    http.expect(get('/api/v3/config/host'), 200, host);

    expect(
      await failureOf(aWriter(http).admin.changeConfiguration('host', { urlBase: '/radarr' })),
    ).toMatchObject({
      code: 'mismatch',
      path: '/api/v3/config/host',
    });
  });
});
