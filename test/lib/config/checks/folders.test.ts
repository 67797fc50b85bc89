import { describe, expect, it } from 'vitest';
import { recycleBins, rootFolders, sharedFolders } from '../../../../lib/config/checks/folders.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

function folders(library: string, downloads: string) {
  return { storage: { folders: { library, downloads } } };
}

describe('sharedFolders', () => {
  it.each([
    ['/data/media', '/data/torrents'],
    ['/data/media', '/data/media-downloads'],
    ['/data/a/library', '/data/a/downloads'],
    ['/data', '/data/downloads'],
  ])('accepts %s beside %s', (library, downloads) => {
    expect(placesOfCheck(sharedFolders, folders(library, downloads))).toEqual([]);
  });

  it.each([
    ['a library outside the mount', '/media', '/data/torrents', ['storage.folders.library']],
    ['downloads outside the mount', '/data/media', '/downloads', ['storage.folders.downloads']],
    [
      'a folder that only begins like the mount',
      '/database/media',
      '/data/torrents',
      ['storage.folders.library'],
    ],
    ['downloads inside the library', '/data/media', '/data/media/incoming', ['storage.folders.downloads']],
    ['a library inside the downloads', '/data/all/media', '/data/all', ['storage.folders.downloads']],
    ['one folder for both', '/data/all', '/data/all', ['storage.folders.downloads']],
    [
      'downloads that are the mount itself',
      '/data/media',
      '/data',
      ['storage.folders.downloads', 'storage.folders.downloads'],
    ],
    [
      'the mount itself for both',
      '/data',
      '/data',
      ['storage.folders.downloads', 'storage.folders.downloads'],
    ],
  ])('refuses %s', (_, library, downloads, places) => {
    expect(placesOfCheck(sharedFolders, folders(library, downloads))).toEqual(places);
  });
});

describe('sharedFolders with mounts of their own', () => {
  it.each([
    [
      'downloads anywhere, with storage of their own',
      { downloads: { server: 'nas', path: '/d' }, folders: { downloads: '/downloads' } },
      [],
    ],
    [
      'folders below another mount',
      { mountPath: '/media', folders: { library: '/media/all', downloads: '/media/new' } },
      [],
    ],
    ['folders that follow the mount', { mountPath: '/mnt/tank' }, []],
    [
      'folders left at the usual mount',
      { mountPath: '/media', folders: { library: '/data/media' } },
      ['storage.folders.library'],
    ],
    [
      'downloads on a further library, which qBittorrent does not see',
      { libraries: [{ name: 'x', mountPath: '/data/torrents', server: 'nas', path: '/x' }] },
      ['storage.folders.downloads'],
    ],
  ])('judges %s', (_, storage, places) => {
    expect(placesOfCheck(sharedFolders, { storage })).toEqual(places);
  });
});

describe('recycleBins', () => {
  const bin = (path: string, more: Readonly<Record<string, unknown>> = {}) => ({
    setup: { recycleBin: { path } },
    ...more,
  });
  const downloads = { storage: { downloads: { server: '192.168.1.11', path: '/fast' } } };

  it.each([
    ['no bin', {}],
    ['a folder beside the libraries', bin('/data/media/.recycle')],
    ['a folder with a slash at its end', bin('/data/media/.recycle/')],
    ['a folder beside the library', bin('/data/recycle')],
    ['the folder of the libraries itself, in which each instance has its own', bin('/data/media')],
    ['any folder while setup is off', { setup: { enabled: false, recycleBin: { path: '/elsewhere' } } }],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(recycleBins, settings)).toEqual([]);
  });

  it.each([
    ['a folder outside the mount', bin('/recycle'), 'expected a folder below /data'],
    ['a folder in a library', bin('/data/media/movies/.recycle'), 'choose a folder beside it'],
    [
      'a folder whose part is a library',
      { ...bin('/data/media'), apps: { radarr: { films: { rootFolder: '/data/media/films' } } } },
      'choose a folder beside it',
    ],
    ['the export of the downloads', bin('/data/torrents/.recycle', downloads), "of the library's volume"],
  ])('refuses %s', (_, settings, words) => {
    expect(findingsOfCheck(recycleBins, settings)).toEqual([
      expect.stringMatching(new RegExp(`^setup\\.recycleBin\\.path: .*${words}`)),
    ]);
  });
});

describe('rootFolders', () => {
  const radarr = (...rootFolders: readonly string[]) => ({
    apps: {
      radarr: Object.fromEntries(rootFolders.map((rootFolder, index) => [`radarr-${index}`, { rootFolder }])),
    },
  });

  it.each([
    ['folders side by side', radarr('/data/media/movies', '/data/media/movies-4k')],
    ['one instance without a word about folders', { apps: { radarr: { 'movies-4k': {} } } }],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(rootFolders, settings)).toEqual([]);
  });

  it.each([
    ['one folder for two instances', radarr('/data/media/a', '/data/media/a')],
    ['a folder inside that of another', radarr('/data/media/a', '/data/media/a/kids')],
    ['a folder around that of another', radarr('/data/media/a/kids', '/data/media/a')],
  ])('refuses %s at the later one', (_, settings) => {
    expect(placesOfCheck(rootFolders, settings)).toEqual(['apps.radarr.radarr-1.rootFolder']);
  });

  it('refuses two instances that both keep the default', () => {
    const [finding] = findingsOfCheck(rootFolders, { apps: { sonarr: { sonarr: {}, anime: {} } } });
    expect(finding).toContain('apps.sonarr.anime.rootFolder: /data/media/tv is shared with sonarr');
  });

  it('refuses one folder for a Radarr and a Sonarr', () => {
    const settings = { apps: { sonarr: { sonarr: { rootFolder: '/data/media/movies' } } } };
    expect(placesOfCheck(rootFolders, settings)).toEqual(['apps.sonarr.sonarr.rootFolder']);
  });

  it.each(['/data/torrents/movies', '/data/media', '/data/mediathek/movies'])(
    'refuses %s, where Jellyfin does not look',
    (rootFolder) => {
      const [finding] = findingsOfCheck(rootFolders, radarr(rootFolder));
      expect(finding).toContain('expected a folder below /data/media (storage.folders.library)');
    },
  );
});

describe('rootFolders of other layouts', () => {
  const library = (settings: object) => ({
    name: 'x',
    mountPath: '/x',
    server: 'nas',
    path: '/x',
    ...settings,
  });
  const stack = (rootFolder: string, storage: object) => ({
    storage,
    apps: { radarr: { radarr: { rootFolder } }, sonarr: {} },
  });

  it.each([
    ['a folder of a further library', stack('/x/movies', { libraries: [library({})] }), []],
    ['a further library as a whole', stack('/x', { libraries: [library({})] }), []],
    [
      'one below a library that is the whole export',
      stack('/data/films', { folders: { library: '/data' } }),
      [],
    ],
    [
      'a library that is read-only',
      stack('/x/movies', { libraries: [library({ readOnly: true })] }),
      ['apps.radarr.radarr.rootFolder'],
    ],
    [
      'a folder around the downloads',
      stack('/data/all', { folders: { library: '/data', downloads: '/data/all/new' } }),
      ['apps.radarr.radarr.rootFolder'],
    ],
    ['the default below another library', { storage: { folders: { library: '/data/films' } } }, []],
  ])('judges %s', (_, settings, places) => {
    expect(placesOfCheck(rootFolders, settings)).toEqual(places);
  });
});
