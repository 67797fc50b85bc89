import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discFolders } from '../../../../../cleanup/app/snapshot/paths/disc-folders.ts';
import { learnRoots, withoutCommonEnd } from '../../../../../cleanup/app/snapshot/paths/learn-roots.ts';
import { isInside, pathKey } from '../../../../../cleanup/app/snapshot/paths/path-key.ts';
import { configuredRoots, translator } from '../../../../../cleanup/app/snapshot/paths/roots.ts';
import { instance } from '../../../../support/facts.ts';

const RADARR = instance('radarr');

describe('pathKey', () => {
  it.each([
    ['slashes at the end', '/data/movies/', '/data/movies'],
    ['double slashes', '/data//movies///a.mkv', '/data/movies/a.mkv'],
    ['decomposed characters', '/data/Ame\u0301lie.mkv', '/data/Am\u00e9lie.mkv'],
    ['a Windows path', 'd:\\Media\\a.mkv', 'D:/Media/a.mkv'],
    ['a Windows share', '\\\\nas\\media\\a.mkv', '//nas/media/a.mkv'],
    ['a drive alone', 'd:\\', 'D:'],
    ['the root', '/', ''],
    ['a backslash in a name elsewhere', '/data/AC\\DC.mkv', '/data/AC\\DC.mkv'],
  ])('levels %s', (_, path, key) => {
    expect(pathKey(path)).toBe(key);
  });

  it('keeps upper and lower case apart', () => {
    expect(pathKey('/data/Film.mkv')).not.toBe(pathKey('/data/film.mkv'));
  });

  it('levels a key no further', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const key = pathKey(`/${path}`);
        expect(pathKey(key)).toBe(key);
      }),
    );
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
  });

  it('takes no place without a majority of its own', () => {
    const names = ['a', 'b', 'c'];
    const split = [...names.map((name) => pair(name)), ...names.map((name) => pair(name, '/other'))];
    expect(learnRoots(RADARR, split)).toEqual([]);
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

  it('leaves out what is configured for another instance', () => {
    expect(configuredRoots([{ from: '/a', to: '/b', instance: 'sonarr' }], RADARR)).toEqual([]);
  });
});

describe('discFolders', () => {
  it('are the folder around the disc and the disc itself', () => {
    expect(discFolders('/m/Film/BDMV/STREAM/00001.m2ts')).toEqual(['/m/Film', '/m/Film/BDMV']);
    expect(discFolders('/m/Film/video_ts/VTS_01_1.VOB')).toEqual(['/m/Film', '/m/Film/video_ts']);
    expect(discFolders('/m/Film/film.mkv')).toEqual([]);
  });
});
