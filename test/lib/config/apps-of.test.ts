import { describe, expect, it } from 'vitest';
import { allInstancesOf, appsOf, exportersOf } from '../../../lib/config/apps-of.ts';
import { someConfig } from '../../support/some-config.ts';

describe('appsOf', () => {
  it('lists what is deployed by default', () => {
    expect(appsOf(someConfig()).map(({ name }) => name)).toEqual([
      'jellyfin',
      'qbittorrent',
      'radarr',
      'sonarr',
    ]);
  });

  it('lists every instance and the apps that were opted in, each with its place in the file', () => {
    const config = someConfig({
      apps: { radarr: { movies: {}, 'movies-4k': {} }, sonarr: {}, seerr: { enabled: true } },
    });
    expect(appsOf(config).map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual([
      'jellyfin apps.jellyfin',
      'qbittorrent apps.qbittorrent',
      'radarr apps.radarr.movies',
      'radarr apps.radarr.movies-4k',
      'seerr apps.seerr',
    ]);
    expect(allInstancesOf(config).map(({ name }) => name)).toEqual(['movies', 'movies-4k']);
  });
});

describe('exportersOf', () => {
  const exportarr = { enabled: true };

  it('lists one for each instance that asks, and none by default', () => {
    const apps = { radarr: { movies: { exportarr }, other: {} }, prowlarr: { enabled: true, exportarr } };
    const config = someConfig({ apps });

    expect(exportersOf(someConfig())).toEqual([]);
    expect(exportersOf(config).map(({ name, path, of }) => [name, path.join('.'), of])).toEqual([
      ['movies-exportarr', 'apps.radarr.movies.exportarr', { name: 'movies', port: 7878 }],
      ['prowlarr-exportarr', 'apps.prowlarr.exportarr', { name: 'prowlarr', port: 9696 }],
    ]);
    expect(appsOf(config)).toEqual(expect.arrayContaining([...exportersOf(config)]));
  });

  it('lists none for a Prowlarr that is not deployed', () => {
    expect(exportersOf(someConfig({ apps: { prowlarr: { exportarr } } }))).toEqual([]);
  });
});
