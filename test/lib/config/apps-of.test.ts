import { describe, expect, it } from 'vitest';
import { allInstancesOf, appsOf } from '../../../lib/config/apps-of.ts';
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
