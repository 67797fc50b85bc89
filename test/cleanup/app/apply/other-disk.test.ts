import { describe, expect, it } from 'vitest';
import { otherDisk } from '../../../../cleanup/app/apply/other-disk.ts';
import type { RootFolderReading } from '../../../../cleanup/ports/managers.ts';
import { aMoviePlayed } from '../../../support/facts.ts';
import { Household, shortly } from '../../../support/world/applying.ts';

const TIB = 1024 ** 4;
const folder = (change: Partial<RootFolderReading> = {}): RootFolderReading => ({
  path: '/data/movies',
  accessible: true,
  disk: { mount: '/data', totalBytes: 8 * TIB },
  unmapped: ['lost+found', 'old films'],
  ...change,
});

describe('otherDisk (hazard 58)', () => {
  it.each([
    [
      'another mount',
      { disk: { mount: '/', totalBytes: 8 * TIB } },
      'it was on the mount /data and is on / now',
    ],
    ['a far smaller disk', { disk: { mount: '/data', totalBytes: TIB } }, 'had 8796093022208 bytes'],
    ['a far larger disk', { disk: { mount: '/data', totalBytes: 17 * TIB } }, 'had 8796093022208 bytes'],
    ['an empty folder', { unmapped: [] }, 'none of the 2 folders that belonged to no title'],
    ['other folders', { unmapped: ['bin', 'etc', 'usr'] }, 'none of the 2 folders'],
  ])('tells %s', (_, change, why) => {
    const told = otherDisk([folder()], [folder(change)]);
    expect(told).toContain('its root folder /data/movies lies on another disk than before: ');
    expect(told).toContain(why);
  });

  it.each([
    ['nothing has changed', {}, {}],
    ['its size moves with its neighbours', {}, { disk: { mount: '/data', totalBytes: 4 * TIB } }],
    ['it has grown', {}, { disk: { mount: '/data', totalBytes: 16 * TIB } }],
    ['somebody tidied one folder away', {}, { unmapped: ['lost+found'] }],
    ['somebody tidied the only folder away', { unmapped: ['old films'] }, { unmapped: [] }],
    ['folders come in', { unmapped: [] }, { unmapped: ['a', 'b', 'c'] }],
    ['nothing was told before', { disk: undefined, unmapped: undefined }, {}],
    ['nothing is told now', {}, { disk: undefined, unmapped: undefined }],
  ])('has no alarm when %s', (_, before, now) => {
    expect(otherDisk([folder(before as never)], [folder(now as never)])).toBeUndefined();
  });

  it('compares each root folder with itself', () => {
    const other = folder({
      path: '/data2',
      disk: { mount: '/data2', totalBytes: TIB },
      unmapped: ['x', 'y'],
    });
    expect(otherDisk([folder(), other], [other, folder()])).toBeUndefined();
    expect(otherDisk([folder()], [other])).toBeUndefined();
    expect(otherDisk([folder(), other], [folder(), { ...other, unmapped: [] }])).toContain('/data2');
  });
});

describe('applyPlan, a mount that is replaced', () => {
  it.each([
    ['the mount is lost', { disk: { mount: '/', totalBytes: TIB } }, 'skipped unsafe-storage'],
    ['downloads fill the disk', {}, 'removed'],
  ])('between two removals, when %s: %3$s', async (_, change, expected) => {
    const house = new Household({ movies: [aMoviePlayed(9, 1), aMoviePlayed(8, 2)], series: [] });
    house.servers.rootFolders = [folder({ path: '/' })];
    house.store.around = (write, when) => {
      if (write === 'end' && when === 'after') house.servers.rootFolders = [folder({ path: '/', ...change })];
    };
    expect((await house.apply()).outcomes.map(shortly)).toEqual(['removed', expected]);
  });
});
