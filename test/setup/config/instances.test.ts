import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../setup/config/load.ts';
import { FolderPath } from '../../../setup/config/schema.ts';
import { desiredOf } from '../../../setup/domain/desired/desired-of.ts';

const radarr = {
  name: 'radarr',
  url: 'http://radarr:7878',
  apiKeyFile: '/key',
  rootFolder: '/data/media/movies',
};
const sonarr = {
  name: 'sonarr',
  url: 'http://sonarr:8989',
  apiKeyFile: '/key',
  rootFolder: '/data/media/tv',
};
const qbittorrent = { url: 'http://qbittorrent:8080', downloads: '/data/torrents' };
const login = { username: 'ann', passwordFile: '/key' };

function load(file: object) {
  return loadConfig({ name: 'setup.yaml', text: JSON.stringify(file) }, (path) => {
    const content = { '/key': 'a-key\n', '/empty': '\n' }[path];
    if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return content;
  });
}

/** Every problem without its line and column. */
function problemsOf(file: object): readonly string[] {
  const loaded = load(file);
  if (loaded.kind === 'loaded') return [];
  return loaded.problems.map(({ where, what }) => `${where.replace(/^setup\.yaml:\d+:\d+ /, '')}: ${what}`);
}

describe('loadConfig of the login', () => {
  it.each([
    [{ username: 'ann' }, 'login.password: missing; set one of login.password, login.passwordFile'],
    [{ passwordFile: '/key' }, 'login.username: missing; expected text'],
    [{ ...login, username: '' }, 'login.username: must not be empty'],
    [
      { ...login, password: 'secret' },
      'login.password: login.password and login.passwordFile are both set; keep one of them',
    ],
    [{ ...login, passwordFile: '/none' }, 'login.passwordFile: cannot read /none (ENOENT)'],
    [{ ...login, passwordFile: '/empty' }, 'login.passwordFile: /empty is empty'],
    [{ ...login, pasword: 'secret' }, 'login.pasword: unknown key; did you mean password'],
  ])('refuses %j', (given, problem) => {
    expect(problemsOf({ login: given })).toEqual([problem]);
  });

  it('shows no password in what it says of one', () => {
    expect(problemsOf({ login: { username: 7, password: 'hunter22-and-more' } }).join()).not.toContain(
      'hunter22',
    );
  });
});

describe('loadConfig of Radarr and Sonarr', () => {
  it('gives each its login, category and bin, whatever is left out', () => {
    const loaded = load({ login, recycleBin: { path: '/data/bin/' }, radarr: [radarr], sonarr: [sonarr] });

    expect(loaded).toMatchObject({
      kind: 'loaded',
      config: {
        wishes: {
          instances: [
            {
              kind: 'radarr',
              name: 'radarr',
              keepTag: 'keep',
              recycleBin: { path: '/data/bin/radarr', days: 7 },
            },
            { kind: 'sonarr', name: 'sonarr', login: { username: 'ann' } },
          ],
        },
      },
    });
  });

  it.each([
    [
      { ...radarr, apiKeyFile: undefined },
      ['radarr[0].apiKey: missing; set one of radarr[0].apiKey, radarr[0].apiKeyFile'],
    ],
    [
      { ...radarr, apiKey: 'x' },
      ['radarr[0].apiKey: radarr[0].apiKey and radarr[0].apiKeyFile are both set; keep one of them'],
    ],
    [{ ...radarr, url: 'radarr:7878' }, [expect.stringMatching(/^radarr\[0\]\.url: expected a URL like/)]],
    [
      { ...radarr, rootFolder: 'movies' },
      ['radarr[0].rootFolder: expected an absolute path like /data/media'],
    ],
    [
      { ...radarr, qualityProfil: 'x' },
      ['radarr[0].qualityProfil: unknown key; did you mean qualityProfile'],
    ],
    [{ ...radarr, apiKeyFile: '/none' }, ['radarr[0].apiKeyFile: cannot read /none (ENOENT)']],
  ])('refuses %j', (entry, problems) => {
    expect(problemsOf({ radarr: [entry] })).toEqual(problems);
  });

  it('takes a list of each, not one of them', () => {
    expect(problemsOf({ radarr })).toEqual(['radarr: expected a list, got a mapping']);
  });

  it('takes several that share nothing', () => {
    const uhd = { ...radarr, name: 'radarr-4k', rootFolder: '/data/media/movies-4k', category: 'uhd' };

    expect(problemsOf({ radarr: [radarr, uhd], sonarr: [sonarr] })).toEqual([]);
  });

  it.each([
    ['a name', { name: 'radarr' }, 'sonarr[0].name: this is the name of another'],
    [
      'a root folder',
      { rootFolder: '/data/media/movies/' },
      'sonarr[0].rootFolder: this is, holds or lies in',
    ],
    [
      'a root folder in the other',
      { rootFolder: '/data/media/movies/tv' },
      'sonarr[0].rootFolder: this is, holds',
    ],
    ['a root folder around the other', { rootFolder: '/data/media' }, 'sonarr[0].rootFolder: this is, holds'],
    [
      'a category that is the name of the other',
      { category: 'radarr' },
      'sonarr[0].category: this is the category',
    ],
  ])('refuses two that share %s', (_, change, problem) => {
    expect(problemsOf({ radarr: [radarr], sonarr: [{ ...sonarr, ...change }] })).toEqual([
      expect.stringContaining(problem),
    ]);
  });

  it('refuses a name that is the category of an earlier one, where it has no category of its own', () => {
    const earlier = { ...radarr, category: 'sonarr' };

    expect(problemsOf({ radarr: [earlier], sonarr: [sonarr] })).toEqual([
      'sonarr[0].name: this is the category of another instance; each needs its own',
    ]);
    expect(problemsOf({ radarr: [earlier], sonarr: [{ ...sonarr, category: 'shows' }] })).toEqual([]);
  });

  it('needs a password of qBittorrent, which they are given', () => {
    const key = { ...qbittorrent, apiKeyFile: '/key' };

    expect(problemsOf({ qbittorrent: key })).toEqual([]);
    expect(problemsOf({ qbittorrent: key, radarr: [radarr] })).toEqual([
      expect.stringMatching(/^qbittorrent\.apiKeyFile: Radarr and Sonarr sign in with user and password/),
    ]);
  });
});

describe('loadConfig of folders', () => {
  const folders = (end: string) => {
    const loaded = load({
      recycleBin: { path: `/data/bin${end}` },
      storage: { mounts: [{ path: `/data${end}`, mountedAt: `/mnt/data${end}` }] },
      qbittorrent: {
        ...qbittorrent,
        username: 'ann',
        passwordFile: '/key',
        downloads: `/data/torrents${end}`,
      },
      jellyfin: {
        ...{ url: 'http://jellyfin:8096', username: 'ann', passwordFile: '/key' },
        transcodes: `/cache/transcodes${end}`,
        libraries: [{ name: 'Movies', type: 'movies', folder: `/data/media/movies${end}` }],
      },
      radarr: [{ ...radarr, rootFolder: `/data/media/movies${end}` }],
    });
    if (loaded.kind === 'refused') throw new Error(JSON.stringify(loaded.problems));
    return JSON.stringify([desiredOf(loaded.config.wishes), loaded.config.storage]);
  };

  it('makes nothing of a slash at the end of any, which no app tells of', () => {
    expect(folders('/')).toBe(folders(''));
  });

  it.each([
    ['/', '/'],
    ['/a/', '/a'],
    ['C:\\', 'C:\\'],
    ['C:\\media\\', 'C:\\media'],
  ])('takes %s for %s', (text, path) => {
    expect(FolderPath.parse(text)).toBe(path);
  });
});
