import { describe, expect, it } from 'vitest';
import { loadConfig, type SetupConfig } from '../../../setup/config/load.ts';

const jellyfin = { url: 'http://jellyfin:8096', username: 'root', password: 'root-password' };
const instance = (name: string) => ({
  ...{ name, url: `http://${name}:7878`, apiKey: `${name}-key`, rootFolder: `/data/media/${name}` },
});
const prowlarr = { url: 'http://prowlarr:9696', apiKeyFile: '/secrets/prowlarr' };
const seerr = { url: 'http://seerr:5055', apiKeyFile: '/secrets/seerr' };

function load(file: object) {
  return loadConfig({ name: 'setup.yaml', text: JSON.stringify(file) }, (path) => {
    const content = { '/secrets/prowlarr': 'prowlarr-key\n', '/secrets/seerr': 'seerr-key\n' }[path];
    if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return content;
  });
}

function loaded(file: object): SetupConfig {
  const result = load(file);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.config;
}

function problemsOf(file: object): readonly string[] {
  const result = load(file);
  return result.kind === 'refused' ? result.problems.map(({ where, what }) => `${where}: ${what}`) : [];
}

describe('loadConfig of Prowlarr', () => {
  it('gives the indexers to every instance, with the login of the other pages', () => {
    const login = { username: 'household', password: 'a-login-password' };
    const { wishes, connections, secrets } = loaded({
      ...{ prowlarr, login, radarr: [instance('radarr')], sonarr: [instance('sonarr')] },
    });

    expect(connections.prowlarr?.apiKey.reveal()).toBe('prowlarr-key');
    expect(wishes.prowlarr).toMatchObject({
      ...{ url: 'http://prowlarr:9696', syncLevel: 'fullSync', login: { username: 'household' } },
      applications: [
        { kind: 'radarr', name: 'radarr', url: 'http://radarr:7878' },
        { kind: 'sonarr', name: 'sonarr' },
      ],
    });
    expect(secrets.map((secret) => secret.reveal())).toContain('prowlarr-key');
  });

  it('is no business of setup where the file does not name it', () => {
    const { wishes, connections } = loaded({ radarr: [instance('radarr')] });

    expect([wishes.prowlarr, connections.prowlarr, wishes.seerr, connections.seerr]).toEqual([
      ...[undefined, undefined, undefined, undefined],
    ]);
  });

  it.each([
    { change: { apiKeyFile: undefined }, problem: /prowlarr.apiKey: missing; set one of/ },
    { change: { apiKey: 'two' }, problem: /prowlarr.*are both set; keep one of them/ },
    { change: { syncLevel: 'full' }, problem: /prowlarr.syncLevel: .*fullSync/ },
    { change: { apiKeyFile: '/secrets/none' }, problem: /prowlarr.apiKeyFile: .*\/secrets\/none/ },
  ])('says what is wrong with $change', ({ change, problem }) => {
    expect(problemsOf({ prowlarr: { ...prowlarr, ...change } })).toEqual([expect.stringMatching(problem)]);
  });
});

describe('loadConfig of Seerr', () => {
  it('makes the first of its kind and resolution the default', () => {
    const { wishes } = loaded({
      ...{ jellyfin, seerr: { ...seerr, requests4k: ['radarr-4k'] } },
      radarr: ['radarr', 'radarr-4k', 'radarr-anime'].map(instance),
      sonarr: [instance('sonarr')],
    });

    expect(wishes.seerr?.servers.map(({ name, is4k, isDefault }) => [name, is4k, isDefault])).toEqual([
      ['radarr', false, true],
      ['radarr-4k', true, true],
      ['radarr-anime', false, false],
      ['sonarr', false, true],
    ]);
    expect(wishes.seerr?.jellyfin).toMatchObject({
      at: { host: 'jellyfin', port: 8096, tls: false, urlBase: '' },
      administrator: { username: 'root' },
    });
  });

  it('needs Jellyfin', () => {
    expect(problemsOf({ seerr })).toEqual([
      expect.stringMatching(/seerr.url: Seerr needs Jellyfin; describe it under jellyfin/),
    ]);
  });

  it('sends requests to no instance that is not there', () => {
    const file = {
      jellyfin,
      seerr: { ...seerr, requests4k: ['radarr', 'radar-4k'] },
      radarr: [instance('radarr')],
    };

    expect(problemsOf(file)).toEqual([
      expect.stringMatching(/seerr.requests4k\[1\]: there is no Radarr or Sonarr called radar-4k/),
    ]);
  });
});
