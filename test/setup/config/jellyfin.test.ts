import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../setup/config/load.ts';

const jellyfin = { url: 'http://jellyfin:8096', username: 'root', passwordFile: '/secrets/root' };

function load(more: Readonly<Record<string, unknown>>, files: Readonly<Record<string, string>> = {}) {
  const text = JSON.stringify({ jellyfin: { ...jellyfin, ...more } });
  return loadConfig({ name: 'setup.yaml', text }, (path) => {
    const content = { '/secrets/root': 'root-password', ...files }[path];
    if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return content;
  });
}

function problemsOf(more: Readonly<Record<string, unknown>>): readonly string[] {
  const loaded = load(more);
  return loaded.kind === 'refused' ? loaded.problems.map(({ where, what }) => `${where}: ${what}`) : [];
}

describe('loadConfig of Jellyfin', () => {
  it('takes the safe default of everything that is left out', () => {
    const loaded = load({});

    expect(loaded).toMatchObject({
      kind: 'loaded',
      config: {
        connections: { jellyfin: { name: 'jellyfin', username: 'root', apiKeyName: 'media-setup' } },
        wishes: {
          jellyfin: {
            directPlay: 'enforce',
            watchFolders: false,
            scanEveryHours: 12,
            transcodes: '/cache/transcodes',
            libraries: [],
            users: [],
          },
        },
      },
    });
    if (loaded.kind !== 'loaded') throw new Error('refused');
    expect(loaded.config.wishes.jellyfin?.firstRun.administrator.password.reveal()).toBe('root-password');
    expect(loaded.config.secrets).toHaveLength(1);
  });

  it('reads the password of everybody', () => {
    const loaded = load(
      {
        users: [{ name: 'kid', passwordFile: '/secrets/kid', administrator: false }],
        cleanupUser: { name: 'media-cleanup', password: 'cleanup-password' },
      },
      { '/secrets/kid': 'kid-password\n' },
    );

    if (loaded.kind !== 'loaded') throw new Error('refused');
    const { users = [], cleanupUser } = loaded.config.wishes.jellyfin ?? {};
    expect(users.map(({ name, password }) => [name, password.reveal()])).toEqual([['kid', 'kid-password']]);
    expect(cleanupUser?.password.reveal()).toBe('cleanup-password');
    expect(loaded.config.secrets).toHaveLength(3);
  });

  it.each([
    ['a password is missing', { users: [{ name: 'kid' }] }, /users\[0\].*: missing; set one of/],
    [
      'a password is given twice',
      { cleanupUser: { name: 'c', password: 'abcd', passwordFile: '/x' } },
      /cleanupUser.*are both set/,
    ],
    ['a secret has no file', { users: [{ name: 'kid', passwordFile: '/none' }] }, /users\[0\].passwordFile/],
    [
      'two accounts differ in case only',
      { users: [{ name: 'Root', password: 'abcd' }] },
      /users\[0\].name.*Root is jellyfin.username already/,
    ],
    [
      'two libraries have one name',
      {
        libraries: [
          { name: 'Movies', type: 'movies', folder: '/a' },
          { name: 'movies', type: 'movies', folder: '/b' },
        ],
      },
      /movies is jellyfin.libraries\[0\].name already/,
    ],
    [
      'two libraries have one folder',
      {
        libraries: [
          { name: 'A', type: 'movies', folder: '/a/' },
          { name: 'B', type: 'movies', folder: '/a' },
        ],
      },
      /libraries\[1\].folder.*\/a lies in \/a\//,
    ],
    [
      'a library lies in another',
      {
        libraries: [
          { name: 'A', type: 'movies', folder: '/a/b' },
          { name: 'B', type: 'movies', folder: '/a' },
        ],
      },
      /libraries\[0\].folder.*\/a\/b lies in \/a,/,
    ],
    [
      'transcodes share the cache',
      { transcodes: '/cache/' },
      /transcodes.*\/cache\/ holds \/cache of Jellyfin/,
    ],
    ['transcodes share everything', { transcodes: '/' }, /transcodes.*\/ holds \/cache of Jellyfin/],
    ['directPlay is no word of it', { directPlay: 'no' }, /directPlay/],
    ['a key is misspelled', { directplay: 'off' }, /directPlay/],
  ])('refuses it when %s', (_, more, problem) => {
    expect(problemsOf(more)).toEqual([expect.stringMatching(problem)]);
  });

  it('takes folders that only begin alike', () => {
    const libraries = [
      { name: 'A', type: 'movies', folder: '/data/movies' },
      { name: 'B', type: 'movies', folder: '/data/movies-4k' },
    ];

    expect(problemsOf({ libraries })).toEqual([]);
  });
});
