import { describe, expect, it } from 'vitest';
import { distantFolders, linksOfDrivers, secondVolume } from '../../../../lib/config/checks/hard-links.ts';
import { findingsOfCheck } from '../../../support/findings-of.ts';

const csi = { driver: 'smb.csi.k8s.io', volumeHandle: 'nas#media' };

describe('secondVolume', () => {
  it.each([
    ['another server', { server: '192.168.1.11', path: '/tank/media' }, 'hard links need one volume'],
    ['another path', { server: '192.168.1.10', path: '/tank/media/torrents' }, 'hard links need one volume'],
    ['a claim of their own', { existingClaim: 'torrents' }, 'hard links need one volume'],
    ['a folder of the node', { hostPath: '/fast' }, 'hard links need one volume'],
    ['a share', { volume: { csi } }, 'hard links need one volume'],
    ['the very same export', { server: '192.168.1.10', path: '/tank/media' }, 'once more; remove it'],
  ])('warns of downloads on %s', (_, downloads, message) => {
    expect(findingsOfCheck(secondVolume, { storage: { downloads } }).join()).toContain(message);
  });

  it('is silent with one volume', () => {
    expect(findingsOfCheck(secondVolume, {})).toEqual([]);
  });
});

describe('distantFolders', () => {
  const stack = (rootFolder: string, more: object = {}) => ({
    storage: { libraries: [{ name: 'second', mountPath: '/second', server: 'nas', path: '/b' }], ...more },
    apps: { radarr: { radarr: { rootFolder } }, sonarr: {} },
  });

  it('warns of imports into a further library', () => {
    expect(findingsOfCheck(distantFolders, stack('/second/movies'))).toEqual([
      expect.stringMatching(/^apps\.radarr\.radarr\.rootFolder: .* every import is a copy/),
    ]);
  });

  it('leaves it to the warning about the downloads where those are apart anyway', () => {
    const settings = stack('/second/movies', { downloads: { server: 'nas', path: '/fast' } });
    expect(findingsOfCheck(distantFolders, settings)).toEqual([]);
  });

  it.each([
    ['/data/bin', '/second/movies', 1],
    ['/second/bin', '/second/movies', 0],
    ['/second/bin', '/data/media/movies', 1],
    ['/data/bin', '/data/media/movies', 0],
  ])('looks where the bin %s lies for %s', (path, rootFolder, count) => {
    const settings = { ...stack(rootFolder), setup: { recycleBin: { path } } };
    const copies = findingsOfCheck(distantFolders, settings).filter((one) => one.includes('recycle bin'));
    expect(copies).toHaveLength(count);
  });
});

describe('linksOfDrivers', () => {
  const share = (more: object = {}) => ({ storage: { nfs: undefined, volume: { csi }, ...more } });

  it('says who decides about hard links on a share, and how to find out', () => {
    expect(findingsOfCheck(linksOfDrivers, share())).toEqual([
      expect.stringMatching(/^storage\.volume: whether hard links work .*setup\.tryHardLink: true/),
    ]);
  });

  it.each([
    ['there are none to be made', share({ downloads: { server: 'nas', path: '/fast' } })],
    ['the library is an export', {}],
  ])('is silent where %s', (_, settings) => {
    expect(findingsOfCheck(linksOfDrivers, settings)).toEqual([]);
  });
});
