import { describe, expect, it } from 'vitest';
import { instanceNames, someInstance } from '../../../../lib/config/checks/names.ts';
import { namespaces } from '../../../../lib/config/checks/namespaces.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

describe('instanceNames', () => {
  it.each(['movies', 'radarr-4k', 'a', 'radarr-to-go', 'internet', 'x'.repeat(50)])('accepts %s', (name) => {
    expect(placesOfCheck(instanceNames, { apps: { radarr: { [name]: {} } } })).toEqual([]);
  });

  it.each([
    ...['jellyfin', 'qbittorrent', 'prowlarr', 'seerr', 'recyclarr', 'gluetun', 'media-cleanup'],
    ...['default-deny', 'sonarr', 'x'.repeat(51)],
  ])('refuses %s', (name) => {
    const settings = { apps: { radarr: { [name]: {} }, sonarr: {} } };
    expect(placesOfCheck(instanceNames, settings)).toEqual([`apps.radarr.${name}`]);
  });

  it('refuses one name for a Radarr and a Sonarr', () => {
    const settings = { apps: { radarr: { movies: {} }, sonarr: { movies: {} } } };
    expect(findingsOfCheck(instanceNames, settings)).toEqual([
      'apps.sonarr.movies: movies is also the name of an instance under apps.radarr; choose another',
    ]);
  });
});

describe('someInstance', () => {
  const none = { radarr: {}, sonarr: {} };

  it('refuses a cleanup without Radarr and Sonarr', () => {
    // An empty mapping replaces the default instance.
    const apps = { apps: none, cleanup: { enabled: true } };
    expect(placesOfCheck(someInstance, apps)).toEqual(['apps']);
  });

  it.each([
    ['without the cleanup', { apps: none, cleanup: { enabled: false } }],
    ['with Sonarr alone', { apps: { radarr: {} } }],
  ])('accepts a stack %s', (_, settings) => {
    expect(placesOfCheck(someInstance, settings)).toEqual([]);
  });
});

describe('namespaces', () => {
  it.each([
    [
      'one namespace for both, where the VPN would be refused',
      { media: 'tv', downloads: 'tv' },
      ['namespaces.downloads'],
    ],
    ['a namespace of the cluster', { media: 'kube-system' }, ['namespaces.media']],
    ['the default namespace', { downloads: 'default' }, ['namespaces.downloads']],
    ['two of their own', { media: 'tv', downloads: 'tv-downloads' }, []],
  ])('judges %s', (_, given, places) => {
    expect(placesOfCheck(namespaces, { namespaces: given })).toEqual(places);
  });
});
