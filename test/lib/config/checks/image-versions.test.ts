import { describe, expect, it } from 'vitest';
import { imageVersions, unknownVersions } from '../../../../lib/config/checks/image-versions.ts';
import { findingsOfCheck, placesOfCheck } from '../../../support/findings-of.ts';

function pinned(name: string, tag: string): { readonly image: string } {
  return { image: `example.org/${name}:${tag}@sha256:${'0'.repeat(64)}` };
}

/** The stack with these versions instead of the built-in ones. */
function withVersions({ jellyfin, qbittorrent, radarr, sonarr }: Readonly<Record<string, string>>) {
  return {
    apps: {
      jellyfin: jellyfin === undefined ? {} : pinned('jellyfin', jellyfin),
      qbittorrent: qbittorrent === undefined ? {} : pinned('qbittorrent', qbittorrent),
      radarr: { radarr: radarr === undefined ? {} : pinned('radarr', radarr) },
      sonarr: { sonarr: sonarr === undefined ? {} : pinned('sonarr', sonarr) },
    },
  };
}

describe('imageVersions', () => {
  it('is content with the built-in images', () => {
    expect(findingsOfCheck(imageVersions, {})).toEqual([]);
  });

  it.each([
    [
      'Jellyfin 12 with Radarr 6.4.4, the first that knows the new login',
      { jellyfin: '12.0', radarr: '6.4.4' },
    ],
    ['Jellyfin 12 with Sonarr 4.0.20', { jellyfin: '12.0', sonarr: '4.0.20.3012' }],
    ['Jellyfin 10.11 with Radarr 6.0.4', { jellyfin: '10.11.11', radarr: '6.0.4' }],
    ['Jellyfin 10.11 with Sonarr 4.0.17.2967', { jellyfin: '10.11.11', sonarr: '4.0.17.2967' }],
    ['a tag too short to tell', { radarr: '6' }],
    ['a tag without a version', { sonarr: 'nightly' }],
  ])('accepts %s', (_, versions) => {
    expect(findingsOfCheck(imageVersions, withVersions(versions))).toEqual([]);
  });

  it.each([
    [
      'Jellyfin 12 with Radarr 6.4.3',
      { radarr: '6.4.3.10645' },
      'apps.radarr.radarr.image',
      'use radarr 6.4.4 or newer',
    ],
    [
      'Jellyfin 12 with Sonarr 4.0.19',
      { sonarr: '4.0.19.2979' },
      'apps.sonarr.sonarr.image',
      'use sonarr 4.0.20 or newer',
    ],
    [
      'qBittorrent 5.2 with Radarr 6.0.3',
      { jellyfin: '10.11.11', radarr: '6.0.3.10276' },
      'apps.radarr.radarr.image',
      'use radarr 6.0.4 or newer',
    ],
    [
      'qBittorrent 5.2 with Sonarr 4.0.17.2966',
      { jellyfin: '10.11.11', sonarr: '4.0.17.2966' },
      'apps.sonarr.sonarr.image',
      'use sonarr 4.0.17.2967 or newer',
    ],
    [
      'qBittorrent 5.1, which has no API key',
      { qbittorrent: '5.1.4' },
      'apps.qbittorrent.image',
      'expected version 5.2 or newer, got 5.1.4',
    ],
    [
      'Radarr from before its key could be set from outside',
      { jellyfin: '10.11.11', radarr: '5.4.6.8723' },
      'apps.radarr.radarr.image',
      'expected version 5.5.3.8819 or newer, got 5.4.6.8723',
    ],
  ])('refuses %s', (_, versions, place, wayOut) => {
    const [finding = ''] = findingsOfCheck(imageVersions, withVersions(versions));
    expect(finding).toContain(`${place}: `);
    expect(findingsOfCheck(imageVersions, withVersions(versions)).join('\n')).toContain(wayOut);
  });

  it('judges every instance by itself', () => {
    const settings = {
      apps: {
        radarr: { radarr: {}, 'radarr-old': { ...pinned('radarr', '6.4.3'), rootFolder: '/data/media/old' } },
      },
    };
    expect(placesOfCheck(imageVersions, settings)).toEqual(['apps.radarr.radarr-old.image']);
  });
});

describe('unknownVersions', () => {
  it('names overridden images that cannot be checked', () => {
    expect(placesOfCheck(unknownVersions, withVersions({ jellyfin: 'unstable', radarr: '6.4.4' }))).toEqual([
      'apps.jellyfin.image',
    ]);
  });

  it('leaves apps alone whose version nothing depends on', () => {
    const settings = { apps: { seerr: { enabled: true, ...pinned('seerr', 'develop') } } };
    expect(placesOfCheck(unknownVersions, settings)).toEqual([]);
  });
});
