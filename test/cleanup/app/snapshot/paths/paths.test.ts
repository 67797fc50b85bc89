import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discFolders } from '../../../../../cleanup/app/snapshot/paths/disc-folders.ts';
import { learnRoots, withoutCommonEnd } from '../../../../../cleanup/app/snapshot/paths/learn-roots.ts';
import {
  foldersOf,
  isInside,
  parentOf,
  pathKey,
} from '../../../../../cleanup/app/snapshot/paths/path-key.ts';
import { configuredRoots, translator } from '../../../../../cleanup/app/snapshot/paths/roots.ts';
import { instance } from '../../../../support/facts.ts';
import { forAll } from '../../../../support/random-runs.ts';

const RADARR = instance('radarr');

describe('pathKey', () => {
  it.each([
    ['slashes at the end', '/data/movies/', '/data/movies'],
    ['double slashes', '/data//movies///a.mkv', '/data/movies/a.mkv'],
    ['decomposed characters', '/data/Ame\u0301lie.mkv', '/data/Am\u00e9lie.mkv'],
    ['a Windows path', 'd:\\Media\\a.mkv', 'D:/Media/a.mkv'],
    ['a Windows share', '\\\\nas\\media\\a.mkv', '//nas/media/a.mkv'],
    ['a Windows path with slashes', 'd:/Media/a.mkv', 'D:/Media/a.mkv'],
    ['the first drive', 'a:\\x\\', 'A:/x'],
    ['the last drive', 'z:\\x', 'Z:/x'],
    ['a drive alone', 'd:\\', 'D:'],
    ['a drive without a slash', 'd:', 'D:'],
    ['the root', '/', ''],
    ['a backslash in a name elsewhere', '/data/AC\\DC.mkv', '/data/AC\\DC.mkv'],
    ['double slashes before a share elsewhere', '//nas/media', '/nas/media'],
  ])('levels %s', (_, path, key) => {
    expect(pathKey(path)).toBe(key);
  });

  it('keeps upper and lower case apart', () => {
    expect(pathKey('/data/Film.mkv')).not.toBe(pathKey('/data/film.mkv'));
  });

  it.each([
    ['a name before a colon', 'my:\\movies'],
    ['a digit', '1:\\movies'],
    ['a character below the letters', '@:\\movies'],
    ['a character above the letters', '{:\\movies'],
    ['a colon in a name', 'a:b'],
    ['two letters', 'ab'],
  ])('takes no drive from %s', (_, path) => {
    expect(pathKey(path)).toBe(path);
  });

  it('levels a key no further', () => {
    const unit = fc.constantFrom('/', '\\', ':', 'a', 'C', 'e', '\u0301', ' ', '.');
    forAll(fc.string({ unit }), 1_000, (path) => {
      const key = pathKey(`/${path}`);
      expect(pathKey(key)).toBe(key);
    });
  });
});

describe('parentOf', () => {
  it('is the folder that holds a path, and none above the root', () => {
    expect(parentOf('/data/movies')).toBe('/data');
    expect(parentOf('/data')).toBe('');
    expect(parentOf('')).toBeUndefined();
    expect(parentOf('D:')).toBeUndefined();
  });
});

describe('foldersOf', () => {
  it('are all that hold a path, the nearest first', () => {
    expect([...foldersOf('/data/movies/a.mkv')]).toEqual(['/data/movies', '/data', '']);
  });
});

describe('isInside', () => {
  it('ends folders at slashes', () => {
    expect(isInside('/media/movies2/a', '/media/movies')).toBe(false);
    expect(isInside('/media/movies/a', '/media/movies')).toBe(true);
    expect(isInside('/media/movies', '/media/movies')).toBe(true);
    expect(isInside('/media', '')).toBe(true);
  });
});

describe('withoutCommonEnd', () => {
  it.each([
    ['/data/movies/A/a.mkv', '/media/movies/A/a.mkv', '/data', '/media'],
    ['/data/movies/A/a.mkv', '/media/films/A/a.mkv', '/data/movies', '/media/films'],
    ['/movies/A/a.mkv', '/mnt/movies/A/a.mkv', '', '/mnt'],
    ['/data/A/a.mkv', '/data/A/a.mkv', '', ''],
    ['D:/movies/A/a.mkv', '/movies/A/a.mkv', 'D:', ''],
    ['/data/xa.mkv', '/data2/a.mkv', undefined, undefined],
    ['/data/a.mkv', 'a.mkv', undefined, undefined],
    ['a.mkv', '/data/a.mkv', undefined, undefined],
    ['/a.mkv', '/data/a.mkv', '', '/data'],
    ['/data/a.mkv', '/a.mkv', '/data', ''],
  ])('of %s and %s', (from, to, left, right) => {
    const cut = withoutCommonEnd({ from, to });
    expect([cut?.from, cut?.to]).toEqual([left, right]);
  });
});

describe('learnRoots', () => {
  const pair = (name: string, to = '/media') => ({ from: `/data/${name}.mkv`, to: `${to}/${name}.mkv` });

  it('takes three titles that agree, whatever one renamed title says', () => {
    const pairs = [pair('a'), pair('b'), pair('c'), { from: '/data/D/d.mkv', to: '/media/Old/d.mkv' }];
    expect(learnRoots(RADARR, pairs)).toEqual([
      { instance: 'radarr', from: '/data', to: '/media', votes: 3 },
    ]);
  });

  it('takes a smaller library only as a whole', () => {
    expect(learnRoots(RADARR, [pair('a')])).toMatchObject([{ from: '/data', to: '/media', votes: 1 }]);
    expect(learnRoots(RADARR, [pair('a'), pair('b', '/other')])).toEqual([]);
    expect(learnRoots(RADARR, [pair('a'), pair('b'), pair('c', '/other')])).toEqual([]);
  });

  it('takes two titles that agree only where nothing else was seen', () => {
    const elsewhere = { from: '/films/c.mkv', to: '/media/c.mkv' };
    expect(learnRoots(RADARR, [pair('a'), pair('b')])).toMatchObject([{ to: '/media', votes: 2 }]);
    expect(learnRoots(RADARR, [pair('a'), pair('b'), elsewhere])).toEqual([]);
  });

  it('takes no place without a majority of its own, and then the one that most titles name', () => {
    const first = ['a', 'b', 'c'].map((name) => pair(name));
    const other = ['d', 'e', 'f'].map((name) => pair(name, '/other'));
    expect(learnRoots(RADARR, [...first, ...other])).toEqual([]);
    const most = [...first, ...other, pair('g', '/other')];
    expect(learnRoots(RADARR, most)).toMatchObject([{ to: '/other', votes: 4 }]);
    expect(learnRoots(RADARR, most.toReversed())).toMatchObject([{ to: '/other', votes: 4 }]);
  });

  it('learns nothing from titles whose names differ', () => {
    expect(learnRoots(RADARR, [{ from: '/data/a.mkv', to: '/media/b.mkv' }])).toEqual([]);
  });
});

describe('translator', () => {
  const learned = { instance: RADARR, from: '/data', to: '/media', votes: 9 } as const;

  it('prefers what is configured, then the longest folder', () => {
    const roots = configuredRoots([{ from: '/data/4k/', to: '/uhd' }], RADARR);
    const toJellyfin = translator([learned, { ...learned, from: '/data/kids', to: '/kids' }, ...roots]);

    expect(toJellyfin('/data/4k/a.mkv')).toEqual({ key: '/uhd/a.mkv', known: true });
    expect(toJellyfin('/data/kids/a.mkv')).toEqual({ key: '/kids/a.mkv', known: true });
    expect(toJellyfin('/data/a.mkv')).toEqual({ key: '/media/a.mkv', known: true });
    expect(toJellyfin('/elsewhere/a.mkv')).toEqual({ key: '/elsewhere/a.mkv', known: false });
  });

  it('lets what is configured win however long what was learned is', () => {
    const roots = configuredRoots([{ from: '/data', to: '/mapped' }], RADARR);
    const toJellyfin = translator([{ ...learned, from: '/data/movies', to: '/films' }, ...roots]);

    expect(toJellyfin('/data/movies/a.mkv')).toEqual({ key: '/mapped/movies/a.mkv', known: true });
  });
});

describe('configuredRoots', () => {
  it('are those of all instances and those of the own, in the form that paths are compared in', () => {
    const mappings = [
      { from: '/a/', to: '/b//c' },
      { from: '/own', to: '/mine', instance: 'radarr' },
      { from: '/other', to: '/theirs', instance: 'sonarr' },
    ];
    expect(configuredRoots(mappings, RADARR)).toEqual([
      { instance: 'radarr', from: '/a', to: '/b/c', votes: 'configured' },
      { instance: 'radarr', from: '/own', to: '/mine', votes: 'configured' },
    ]);
  });
});

describe('discFolders', () => {
  it('are the folder around the disc and the disc itself', () => {
    expect(discFolders('/m/Film/BDMV/STREAM/00001.m2ts')).toEqual(['/m/Film', '/m/Film/BDMV']);
    expect(discFolders('/m/Film/video_ts/VTS_01_1.VOB')).toEqual(['/m/Film', '/m/Film/video_ts']);
    expect(discFolders('/m/Film/film.mkv')).toEqual([]);
    expect(discFolders('/m/BDMV live/film.mkv')).toEqual([]);
    expect(discFolders('BDMV/STREAM/00001.m2ts')).toEqual([]);
  });
});
