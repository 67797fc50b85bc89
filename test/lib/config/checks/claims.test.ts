import { describe, expect, it } from 'vitest';
import { claimMarks, sharedClaims } from '../../../../lib/config/checks/claims.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

const apps = (radarr: string, sonarr: string) => ({
  apps: {
    radarr: { radarr: { config: { existingClaim: radarr } } },
    sonarr: { sonarr: { config: { existingClaim: sonarr } } },
  },
});

describe('sharedClaims', () => {
  it.each([
    ['claims apart', apps('a', 'b')],
    ['the name that the stack would give it', apps('radarr-config', 'sonarr-config')],
    ['one name in two namespaces', { apps: { qbittorrent: { config: { existingClaim: 'radarr-config' } } } }],
    [
      "one name for the library's claims",
      {
        storage: { nfs: undefined, existingClaim: 'media-library', downloads: { existingClaim: 'torrents' } },
      },
    ],
  ])('accepts %s', (_, settings) => {
    expect(placesOfCheck(sharedClaims, settings)).toEqual([]);
  });

  it.each([
    [
      'two databases',
      apps('data', 'data'),
      'apps.sonarr.sonarr.config.existingClaim',
      'the database of radarr',
    ],
    ['the database of another', apps('sonarr-config', 'b'), undefined, ''],
    [
      'a claim that the stack makes for another',
      { apps: { radarr: { radarr: { config: { existingClaim: 'jellyfin-config' } } } } },
      'apps.radarr.radarr.config.existingClaim',
      'the database of jellyfin',
    ],
    [
      'a database on the library',
      { storage: { nfs: undefined, existingClaim: 'nas' }, ...apps('nas', 'b') },
      'apps.radarr.radarr.config.existingClaim',
      'the library',
    ],
    [
      'library and downloads on one claim',
      { storage: { nfs: undefined, existingClaim: 'nas', downloads: { existingClaim: 'nas' } } },
      'storage.downloads.existingClaim',
      'the library',
    ],
    [
      'cache and transcodes',
      { apps: { jellyfin: { cacheClaim: { existingClaim: 'x' }, transcodeClaim: { existingClaim: 'x' } } } },
      'apps.jellyfin.transcodeClaim.existingClaim',
      "Jellyfin's cache",
    ],
  ])('refuses one claim for two: %s', (_, settings, place, user) => {
    const findings = findingsOfCheck(sharedClaims, settings);
    if (place === undefined) expect(findings).toEqual([]);
    else expect(findings).toEqual([expect.stringContaining(`${place}: `)]);
    expect(findings.join()).toContain(user);
  });
});

describe('claimMarks', () => {
  it.each(['annotations', 'labels'])('accepts further %s', (marks) => {
    const config = { [marks]: { 'backup.example.org/schedule': 'daily' } };
    expect(placesOfCheck(claimMarks, { apps: { seerr: { enabled: true, config } } })).toEqual([]);
  });

  it.each([
    ['what keeps data from Argo CD', 'annotations', 'argocd.argoproj.io/sync-options'],
    ['what keeps data from Flux', 'annotations', 'kustomize.toolkit.fluxcd.io/prune'],
    ['what people select by', 'labels', 'app'],
  ])('refuses %s', (_, marks, key) => {
    const settings = { [marks]: { [key]: 'x' } };
    expect(
      findingsOfCheck(claimMarks, { apps: { jellyfin: { config: settings, cacheClaim: settings } } }),
    ).toEqual([
      expect.stringMatching(/^apps\.jellyfin\.config\..*cannot be given/),
      expect.stringMatching(/^apps\.jellyfin\.cacheClaim\..*cannot be given/),
    ]);
  });
});
