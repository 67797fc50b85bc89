import { describe, expect, it } from 'vitest';
import { isAtLeast, versionOf } from '../../../lib/config/image-version.ts';

describe('versionOf', () => {
  it.each([
    ['ghcr.io/home-operations/radarr:6.4.4.10685@sha256:00', [6, 4, 4, 10685]],
    ['ghcr.io/seerr-team/seerr:v3.4.1@sha256:00', [3, 4, 1]],
    ['lscr.io/linuxserver/sonarr:version-4.0.20.3012@sha256:00', [4, 0, 20, 3012]],
    ['lscr.io/linuxserver/qbittorrent:5.2.4-r0-ls400@sha256:00', [5, 2, 4]],
    ['registry.example.org:5000/jellyfin:12.1@sha256:00', [12, 1]],
    ['ghcr.io/jellyfin/jellyfin:12@sha256:00', [12]],
    ['ghcr.io/hotio/radarr:release-6.4.4.10685', [6, 4, 4, 10685]],
  ])('reads %s', (image, version) => {
    expect(versionOf(image)).toEqual(version);
  });

  it.each([
    'radarr:latest@sha256:00',
    'registry.example.org:5000/radarr',
    'radarr:pr-7@sha256:00',
    'radarr@sha256:1234',
  ])('finds none in %s', (image) => {
    expect(versionOf(image)).toBeUndefined();
  });
});

describe('isAtLeast', () => {
  it.each([
    ['the version itself', [6, 4, 4], [6, 4, 4], true],
    ['a build of it', [6, 4, 4, 10685], [6, 4, 4], true],
    ['the one before', [6, 4, 3, 99999], [6, 4, 4], false],
    ['numbers, not text', [4, 0, 9], [4, 0, 20], false],
    ['a later major', [7], [6, 4, 4], true],
    ['an earlier major', [5, 99], [6, 4, 4], false],
    ['a tag too short to tell', [6], [6, 4, 4], undefined],
    ['a short tag where the rest is zero', [12], [12, 0], true],
  ])('compares %s', (_, version, minimum, answer) => {
    expect(isAtLeast(version, minimum)).toBe(answer);
  });
});
