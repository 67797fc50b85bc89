import { describe, expect, it } from 'vitest';
import { possibleSizes, roomOnNode, smallCache, usableSizes } from '../../../../lib/config/checks/sizes.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

const jellyfin = (settings: object) => ({ apps: { jellyfin: settings } });
const image = (tag: string) => `ghcr.io/jellyfin/jellyfin:${tag}@sha256:${'0'.repeat(64)}`;

describe('usableSizes', () => {
  it.each(['2Gi', '1Gi', '2047Mi', '3071Mi', '3G', '3000M', '2097152Ki', '2147483k'])(
    'refuses a database of %s for Jellyfin, which needs 2 GiB free to start',
    (size) => {
      expect(findingsOfCheck(usableSizes, jellyfin({ configSize: size }))).toEqual([
        `apps.jellyfin.configSize: expected 3Gi or more, got ${size}; Jellyfin 10.11 and newer does not start with less than 2 GiB free there; raise it`,
      ]);
    },
  );

  it.each(['1Gi', '2047Mi', '2G', '2000M', '2097151Ki'])('refuses a cache of %s for Jellyfin', (size) => {
    expect(placesOfCheck(usableSizes, jellyfin({ cacheSize: size }))).toEqual(['apps.jellyfin.cacheSize']);
    expect(placesOfCheck(smallCache, jellyfin({ cacheSize: size }))).toEqual([]);
  });

  it.each(['2Gi', '3071Mi', '3G'])(
    'doubts a cache of %s, a folder of the node that may have more',
    (size) => {
      expect(placesOfCheck(usableSizes, jellyfin({ cacheSize: size }))).toEqual([]);
      expect(findingsOfCheck(smallCache, jellyfin({ cacheSize: size }))).toEqual([
        expect.stringContaining(`apps.jellyfin.cacheSize: expected 3Gi or more, got ${size}; `),
      ]);
    },
  );

  it.each(['3Gi', '3072Mi', '3145728Ki', '4G', '1Ti'])('accepts %s for Jellyfin', (size) => {
    const settings = jellyfin({ configSize: size, cacheSize: size });
    expect([...placesOfCheck(usableSizes, settings), ...placesOfCheck(smallCache, settings)]).toEqual([]);
  });

  it.each([
    ['10.10.7', []],
    ['10.11.0', ['apps.jellyfin.configSize']],
    ['12.1', ['apps.jellyfin.configSize']],
    ['latest', ['apps.jellyfin.configSize']],
  ])('knows which Jellyfin asks for it: %s', (tag, places) => {
    expect(placesOfCheck(usableSizes, jellyfin({ configSize: '2Gi', image: image(tag) }))).toEqual(places);
  });

  it.each([
    ['a Radarr', { apps: { radarr: { radarr: { configSize: '64Mi' } } } }, 'apps.radarr.radarr.configSize'],
    ['qBittorrent', { apps: { qbittorrent: { configSize: '1M' } } }, 'apps.qbittorrent.configSize'],
    ['transcodes', jellyfin({ transcodeSize: '64Mi' }), 'apps.jellyfin.transcodeSize'],
    ['the state', { cleanup: { stateSize: '1k' } }, 'cleanup.stateSize'],
    [
      'config.size instead',
      { apps: { sonarr: { sonarr: { config: { size: '1Mi' } } } } },
      'apps.sonarr.sonarr.config.size',
    ],
    [
      'a folder of a node',
      { storage: { nfs: undefined, hostPath: { path: '/tank', size: '10Ki' } } },
      'storage.hostPath.size',
    ],
    [
      'a share',
      { storage: { nfs: undefined, volume: { csi: { driver: 'd', volumeHandle: 'h' }, size: '10Ki' } } },
      'storage.volume.size',
    ],
    ['the export', { storage: { nfs: { size: '10Ki' } } }, 'storage.nfs.size'],
    [
      'the second export',
      { storage: { downloads: { server: 'nas', path: '/fast', size: '10Ki' } } },
      'storage.downloads.size',
    ],
  ])('refuses a volume that cannot hold what it is for: %s', (_, settings, place) => {
    expect(placesOfCheck(usableSizes, settings)).toEqual([place]);
  });

  it('leaves a claim that is there already to its owner', () => {
    const settings = jellyfin({ configSize: '1Mi', config: { existingClaim: 'data' } });
    expect(placesOfCheck(usableSizes, settings)).toEqual([]);
  });

  it('says nothing of what is not deployed', () => {
    const settings = { apps: { seerr: { configSize: '1Mi' } }, cleanup: { enabled: false, stateSize: '1k' } };
    expect(placesOfCheck(usableSizes, settings)).toEqual([]);
  });
});

describe('possibleSizes', () => {
  it.each(['cacheSize', 'transcodeSize', 'configSize'])('refuses a %s that nothing has room for', (key) => {
    expect(placesOfCheck(possibleSizes, jellyfin({ [key]: '1025Ti' }))).toEqual([`apps.jellyfin.${key}`]);
    expect(placesOfCheck(possibleSizes, jellyfin({ [key]: '1Pi' }))).toEqual([]);
  });
});

describe('roomOnNode', () => {
  it.each([
    ['transcodeSize', { cacheSize: '20Gi', transcodeSize: '200Gi' }, '220Gi'],
    ['cacheSize', { cacheSize: '80Gi', transcodeClaim: {} }, '80Gi'],
  ])('doubts that a node has that much to spare, at the larger one: %s', (key, settings, sum) => {
    expect(findingsOfCheck(roomOnNode, jellyfin(settings))).toEqual([
      expect.stringMatching(new RegExp(`^apps\\.jellyfin\\.${key}: .* ${sum} of local disk, .*Pending`)),
    ]);
  });

  it.each([
    ['what is there if nothing is said', {}],
    ['what is refused', { cacheSize: '2Pi' }],
    ['volumes for both', { cacheSize: '80Gi', cacheClaim: {}, transcodeSize: '200Gi', transcodeClaim: {} }],
  ])('is content with %s', (_, settings) => {
    expect(placesOfCheck(roomOnNode, jellyfin(settings))).toEqual([]);
  });
});
